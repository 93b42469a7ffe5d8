package org.ascribe.report;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes each row as a block of {@code name value} lines, nothing cut: for looking at one row. */
public final class BlockRows implements Rows {
  private final PrintWriter out;
  private List<String> names = List.of();
  private int nameWidth;
  private boolean first = true;

  /**
   * Opens an answer.
   *
   * @param out is flushed but not closed
   */
  public BlockRows(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    this.names = names;
    this.nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    if (!first) {
      out.println();
    }
    first = false;
    for (int i = 0; i < names.size(); i++) {
      if (values.get(i) != null) {
        String name = names.get(i);
        out.println(name + " ".repeat(nameWidth - name.length() + 2) + lines(values.get(i)));
      }
    }
    return !out.checkError();
  }

  @Override
  public void end() {
    out.flush();
  }

  /** Line breaks are kept, indented under the value. */
  private String lines(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return Cell.of(value);
    }
    String indent = "\n" + " ".repeat(nameWidth + 2);
    return String.join(indent, text.lines().map(TextWidth::printable).toList());
  }
}
