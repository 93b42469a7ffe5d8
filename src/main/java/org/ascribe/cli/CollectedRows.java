package org.ascribe.cli;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.report.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of a short answer. */
final class CollectedRows implements Rows {
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private List<String> names = List.of();

  @Override
  public void columns(List<String> names) {
    this.names = names;
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    rows.add(new ArrayList<>(values));
    return true;
  }

  @Override
  public void end() {}

  /** The values of a column that are not null, in the order of the rows. */
  List<Object> column(String name) {
    int column = names.indexOf(name);
    List<Object> values = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Object value = row.get(column);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
