package org.ascribe.clean;

import java.util.HashMap;
import java.util.Map;

/** Names of months in the languages that public reporting is mostly written in. */
final class Months {
  /**
   * Number of the month by the first three or four letters of its name in English, German, French,
   * Spanish, Italian or Portuguese, lower case.
   */
  static final Map<String, Integer> BY_PREFIX = byPrefix();

  private Months() {}

  private static Map<String, Integer> byPrefix() {
    String[] months = {
      "jan ene gen",
      "feb fév fev",
      "mar mär maer",
      "apr avr abr",
      "may mai mag mayo",
      "jun juin giu",
      "jul juil lug",
      "aug aoû aout ago",
      "sep set",
      "oct okt ott out",
      "nov",
      "dec dez déc dic"
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
