package org.ascribe.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ascribe.report.Rows;
import org.jspecify.annotations.Nullable;

/** Puts a title above an answer, but only once there is one. */
record TitledRows(Rows rows, String title, PrintWriter out) implements Rows {
  @Override
  public void columns(List<String> names) {
    out.println(title);
    rows.columns(names);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    return rows.row(values);
  }

  @Override
  public void end() {
    rows.end();
  }
}
