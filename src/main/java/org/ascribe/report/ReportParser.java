package org.ascribe.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a report file: a title, a description, {@code Parameters} and {@code Columns} as comment
 * lines, then the statement.
 *
 * <pre>
 * -- Title
 * --
 * -- Description over
 * -- some lines.
 * --
 * -- Parameters
 * --   party   what it means
 * -- Columns
 * --   date    what it means
 * select ...
 * </pre>
 */
final class ReportParser {
  private static final String MARK = "--";
  private static final String PARAMETERS = "Parameters";
  private static final String COLUMNS = "Columns";

  private ReportParser() {}

  static Report parse(String name, String text) {
    List<String> lines = text.lines().toList();
    List<String> head =
        lines.stream()
            .takeWhile(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()).stripTrailing())
            .toList();
    String sql = String.join("\n", lines.subList(head.size(), lines.size())).strip();
    Map<String, String> columns = section(head, COLUMNS);
    if (head.isEmpty() || head.get(0).isBlank() || columns.isEmpty() || sql.isEmpty()) {
      throw new IllegalStateException(
          "report/" + name + ".sql: expected a head with a title and 'Columns', then a statement");
    }
    return new Report(
        name, head.get(0).strip(), description(head), section(head, PARAMETERS), columns, sql);
  }

  private static String description(List<String> head) {
    return String.join(
            " ",
            head.stream().skip(1).takeWhile(line -> !isSection(line)).map(String::strip).toList())
        .strip();
  }

  /** The {@code name meaning} lines under a heading. */
  private static Map<String, String> section(List<String> head, String heading) {
    Map<String, String> entries = new LinkedHashMap<>();
    head.stream()
        .dropWhile(line -> !line.strip().equals(heading))
        .skip(1)
        .takeWhile(line -> !isSection(line) && !line.isBlank())
        .map(line -> line.strip().split("\\s+", 2))
        .forEach(entry -> entries.put(entry[0], entry.length > 1 ? entry[1] : ""));
    return entries;
  }

  private static boolean isSection(String line) {
    return line.strip().equals(PARAMETERS) || line.strip().equals(COLUMNS);
  }
}
