package org.ascribe.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.LoadSpec.Also;
import org.ascribe.source.MappedRecord.AlsoRow;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one further table out of a record: one, or one for each element of a list. */
final class AlsoRows {
  private final Also spec;
  private final @Nullable FieldPath pointer;
  private final SideBySide beside;
  private final Conditions when;
  private final List<ColumnValue> own;

  AlsoRows(Also spec, Function<ColumnSpec, ColumnValue> columns) {
    this.spec = spec;
    this.pointer = spec.each().startsWith("/") ? FieldPath.of(spec.each()) : null;
    this.beside = new SideBySide(spec.beside());
    this.when = new Conditions(spec.when());
    this.own = spec.own().stream().map(columns).toList();
  }

  /**
   * Adds the rows of a record.
   *
   * @param fields of the record as read
   * @param values of the record by column
   * @throws PlacedMisfit where an element does not fit its columns
   */
  void add(
      Map<String, @Nullable Object> fields,
      Map<String, @Nullable Object> values,
      List<AlsoRow> rows)
      throws PlacedMisfit {
    if (spec.each().isEmpty()) {
      own.forEach(column -> column.look(fields));
    }
    if (spec.single()) {
      add(fields, "", values, rows);
    } else if (spec.each().isEmpty()) {
      for (Map<String, @Nullable Object> place : beside.in(fields)) {
        add(place, "", values, rows);
      }
    } else {
      addElements(fields, values, rows);
    }
  }

  private void addElements(
      Map<String, @Nullable Object> fields,
      Map<String, @Nullable Object> values,
      List<AlsoRow> rows)
      throws PlacedMisfit {
    Object found = pointer == null ? values.get(spec.each()) : pointer.in(fields);
    List<?> elements =
        found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      if (!element.equals("")) {
        add(fieldsOf(element), spec.each() + "/" + i, values, rows);
      }
    }
  }

  @SuppressWarnings("unchecked") // readers make no other maps
  private static Map<String, @Nullable Object> fieldsOf(Object element) {
    return element instanceof Map<?, ?> map
        ? (Map<String, @Nullable Object>) map
        : Map.of(Also.ELEMENT, element);
  }

  private void add(
      Map<String, @Nullable Object> element,
      String place,
      Map<String, @Nullable Object> values,
      List<AlsoRow> rows)
      throws PlacedMisfit {
    if (!when.hold(element)) {
      return;
    }
    own.forEach(column -> column.look(element));
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    spec.columns().forEach((column, from) -> row.put(column, values.get(from)));
    for (ColumnValue column : own) {
      PartMapper.put(column, element, place, row);
    }
    rows.add(new AlsoRow(spec, row));
  }

  /** Fields of the element that no record had, of those that its columns are fed by. */
  void addMissing(Set<String> missing) {
    String list = spec.each().isEmpty() ? "" : spec.each() + "/*/";
    own.stream()
        .filter(column -> !column.seen() && !column.spec().isConstant())
        .map(column -> list + column.field(Map.of()))
        .forEach(missing::add);
  }
}
