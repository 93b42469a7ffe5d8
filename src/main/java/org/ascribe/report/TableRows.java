package org.ascribe.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a table that fits the terminal. Column widths follow the first rows, which are
 * held back until then; later rows are cut to them, so that memory stays bounded.
 */
final class TableRows implements Rows {
  private static final int MEASURED_ROWS = 200;

  private final PrintWriter out;
  private final int width;
  private final List<List<String>> held = new ArrayList<>();
  private List<String> names = List.of();
  private boolean[] numeric = {};
  private int @Nullable [] widths;

  TableRows(PrintWriter out, int width) {
    this.out = out;
    this.width = width;
  }

  @Override
  public void columns(List<String> names) {
    this.names = names;
    this.numeric = new boolean[names.size()];
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Object value = values.get(i);
      numeric[i] |= value instanceof Number;
      cells.add(Cell.of(value));
    }
    if (widths == null) {
      held.add(cells);
      return held.size() < MEASURED_ROWS || printHeld();
    }
    print(cells, widths);
    return !out.checkError();
  }

  @Override
  public void end() {
    if (widths == null) {
      printHeld();
    }
    out.flush();
  }

  private boolean printHeld() {
    int[] natural = new int[names.size()];
    for (int i = 0; i < natural.length; i++) {
      natural[i] = TextWidth.of(names.get(i));
      for (List<String> row : held) {
        natural[i] = Math.max(natural[i], TextWidth.of(row.get(i)));
      }
    }
    int[] fitted = ColumnWidths.fit(natural, numeric, width);
    widths = fitted;
    print(names, fitted);
    print(Arrays.stream(fitted).mapToObj("-"::repeat).toList(), fitted);
    held.forEach(row -> print(row, fitted));
    held.clear();
    return !out.checkError();
  }

  private void print(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = TextWidth.cut(cells.get(i), widths[i]);
      String pad = " ".repeat(widths[i] - TextWidth.of(cell));
      line.append(i == 0 ? "" : ColumnWidths.GAP);
      line.append(numeric[i] ? pad + cell : cell + pad);
    }
    out.println(line.toString().stripTrailing());
  }
}
