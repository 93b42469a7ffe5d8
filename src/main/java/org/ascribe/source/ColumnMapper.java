package org.ascribe.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.job.ValueParser;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Step 3 of the path of a record: raw fields to typed values by the columns of a job. Knows nothing
 * of formats. Any number of threads may use one mapper.
 */
public final class ColumnMapper {
  private final List<Column> columns;
  private final Set<String> expected;
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Set<String> absent = ConcurrentHashMap.newKeySet();

  private record Column(ColumnSpec spec, ValueParser parser) {}

  public ColumnMapper(JobSpec job) {
    columns = job.columns().stream().map(c -> new Column(c, ValueParser.of(c))).toList();
    expected = job.columns().stream().map(ColumnSpec::from).collect(Collectors.toSet());
    expected.addAll(job.ignore());
  }

  /**
   * The values of a record by column. The first value that does not fit makes the record a reject.
   * Blank fields are null. A job without columns passes the fields on as they are.
   */
  public Outcome<Map<String, @Nullable Object>> map(Outcome.Accepted<SourceRecord> record) {
    Map<String, @Nullable String> fields = record.value().fields();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (columns.isEmpty()) {
      values.putAll(fields);
      return new Outcome.Accepted<>(record.location(), values);
    }
    audit(fields.keySet());
    for (Column column : columns) {
      try {
        values.put(column.spec().name(), value(column, fields.get(column.spec().from())));
      } catch (Misfit misfit) {
        return reject(record, column.spec().from(), misfit);
      }
    }
    return new Outcome.Accepted<>(record.location(), values);
  }

  /** Fields met so far that the job neither maps nor ignores, sorted: one warning a run. */
  public Set<String> unknownColumns() {
    return new TreeSet<>(unknown);
  }

  /** Fields that the job maps but some record did not have, sorted: one warning a run. */
  public Set<String> missingColumns() {
    return new TreeSet<>(absent);
  }

  private void audit(Set<String> found) {
    for (String field : found) {
      if (!expected.contains(field)) {
        unknown.add(field);
      }
    }
    for (Column column : columns) {
      if (!found.contains(column.spec().from())) {
        absent.add(column.spec().from());
      }
    }
  }

  private static @Nullable Object value(Column column, @Nullable String field) throws Misfit {
    ColumnSpec spec = column.spec();
    String text =
        field == null || field.isBlank() ? spec.defaultValue() : meant(spec, field.strip());
    if (text == null || text.isEmpty()) {
      if (spec.required()) {
        throw new Misfit("MISSING_VALUE", "is empty, expected " + spec.expected());
      }
      return null;
    }
    Object value = column.parser().parse(text);
    if (value == null) {
      throw new Misfit(spec.type().rejectCode(), "'" + shown(text) + "' is not " + spec.expected());
    }
    return value;
  }

  /** The text itself, or what the column's map puts for it. */
  private static String meant(ColumnSpec spec, String text) throws Misfit {
    if (spec.valueMap().isEmpty()) {
      return text;
    }
    String meant = spec.valueMap().get(text);
    if (meant == null) {
      throw new Misfit(
          "NOT_MAPPED",
          "'" + shown(text) + "' is not one of " + String.join(", ", spec.valueMap().keySet()));
    }
    return meant;
  }

  private static Outcome<Map<String, @Nullable Object>> reject(
      Outcome.Accepted<SourceRecord> record, String field, Misfit misfit) {
    SourceLocation place = record.location().at(field);
    return new Outcome.Reject<>(
        place, Stage.MAP, misfit.code, place + ": " + misfit.getMessage(), record.value().raw());
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  /** A value that does not fit its column; costs no stack trace, since there may be millions. */
  private static final class Misfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Misfit(String code, String message) {
      super(message, null, false, false);
      this.code = code;
    }
  }
}
