package org.ascribe.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV; a list becomes one field with {@code ;} between its values. */
final class CsvRows implements Rows {
  private final PrintWriter out;
  private final CSVPrinter printer;

  CsvRows(PrintWriter out) {
    this.out = out;
    try {
      this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> names) {
    write(names);
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    write(values.stream().map(CsvRows::field).collect(Collectors.toList()));
    return !out.checkError();
  }

  @Override
  public void end() {
    out.flush();
  }

  private static @Nullable Object field(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Objects::toString).collect(Collectors.joining(";"))
        : value;
  }

  private void write(List<?> fields) {
    try {
      printer.printRecord(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
