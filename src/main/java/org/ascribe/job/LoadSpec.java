package org.ascribe.job;

import java.util.ArrayList;
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
   * Reads the section {@code load} but for {@code table}, which is needed before the columns are.
   *
   * @param columns the mapped columns of the part by name
   * @param lookups those of the job by name
   */
  static LoadSpec read(
      String table,
      Section section,
      Map<String, ColumnSpec> columns,
      Map<String, LookupSpec> lookups,
      Tables tables) {
    LoadMode mode = mode(section);
    List<String> key = key(section, columns);
    List<String> compare = compare(section, columns, key);
    String asOf = mode == LoadMode.HISTORY ? asOf(section, columns) : null;
    List<Also> also =
        section.sections("also").stream()
            .map(item -> Also.read(item, columns, lookups, tables))
            .toList();
    section.close();
    return new LoadSpec(table, mode, key, compare, asOf, also);
  }

  /** Documents come with their own key and columns. */
  static LoadSpec readForDocuments(String table, Section section) {
    if (mode(section) != LoadMode.MERGE) {
      section.problem("mode", "is merge for documents, each of which is known by its text");
    }
    section.close();
    return new LoadSpec(table, LoadMode.MERGE, List.of(), List.of(), null, List.of());
  }

  private static LoadMode mode(Section section) {
    return section.choice("mode", LoadMode.class, LoadMode.MERGE);
  }

  /** Takes {@code key}: columns that are among those given and never empty. */
  static List<String> key(Section section, Map<String, ColumnSpec> columns) {
    List<String> key = section.texts("key");
    if (key.isEmpty()) {
      section.problem("key", "is missing; expected the columns that tell one row from another");
    }
    section.allOf("key", key, columns.keySet());
    for (String name : key) {
      ColumnSpec column = columns.get(name);
      if (column != null && !column.neverEmpty()) {
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

  /**
   * A further table: a row for each record, or for each element of a list in it.
   *
   * @param each a list column of the part, or a JSON pointer to a list of the record; a row for
   *     each element. Empty for one row a record, and with {@code beside}.
   * @param beside fields whose lists stand side by side; a row for each place in them
   * @param when all must hold for the element (or record) to give a row
   * @param key columns of {@code table}, among those of {@code columns} and {@code own}
   * @param columns by column of {@code table}, the mapped column of the part that feeds it
   * @param own columns that are fed by the element, which is {@link #ELEMENT} where it is one value
   *     and else an object with fields of its own, or that are constants
   */
  public record Also(
      String table,
      String each,
      Beside beside,
      List<Condition> when,
      List<String> key,
      Map<String, String> columns,
      List<ColumnSpec> own) {

    /** The field of an element that is one value. */
    public static final String ELEMENT = "$each";

    /** Whether each record gives exactly one row. */
    public boolean single() {
      return each.isEmpty() && beside.fields().isEmpty();
    }

    static Also read(
        Section section,
        Map<String, ColumnSpec> columns,
        Map<String, LookupSpec> lookups,
        Tables tables) {
      return AlsoGrammar.read(section, columns, lookups, tables);
    }
  }
}
