package org.ascribe.clean;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses pages that would keep the parser busy for minutes. Content that stands in a table but in
 * no cell is moved out in front of it one by one, which takes quadratic time; no real page has much
 * of it. Linear in the source.
 */
final class PageGuard {
  /** Elements in tables but not in cells; real pages have a handful. */
  private static final int MOST_MISPLACED = 5_000;

  private static final int LONGEST_NAME = 10;

  private static final Set<String> TABLE = Set.of("table", "tbody", "thead", "tfoot", "tr");
  private static final Set<String> CELL = Set.of("td", "th", "caption");

  private PageGuard() {}

  static void check(String source) throws NestedTooDeepException {
    boolean outOfCell = false;
    int misplaced = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
      String name = name(source, at + 1);
      if (TABLE.contains(name)) {
        outOfCell = true;
      } else if (CELL.contains(name) || name.equals("/table")) {
        outOfCell = false;
      } else if (outOfCell && !name.isEmpty() && name.charAt(0) != '/') {
        misplaced++;
      }
    }
    if (misplaced > MOST_MISPLACED) {
      throw new NestedTooDeepException(
          "found " + misplaced + " elements misplaced in tables, the limit is " + MOST_MISPLACED);
    }
  }

  private static String name(String source, int from) {
    int end = from;
    while (end < source.length()
        && end - from < LONGEST_NAME
        && (Character.isLetterOrDigit(source.charAt(end))
            || end == from && source.charAt(end) == '/')) {
      end++;
    }
    return source.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
