package org.ascribe.extract.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.model.PartialDate;
import org.ascribe.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a sentence gives to an act: "in October 2018", "on 18 July 2025", and lists in
 * which a year stands once ("July and September 2020").
 */
final class Dates {
  /** Tokens between a phrase and its date. */
  private static final int REACH = 10;

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("jan", 1),
          Map.entry("february", 2),
          Map.entry("feb", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("jun", 6),
          Map.entry("july", 7),
          Map.entry("jul", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("september", 9),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("october", 10),
          Map.entry("oct", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("december", 12),
          Map.entry("dec", 12));

  private Dates() {}

  /**
   * The dates right behind a phrase, else the one closest before it; one null where none is near.
   */
  static List<@Nullable PartialDate> near(String text, Passage passage, Cues.Found cue) {
    List<@Nullable PartialDate> dates = new ArrayList<>(behind(text, passage, cue.to()));
    for (int i = cue.from() - 1; dates.isEmpty() && i >= Math.max(0, cue.from() - REACH); i--) {
      PartialDate date = at(text, passage, i);
      if (date != null) {
        dates.add(date);
      }
    }
    if (dates.isEmpty()) {
      dates.add(null);
    }
    return dates;
  }

  /** A first date within reach, and those that follow it in one enumeration. */
  private static List<PartialDate> behind(String text, Passage passage, int from) {
    List<PartialDate> dates = new ArrayList<>();
    int limit = from + REACH;
    for (int i = from; i < Math.min(passage.tokens().size(), limit); i++) {
      PartialDate date = at(text, passage, i);
      if (date != null) {
        dates.add(date);
        limit = i + 5;
      }
    }
    return dates.stream().distinct().toList();
  }

  /** The date whose month, or whose year where it has none, is the token at an index. */
  private static @Nullable PartialDate at(String text, Passage passage, int index) {
    Integer month = month(text, passage, index);
    if (month != null) {
      int year = year(passage, index);
      return year == 0 ? null : date(year, month, day(passage, index));
    }
    int year = yearOf(passage.word(index));
    boolean alone = passage.word(index - 1).equals("in") || passage.word(index - 1).equals("since");
    return year > 0 && alone ? new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR) : null;
  }

  /** The month that a capitalised token names; "may" and "march" are words as well. */
  private static @Nullable Integer month(String text, Passage passage, int index) {
    return Character.isUpperCase(text.charAt(passage.tokens().get(index).start()))
        ? MONTHS.get(passage.word(index))
        : null;
  }

  /** The next year within the enumeration of days and months that starts at a month. */
  private static int year(Passage passage, int month) {
    for (int i = month + 1; i < month + 8; i++) {
      String word = passage.word(i);
      int year = yearOf(word);
      if (year > 0) {
        return year;
      }
      boolean inside =
          word.equals(",") || word.equals("and") || MONTHS.containsKey(word) || dayOf(word) > 0;
      if (!inside) {
        return 0;
      }
    }
    return 0;
  }

  private static int day(Passage passage, int month) {
    int before = dayOf(passage.word(month - 1));
    return before > 0 ? before : dayOf(passage.word(month + 1));
  }

  private static @Nullable PartialDate date(int year, int month, int day) {
    try {
      return day > 0
          ? new PartialDate(LocalDate.of(year, month, day), Precision.DAY)
          : new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
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
