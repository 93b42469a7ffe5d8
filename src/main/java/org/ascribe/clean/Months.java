package org.ascribe.clean;

import java.util.HashMap;
import java.util.Map;

/** Names of months in the languages that public reporting is mostly written in. */
final class Months {
  /**
   * Number of the month by the first three or four letters of its name in English, German, French,
   * Spanish, Italian, Portuguese or Russian, lower case.
   */
  static final Map<String, Integer> BY_PREFIX = byPrefix();

  private Months() {}

  private static Map<String, Integer> byPrefix() {
    String[] months = {
      "jan ene gen янв",
      "feb fév fev фев",
      "mar mär maer мар",
      "apr avr abr апр",
      "may mai mag mayo мая май",
      "jun juin giu июн",
      "jul juil lug июл",
      "aug aoû aout ago авг",
      "sep set сен",
      "oct okt ott out окт",
      "nov ноя",
      "dec dez déc dic дек"
    };
    Map<String, Integer> byPrefix = new HashMap<>();
    for (int month = 0; month < months.length; month++) {
      for (String prefix : months[month].split(" ")) {
        byPrefix.put(prefix, month + 1);
      }
    }
    return Map.copyOf(byPrefix);
  }
}
