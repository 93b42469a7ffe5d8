package org.ascribe.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Checks cron expressions and brings them to six fields: second, minute, hour, day of month, month,
 * day of week. What passes is what Spring's {@code CronExpression} accepts, which runs it later.
 */
final class Cron {
  private static final String NONE = "(?!)";

  private static final List<Field> FIELDS =
      List.of(
          new Field("second", 0, 59, List.of(), NONE),
          new Field("minute", 0, 59, List.of(), NONE),
          new Field("hour", 0, 23, List.of(), NONE),
          new Field("day of month", 1, 31, List.of(), "\\?|L|LW|L-\\d{1,2}|\\d{1,2}W"),
          new Field("month", 1, 12, names("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"), NONE),
          new Field(
              "day of week",
              0,
              7,
              names("SUN MON TUE WED THU FRI SAT"),
              "\\?|([0-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5])"));

  private Cron() {}

  /**
   * The expression in six fields, a five-field one at second 0.
   *
   * @param faults gets one message for each fault, each saying what was found and expected
   */
  static String sixFields(String expression, List<String> faults) {
    List<String> parts = new ArrayList<>(Arrays.asList(expression.strip().split("\\s+")));
    if (parts.size() == 5) {
      rejectEitherDay(parts, faults);
      parts.add(0, "0");
    }
    if (parts.size() != FIELDS.size()) {
      faults.add(
          "'%s' has %d fields, expected five (minute hour day-of-month month day-of-week) or six (with second first)"
              .formatted(expression, parts.size()));
      return expression;
    }
    for (int i = 0; i < parts.size(); i++) {
      FIELDS.get(i).check(parts.get(i).toUpperCase(Locale.ROOT), faults);
    }
    return String.join(" ", parts).toUpperCase(Locale.ROOT);
  }

  /** crontab runs on either of two given days, the six-field form on days that are both. */
  private static void rejectEitherDay(List<String> parts, List<String> faults) {
    if (restricts(parts.get(2)) && restricts(parts.get(4))) {
      faults.add(
          "day of month and day of week are both given, which five fields read as 'either' and six"
              + " fields as 'both': leave one as *, or write six fields");
    }
  }

  private static boolean restricts(String field) {
    return !field.startsWith("*") && !field.equals("?");
  }

  private static List<String> names(String words) {
    return List.of(words.split(" "));
  }

  /** One field: its bounds, the names that stand for its numbers, and its special forms. */
  private record Field(String name, int least, int most, List<String> names, String special) {
    void check(String text, List<String> faults) {
      for (String item : text.split(",", -1)) {
        if (!item.matches(special) && !isRange(item)) {
          faults.add("'%s' does not fit the field %s (%s)".formatted(item, name, expected()));
        }
      }
    }

    private boolean isRange(String item) {
      String[] halves = item.split("/", -1);
      boolean stepped = halves.length == 2 && halves[1].matches("[1-9]\\d{0,2}");
      if (halves.length > 1 && !stepped) {
        return false;
      }
      String[] ends = halves[0].split("-", -1);
      if (halves[0].equals("*")) {
        return true;
      }
      return ends.length == 1
          ? number(ends[0]) >= least
          : ends.length == 2 && number(ends[0]) >= least && number(ends[0]) <= number(ends[1]);
    }

    /** The number of a name or numeral, or -1. */
    private int number(String text) {
      int first = names.indexOf(text);
      if (first >= 0) {
        return least + first;
      }
      int value = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
      return value <= most ? value : -1;
    }

    private String expected() {
      String words = names.isEmpty() ? "" : ", " + names.get(0) + "-" + names.get(names.size() - 1);
      return least + "-" + most + words + ", *, lists with commas, ranges with -, steps with /";
    }
  }
}
