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
      for (String beside : column.date().beside()) {
        if (columns.containsKey(beside)) {
          map.problem(column.name(), "fills column '" + beside + "', which is mapped too");
        }
        tables.column(map, beside, table);
      }
    }
    return new Columns(List.copyOf(columns.values()), ignore);
  }

  /** The columns of the table by name, those among them that dates fill beside their own. */
  Map<String, ColumnSpec> byName() {
    Map<String, ColumnSpec> byName = new LinkedHashMap<>();
    for (ColumnSpec column : list) {
      byName.put(column.name(), column);
      column.date().beside().forEach(name -> byName.put(name, beside(name, column)));
    }
    return byName;
  }

  /** A column that a date fills beside its own. */
  static ColumnSpec beside(String name, ColumnSpec date) {
    ColumnType type = name.equals(date.date().until()) ? ColumnType.DATE : ColumnType.TEXT;
    return date.required()
        ? ColumnSpec.constant(name, type, null)
        : ColumnSpec.plain(name, name, type, List.of());
  }
}
