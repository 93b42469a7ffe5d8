package org.ascribe.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date with day, month and year as people write it: {@code 20 July, 2021}, {@code Jul
 * 20, 2021}, {@code 2021-07-20}, {@code 2021_07_20}, {@code 20.07.2021}. Of {@code 07/08/2021}
 * nobody can tell month and day, so it is none.
 *
 * @param span where it stands
 */
record DateText(Span span, LocalDate date) {
  private static final Map<String, Integer> MONTHS = Months.BY_PREFIX;

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d/.])(?:"
              + YEAR
              + "[-_/.](\\d{1,2})[-_/.](\\d{1,2})(?!\\d)"
              + "|(\\p{L}{3,9})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}"
              + YEAR
              + "|(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s{1,3}(?:de\\s)?(\\p{L}{3,10})\\.?,?\\s{1,3}(?:de\\s)?"
              + YEAR
              + "|(\\d{1,2})-(\\p{L}{3})-"
              + YEAR
              + "|(\\d{1,2})(?:/|\\.\\s?)(\\d{1,2})(?:/|\\.\\s?)"
              + YEAR
              + ")(?!\\d)");

  /** The first date in a short text, or null. */
  static @Nullable DateText first(String text) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      LocalDate date = date(matcher);
      if (date != null) {
        return new DateText(new Span(matcher.start(), matcher.end()), date);
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(Matcher m) {
    if (m.group(1) != null) {
      return date(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }
    if (m.group(6) != null) {
      return date(number(m.group(6)), month(m.group(4)), number(m.group(5)));
    }
    if (m.group(9) != null) {
      return date(number(m.group(9)), month(m.group(8)), number(m.group(7)));
    }
    if (m.group(12) != null) {
      return date(number(m.group(12)), month(m.group(11)), number(m.group(10)));
    }
    int first = number(m.group(13));
    int second = number(m.group(14));
    boolean dots = m.group().indexOf('.') >= 0;
    if (dots || first > 12 || first == second) {
      return date(number(m.group(15)), second, first);
    }
    return second > 12 ? date(number(m.group(15)), first, second) : null;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int length = Math.min(4, lower.length()); length >= 3; length--) {
      Integer month = MONTHS.get(lower.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }
}
