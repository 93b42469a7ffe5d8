package org.ascribe.report;

/** Shares the width of a terminal among the columns of a table. */
final class ColumnWidths {
  static final String GAP = "  ";
  private static final int LEAST = 6;

  private ColumnWidths() {}

  /**
   * Cuts the widest columns down to the same width until the table fits. Columns are not cut below
   * six, so that a table of very many columns runs over rather than say nothing.
   *
   * @param natural what each column needs
   * @param fixed true for columns that must not be cut
   * @param width of the terminal
   */
  static int[] fit(int[] natural, boolean[] fixed, int width) {
    int[] widths = natural.clone();
    int over = sum(natural) + GAP.length() * (natural.length - 1) - width;
    while (over-- > 0) {
      int widest = widest(widths, fixed);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(int[] widths, boolean[] fixed) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (!fixed[i] && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private static int sum(int[] values) {
    int sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }
}
