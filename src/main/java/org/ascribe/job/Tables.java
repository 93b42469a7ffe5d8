package org.ascribe.job;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the warehouse, as far as they are known.
 *
 * @param columns by table; empty when nothing is known and only the form of names is checked
 */
record Tables(Map<String, Set<String>> columns) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** Takes the name of a table from a section. */
  String name(Section section, String key) {
    String table = section.text(key);
    if (table.isEmpty()) {
      return table;
    }
    if (!NAME.matcher(table).matches()) {
      section.problem(key, "'" + table + "' is not a name in lower_snake_case");
    } else if (!columns.isEmpty() && !columns.containsKey(table)) {
      section.problem(
          key,
          "the warehouse has no table '" + table + "'" + Nearest.hint(table, columns.keySet()));
    }
    return table;
  }

  /** Checks that {@code key} of a section is a column of a table. */
  void column(Section section, String key, String table) {
    Set<String> known = columns.getOrDefault(table, Set.of());
    if (!NAME.matcher(key).matches()) {
      section.problem(key, "is not a name in lower_snake_case");
    } else if (!known.isEmpty() && !known.contains(key)) {
      section.problem(key, "table " + table + " has no such column" + Nearest.hint(key, known));
    }
  }
}
