package org.ascribe.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.job.LoadSpec.Also;

/** The keys of an entry of {@code load.also}. */
final class AlsoGrammar {
  private final String table;
  private final Map<String, ColumnSpec> parent;
  private final Tables tables;
  private final Map<String, String> fed = new LinkedHashMap<>();

  /** The columns of the table, with what is known of each. */
  private final Map<String, ColumnSpec> all = new LinkedHashMap<>();

  private final Set<ColumnSpec> own = new LinkedHashSet<>();

  private AlsoGrammar(String table, Map<String, ColumnSpec> parent, Tables tables) {
    this.table = table;
    this.parent = parent;
    this.tables = tables;
  }

  static Also read(
      Section section,
      Map<String, ColumnSpec> parent,
      Map<String, LookupSpec> lookups,
      Tables tables) {
    String table = tables.name(section, "table");
    AlsoGrammar grammar = new AlsoGrammar(table, parent, tables);
    Beside beside = Beside.read(section);
    String each = grammar.each(section);
    List<Condition> when = Condition.read(section);
    if (section.has("map")) {
      grammar.map(section, lookups);
    }
    if (section.has("columns") || grammar.own.isEmpty()) {
      grammar.columns(section.section("columns"), each);
    }
    List<String> key = LoadSpec.key(section, grammar.all);
    section.close();
    return new Also(table, each, beside, when, key, grammar.fed, List.copyOf(grammar.own));
  }

  private String each(Section section) {
    String each = section.textOrNull("each");
    if (each == null || each.startsWith("/")) {
      return each == null ? "" : each;
    }
    ColumnSpec column = parent.get(each);
    if (column == null) {
      section.notOneOf("each", each, List.copyOf(parent.keySet()));
    } else if (column.type() != ColumnType.LIST) {
      section.problem("each", "column '" + each + "' is not of type list");
    }
    return each;
  }

  /** Columns fed by the element itself, or by the record where there is one row for each. */
  private void map(Section section, Map<String, LookupSpec> lookups) {
    for (ColumnSpec column : Columns.read(section.section("map"), table, tables, lookups).list()) {
      add(column);
    }
  }

  private void add(ColumnSpec column) {
    own.add(column);
    all.put(column.name(), column);
    column.date().beside().forEach(name -> all.put(name, Columns.beside(name, column)));
  }

  /** Columns fed by those of the record, by {@code $each}, or constants. */
  private void columns(Section pairs, String each) {
    for (String column : pairs.keys()) {
      tables.column(pairs, column, table);
      if (all.containsKey(column)) {
        pairs.problem(column, "stands in map too");
      }
      if (pairs.isSection(column)) {
        constant(pairs, column);
        continue;
      }
      String source = pairs.text(column);
      if (source.equals(Also.ELEMENT) && !each.isEmpty()) {
        element(column, each);
      } else {
        pairs.allOf(column, List.of(source), parent.keySet());
        fed.put(column, source);
        all.put(column, parent.getOrDefault(source, unknown(column)));
      }
    }
  }

  private void constant(Section pairs, String column) {
    Section form = pairs.section(column);
    if (!form.has("const")) {
      form.problem("const", "is missing; expected {const: VALUE}, or the name of a mapped column");
      form.textOrNull("const");
      form.close();
    } else {
      add(ColumnSpec.read(column, form, Map.of()));
    }
  }

  /** An element is never blank, so a column of it may stand in the key. */
  private void element(String column, String each) {
    ColumnSpec list = parent.get(each);
    ColumnType type = list == null ? ColumnType.TEXT : list.list().of();
    own.add(ColumnSpec.plain(column, Also.ELEMENT, type, List.of()));
    all.put(column, ColumnSpec.constant(column, type, null));
  }

  /** Stands for a column whose source is at fault, which is told already. */
  private static ColumnSpec unknown(String column) {
    return ColumnSpec.constant(column, ColumnType.TEXT, null);
  }
}
