package org.ascribe.warehouse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loadable table as the database's catalogue has it. Names of tables and columns enter SQL only
 * from here.
 *
 * @param columns those that a job may load, in the catalogue's order
 */
record StagingTable(String name, List<String> columns) {
  /** Set by staging itself; not loadable. */
  static final List<String> OWN =
      List.of("row_key", "content_hash", "file", "record", "line", "instance_id", "seq", "part");

  String copyStatement() {
    return "copy staging."
        + quoted(name)
        + " ("
        + String.join(", ", OWN)
        + columns.stream().map(column -> ", " + quoted(column)).collect(Collectors.joining())
        + ") from stdin";
  }

  /**
   * Checks the columns of a row.
   *
   * @throws IllegalArgumentException when the table lacks one, with those it has
   */
  void check(Set<String> names) {
    for (String name : names) {
      if (!columns.contains(name)) {
        throw new IllegalArgumentException(
            "table " + this.name + " has no column '" + name + "' to load; it has " + columns);
      }
    }
  }

  /** Fills a statement that is written for any table. */
  String in(String template) {
    return template
        .replace("${table}", quoted(name))
        .replace("${columns}", list("", columns))
        .replace("${staged}", list("s.", columns))
        .replace(
            "${assignments}",
            columns.stream()
                .map(column -> quoted(column) + " = s." + quoted(column))
                .collect(Collectors.joining(", ")));
  }

  private static String list(String prefix, List<String> names) {
    return names.stream().map(name -> prefix + quoted(name)).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
