package org.ascribe.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a section {@code map} says.
 *
 * @param list the columns in the order of the file
 * @param ignore fields that are left out knowingly
 */
record Columns(List<ColumnSpec> list, Set<String> ignore) {

  static Columns read(Section map, String table, Tables tables, Map<String, LookupSpec> lookups) {
    Set<String> ignore = new LinkedHashSet<>(map.texts("ignore"));
    if (map.keys().isEmpty()) {
      map.problem("", "has no columns; expected COLUMN: FIELD or COLUMN: {from: FIELD, type: ...}");
    }
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (String name : map.keys()) {
      tables.column(map, name, table);
      columns.put(
          name,
          map.isSection(name)
              ? ColumnSpec.read(name, map.section(name), lookups)
              : ColumnSpec.plain(name, map.text(name), ColumnType.TEXT, List.of()));
    }
    for (ColumnSpec column : columns.values()) {
      checkPrecision(map, column, columns.keySet(), table, tables);
    }
    return new Columns(List.copyOf(columns.values()), ignore);
  }

  private static void checkPrecision(
      Section map, ColumnSpec column, Set<String> names, String table, Tables tables) {
    String precision = column.precision();
    if (precision != null && names.contains(precision)) {
      map.problem(column.name(), "its precision goes to '" + precision + "', which is mapped too");
    } else if (precision != null) {
      tables.column(map, precision, table);
    }
  }

  /** The columns of the table by name, those of precisions among them. */
  Map<String, ColumnSpec> byName() {
    Map<String, ColumnSpec> byName = new LinkedHashMap<>();
    for (ColumnSpec column : list) {
      byName.put(column.name(), column);
      if (column.precision() != null) {
        byName.put(column.precision(), precision(column));
      }
    }
    return byName;
  }

  /** The column that takes the precision of a date. */
  static ColumnSpec precision(ColumnSpec date) {
    String name = String.valueOf(date.precision());
    return date.required()
        ? ColumnSpec.constant(name, ColumnType.TEXT, null)
        : ColumnSpec.plain(name, name, ColumnType.TEXT, List.of());
  }
}
