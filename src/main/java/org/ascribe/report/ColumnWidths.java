package org.ascribe.report;

/** Shares the width of a terminal among the columns of a table. */
final class ColumnWidths {
  static final String GAP = "  ";
  private static final int LEAST = 6;

  /** A column with a cell wider than this holds prose. */
  private static final int PROSE = 60;

  private ColumnWidths() {}

  /**
   * Cuts the widest columns down to the same width until the table fits; prose, of which little can
   * be said in the space of a name, is left twice that width. Columns are not cut below six, so
   * that a table of very many columns runs over rather than say nothing.
   *
   * @param natural what each column needs
   * @param fixed true for columns that must not be cut
   * @param width of the terminal
   */
  static int[] fit(int[] natural, boolean[] fixed, int width) {
    int[] widths = natural.clone();
    int over = sum(natural) + GAP.length() * (natural.length - 1) - width;
    while (over-- > 0) {
      int widest = widest(natural, widths, fixed);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(int[] natural, int[] widths, boolean[] fixed) {
    int widest = -1;
    double most = 0;
    for (int i = 0; i < widths.length; i++) {
      double share = natural[i] > PROSE ? widths[i] / 2.0 : widths[i];
      if (!fixed[i] && widths[i] > LEAST && share > most) {
        widest = i;
        most = share;
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
