package org.ascribe.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.DateForm;
import org.ascribe.job.PartSpec;
import org.ascribe.model.PartialDate.Precision;
import org.ascribe.model.Period;
import org.ascribe.source.MappedRecord.AlsoRow;
import org.jspecify.annotations.Nullable;

/** Maps the records of one part, and notes which fields nobody uses and which are never there. */
final class PartMapper {
  private final PartSpec part;
  private final Conditions when;
  private final List<ColumnValue> columns;
  private final List<AlsoRows> also;
  private final Set<String> expected;
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  /** Names of fields that were looked through already; CSV records share theirs. */
  private volatile @Nullable Set<String> audited;

  private volatile boolean met;

  PartMapper(PartSpec part, Function<ColumnSpec, ColumnValue> values) {
    this.part = part;
    this.when = new Conditions(part.when());
    this.columns = part.columns().stream().map(values).toList();
    this.also = part.load().also().stream().map(spec -> new AlsoRows(spec, values)).toList();
    this.expected = part.fields().stream().map(FieldPath::top).collect(Collectors.toSet());
  }

  boolean takes(Map<String, @Nullable Object> fields) {
    return when.hold(fields);
  }

  MappedRecord map(Map<String, @Nullable Object> fields) throws PlacedMisfit {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (columns.isEmpty()) {
      values.putAll(fields);
      return new MappedRecord(part, values, List.of());
    }
    audit(fields.keySet());
    columns.forEach(column -> column.look(fields));
    for (ColumnValue column : columns) {
      put(column, fields, "", values);
    }
    if (also.isEmpty()) {
      return new MappedRecord(part, values, List.of());
    }
    List<AlsoRow> rows = new ArrayList<>();
    for (AlsoRows further : also) {
      further.add(fields, values, rows);
    }
    return new MappedRecord(part, values, rows);
  }

  /** Puts the value of a column, and of a date what has columns of its own. */
  static void put(
      ColumnValue column,
      Map<String, @Nullable Object> fields,
      String within,
      Map<String, @Nullable Object> row)
      throws PlacedMisfit {
    try {
      Object value = column.of(fields);
      DateForm date = column.spec().date();
      Period period = value instanceof Period days ? days : null;
      row.put(column.spec().name(), period == null ? value : period.first());
      if (date.precision() != null) {
        row.put(date.precision(), period == null ? null : word(period.precision()));
      }
      if (date.until() != null) {
        row.put(date.until(), period == null ? null : period.last());
      }
    } catch (Misfit misfit) {
      throw new PlacedMisfit(joined(within, column.field(fields)), misfit);
    }
  }

  private static String word(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  /** {@code /refs/2} and {@code url} make {@code /refs/2/url}. */
  static String joined(@Nullable String pointer, String field) {
    return pointer == null || pointer.isEmpty()
        ? field
        : pointer + (field.startsWith("/") ? "" : "/") + field;
  }

  private void audit(Set<String> found) {
    met = true;
    if (found == audited) {
      return;
    }
    for (String field : found) {
      // What a file says of itself need not be used.
      if (!expected.contains(field) && !field.startsWith("#")) {
        unknown.add(field);
      }
    }
    audited = found;
  }

  void addUnknown(Set<String> fields) {
    fields.addAll(unknown);
  }

  void addMissing(Set<String> missing) {
    if (met) {
      columns.stream()
          .filter(column -> !column.seen() && !column.spec().isConstant())
          .map(column -> column.field(Map.of()))
          .forEach(missing::add);
      also.forEach(further -> further.addMissing(missing));
    }
  }
}
