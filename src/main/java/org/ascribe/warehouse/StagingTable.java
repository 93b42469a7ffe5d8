package org.ascribe.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A loadable table as the database's catalogue has it. Names of tables and columns enter SQL only
 * from here.
 *
 * @param columns that a job may load, in the catalogue's order
 * @param types of these columns by name
 * @param history whether a key may have several rows, each for a time of its own
 */
record StagingTable(String name, List<String> columns, Map<String, String> types, boolean history) {
  /** Set by staging itself; not loadable. */
  static final List<String> OWN =
      List.of("instance_id", "seq", "part", "row_key", "file", "record", "line");

  StagingTable(String name, Map<String, String> types, boolean history) {
    this(name, List.copyOf(types.keySet()), types, history);
  }

  String copyStatement() {
    return "copy staging."
        + quoted(name)
        + " ("
        + String.join(", ", OWN)
        + columns().stream().map(column -> ", " + quoted(column)).collect(Collectors.joining())
        + ") from stdin";
  }

  /**
   * Checks the columns of a row.
   *
   * @throws IllegalArgumentException when the table lacks one, with those it has
   */
  void check(Set<String> names) {
    for (String name : names) {
      if (!types.containsKey(name)) {
        throw new IllegalArgumentException(
            "table " + this.name + " has no column '" + name + "' to load; it has " + columns());
      }
    }
  }

  /** Fills a statement that is written for any table. */
  String in(String template) {
    return template
        .replace("${table}", quoted(name))
        .replace("${name}", "'" + name.replace("'", "''") + "'")
        .replace("${columns}", list("", columns()))
        .replace("${staged}", list("s.", columns()))
        .replace("${held}", list("w.", columns()));
  }

  private static String list(String prefix, List<String> names) {
    return names.stream().map(name -> prefix + quoted(name)).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
