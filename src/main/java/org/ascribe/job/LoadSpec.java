package org.ascribe.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a job go.
 *
 * @param table in schema {@code warehouse}
 * @param key columns that tell one row from another; empty for documents, whose text is their key
 * @param compare columns whose change makes a known row "changed"; never holds a key column
 * @param asOf column with the date or time from which a row of mode history holds, or null for the
 *     time of the run
 * @param also further tables fed from the same record
 */
public record LoadSpec(
    String table,
    LoadMode mode,
    List<String> key,
    List<String> compare,
    @Nullable String asOf,
    List<Also> also) {

  /**
   * A further table.
   *
   * @param key columns of {@code table}, among those of {@code columns}
   * @param columns by column of {@code table}, the mapped column of the job that feeds it
   */
  public record Also(String table, List<String> key, Map<String, String> columns) {}

  /**
   * Reads the section {@code load} but for {@code table}, which is needed before the columns are.
   *
   * @param columns the mapped columns of the job by name
   */
  static LoadSpec read(
      String table, Section section, Map<String, ColumnSpec> columns, Tables tables) {
    LoadMode mode = mode(section);
    List<String> key = key(section, columns);
    List<String> compare = compare(section, columns, key);
    String asOf = mode == LoadMode.HISTORY ? asOf(section, columns) : null;
    List<Also> also =
        section.sections("also").stream().map(item -> also(item, columns, tables)).toList();
    section.close();
    return new LoadSpec(table, mode, key, compare, asOf, also);
  }

  /** Documents come with their own key and columns. */
  static LoadSpec readForDocuments(String table, Section section) {
    LoadMode mode = mode(section);
    section.close();
    return new LoadSpec(table, mode, List.of(), List.of(), null, List.of());
  }

  private static LoadMode mode(Section section) {
    return section.choice("mode", LoadMode.class, LoadMode.MERGE);
  }

  private static List<String> key(Section section, Map<String, ColumnSpec> columns) {
    List<String> key = section.texts("key");
    if (key.isEmpty()) {
      section.problem("key", "is missing; expected the columns that tell one row from another");
    }
    section.allOf("key", key, columns.keySet());
    for (String name : key) {
      ColumnSpec column = columns.get(name);
      if (column != null && !column.required() && column.defaultValue() == null) {
        section.problem("key", "column '" + name + "' must be required: true to be in the key");
      }
    }
    return key;
  }

  private static List<String> compare(
      Section section, Map<String, ColumnSpec> columns, List<String> key) {
    List<String> given = section.texts("compare");
    section.allOf("compare", given, columns.keySet());
    List<String> compare = new ArrayList<>(given.isEmpty() ? columns.keySet() : given);
    compare.removeAll(key);
    return List.copyOf(compare);
  }

  private static @Nullable String asOf(Section section, Map<String, ColumnSpec> columns) {
    String name = section.textOrNull("as_of");
    ColumnSpec column = name == null ? null : columns.get(name);
    if (name != null && column == null) {
      section.allOf("as_of", List.of(name), columns.keySet());
    }
    if (column != null
        && column.type() != ColumnType.DATE
        && column.type() != ColumnType.TIMESTAMP) {
      section.problem("as_of", "column '" + name + "' is neither a date nor a timestamp");
    }
    return name;
  }

  private static Also also(Section section, Map<String, ColumnSpec> columns, Tables tables) {
    String table = tables.name(section, "table");
    List<String> key = section.texts("key");
    Map<String, String> fed = new LinkedHashMap<>();
    Section pairs = section.section("columns");
    for (String column : pairs.keys()) {
      tables.column(pairs, column, table);
      String source = pairs.text(column);
      pairs.allOf(column, List.of(source), columns.keySet());
      fed.put(column, source);
    }
    if (key.isEmpty()) {
      section.problem("key", "is missing; expected the columns that tell one row from another");
    }
    section.allOf("key", key, fed.keySet());
    section.close();
    return new Also(table, key, fed);
  }
}
