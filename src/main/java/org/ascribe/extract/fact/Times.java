package org.ascribe.extract.fact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.lexicon.Token;
import org.ascribe.model.PartialDate;
import org.ascribe.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of time in tokens: "in October 2018", "on 18 July 2025", lists in which a year stands
 * once ("July and September 2020"), and, where the day of publication is known, what is said
 * against it ("Monday night", "earlier this year", "in March", "two years ago"). A week is as
 * precise as its month. Immutable, linear.
 */
final class Times {
  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
  private static final Set<String> BEFORE_YEAR =
      Set.of("in", "since", "of", "during", "early", "late", "mid", "from", "until", "by");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "since", "of", "during", "early", "late", "mid", "from", "until", "by", "last",
          "this", "on", "-");

  /** Before the first or last day of a stretch of time. */
  private static final Set<String> BEFORE_BOUND =
      Set.of("since", "from", "between", "until", "till", "through", "throughout");

  /** May stand between such a word and what it bounds. */
  private static final Set<String> IN_BOUND =
      Set.of(
          "and",
          "-",
          "–",
          "early",
          "late",
          "mid",
          "the",
          "beginning",
          "end",
          "of",
          "at",
          "least",
          "about");

  /**
   * A day named without its year is this far ahead at most: events that are reported while they
   * last.
   */
  private static final int AHEAD_DAYS = 7;

  /** Tokens behind a month in which its year may stand. */
  private static final int YEAR_REACH = 8;

  private final Cues words;

  /**
   * @param words the words of {@code times.txt}
   */
  Times(Cues words) {
    this.words = words;
  }

  /**
   * An expression found.
   *
   * @param from index of the token that stands for it, such as the month
   * @param to index behind it
   * @param event true where it tells when something happened that is named right beside it, or
   *     bounds a stretch of time ("since 2014", "between 14 and 17 July")
   */
  record Found(PartialDate date, int from, int to, boolean event) {}

  /**
   * @param published the day that relative expressions count from; null leaves them out
   */
  List<Found> in(String text, List<Token> tokens, @Nullable LocalDate published) {
    Line line = new Line(text, tokens, words.in(tokens), published);
    List<Found> found = new ArrayList<>();
    for (Cues.Found word : line.words) {
      PartialDate date = line.date(word);
      if (date != null) {
        found.add(new Found(date, word.from(), word.to(), line.event(word.from())));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      PartialDate date = line.year(i);
      if (date != null) {
        found.add(new Found(date, i, i + 1, line.event(i)));
      }
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  /** One stretch of tokens while it is read. */
  private static final class Line {
    private final String text;
    private final List<Token> tokens;
    private final @Nullable LocalDate published;
    private final List<Cues.Found> words;
    private final Map<Integer, String> valueAt = new HashMap<>();

    /** Indexes behind the names of events, and of their first words. */
    private final Set<Integer> events = new HashSet<>();

    private final Set<Integer> eventStarts = new HashSet<>();

    Line(String text, List<Token> tokens, List<Cues.Found> words, @Nullable LocalDate published) {
      this.text = text;
      this.tokens = tokens;
      this.words = words;
      this.published = published;
      for (Cues.Found word : words) {
        if (word.value().equals("event")) {
          events.add(word.to());
          eventStarts.add(word.from());
        } else {
          valueAt.putIfAbsent(word.from(), word.value());
        }
      }
    }

    String word(int index) {
      return index >= 0 && index < tokens.size() ? tokens.get(index).fold() : "";
    }

    boolean event(int at) {
      int first = at;
      while (dayOf(word(first - 1)) > 0) {
        first--;
      }
      int behind = at + 1;
      while (dayOf(word(behind)) > 0 || yearOf(word(behind)) > 0) {
        behind++;
      }
      return events.contains(first - 1) || eventStarts.contains(behind) || bounds(first);
    }

    private boolean bounds(int first) {
      int before = first - 1;
      while (IN_BOUND.contains(word(before)) || dayOf(word(before)) > 0) {
        before--;
      }
      return BEFORE_BOUND.contains(word(before));
    }

    @Nullable PartialDate date(Cues.Found word) {
      int dash = word.value().indexOf('-');
      String kind = dash < 0 ? word.value() : word.value().substring(0, dash);
      boolean capital = Character.isUpperCase(text.charAt(tokens.get(word.from()).start()));
      if (kind.equals("month")) {
        return capital ? month(number(word), word.from()) : null;
      }
      if (published == null) {
        return null;
      }
      return switch (kind) {
        case "weekday" -> capital ? weekday(number(word), word.from()) : null;
        case "today" -> dayOn(published.minusDays(number(word)));
        case "week" -> monthOf(published.minusWeeks(number(word)));
        case "months" -> monthOf(published.minusMonths(number(word)));
        case "years" -> new PartialDate(first(published.getYear() - number(word)), Precision.YEAR);
        case "ago" -> ago(word.from());
        default -> null;
      };
    }

    private static int number(Cues.Found word) {
      return Integer.parseInt(word.value().substring(word.value().indexOf('-') + 1));
    }

    private @Nullable PartialDate month(int month, int at) {
      int day = dayOf(word(at - 1)) > 0 ? dayOf(word(at - 1)) : dayOf(word(at + 1));
      int year = yearBehind(at);
      if (year > 0) {
        return dateOf(year, month, day);
      }
      if (published == null || day == 0 && !BEFORE_MONTH.contains(word(at - 1))) {
        return null;
      }
      PartialDate date = dateOf(published.getYear(), month, day);
      return date == null || !date.first().isAfter(published.plusDays(day > 0 ? AHEAD_DAYS : 0))
          ? date
          : dateOf(published.getYear() - 1, month, day);
    }

    /** The next year within the enumeration of days and months that starts at a month. */
    private int yearBehind(int month) {
      for (int i = month + 1; i < month + YEAR_REACH; i++) {
        String word = word(i);
        int year = yearOf(word);
        if (year > 0) {
          return year;
        }
        boolean inside = word.equals(",") || word.equals("and") || dayOf(word) > 0 || monthAt(i);
        if (!inside) {
          return 0;
        }
      }
      return 0;
    }

    private boolean monthAt(int at) {
      return valueAt.getOrDefault(at, "").startsWith("month-");
    }

    private @Nullable PartialDate weekday(int weekday, int at) {
      int date = at + 1;
      while (Set.of(",", "the").contains(word(date)) || dayOf(word(date)) > 0) {
        date++;
      }
      boolean sameDay =
          monthAt(word(date).equals("of") && dayOf(word(date - 1)) > 0 ? date + 1 : date);
      if (sameDay || word(at - 1).equals("next") || published == null) {
        return null;
      }
      LocalDate from = word(at - 1).equals("last") ? published.minusDays(1) : published;
      return dayOn(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday))));
    }

    private @Nullable PartialDate ago(int at) {
      String unit = valueAt(at - 1, "unit-");
      String count = valueAt(at - 2, "count-");
      int digits = dayOf(word(at - 2));
      if (published == null || unit.isEmpty() || count.isEmpty() && digits == 0) {
        return null;
      }
      int number = count.isEmpty() ? digits : Integer.parseInt(count);
      return switch (unit) {
        case "day" -> dayOn(published.minusDays(number));
        case "week" -> monthOf(published.minusWeeks(number));
        case "month" -> monthOf(published.minusMonths(number));
        default -> new PartialDate(first(published.getYear() - number), Precision.YEAR);
      };
    }

    private String valueAt(int at, String kind) {
      String value = valueAt.getOrDefault(at, "");
      return value.startsWith(kind) ? value.substring(kind.length()) : "";
    }

    /** A year alone: "in 2018". */
    @Nullable PartialDate year(int at) {
      int year = yearOf(word(at));
      return year > 0 && BEFORE_YEAR.contains(word(at - 1))
          ? new PartialDate(first(year), Precision.YEAR)
          : null;
    }
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static PartialDate dayOn(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  private static PartialDate monthOf(LocalDate day) {
    return new PartialDate(day.withDayOfMonth(1), Precision.MONTH);
  }

  private static @Nullable PartialDate dateOf(int year, int month, int day) {
    try {
      return day > 0
          ? dayOn(LocalDate.of(year, month, day))
          : monthOf(LocalDate.of(year, month, 1));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int yearOf(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && digits(word)
        ? Integer.parseInt(word)
        : 0;
  }

  /** 1 to 31, also with its ending ("3rd"); 0 for anything else. */
  private static int dayOf(String word) {
    boolean ending = word.length() > 2 && ENDINGS.contains(word.substring(word.length() - 2));
    String bare = ending ? word.substring(0, word.length() - 2) : word;
    int day = !bare.isEmpty() && bare.length() <= 2 && digits(bare) ? Integer.parseInt(bare) : 0;
    return day <= 31 ? day : 0;
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
