package org.ascribe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.job.LookupSpec;
import org.ascribe.job.PartSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Step 3 of the path of a record: raw fields to typed values by the columns of the first part that
 * takes the record. Knows nothing of formats. Any number of threads may use one mapper.
 */
public final class ColumnMapper {
  private final List<List<PartMapper>> bySource = new ArrayList<>();
  private final Map<LookupSpec, Lookup> lookups = new LinkedHashMap<>();
  private final Map<String, Integer> sourceByFile = new HashMap<>();

  /**
   * @param files the input, which says to which source of the job a record belongs
   */
  public ColumnMapper(JobSpec job, List<SourceFile> files) {
    for (SourceSpec source : job.sources()) {
      bySource.add(job.partsOf(source).stream().map(this::mapper).toList());
    }
    files.forEach(file -> sourceByFile.put(file.name(), file.source()));
  }

  private PartMapper mapper(PartSpec part) {
    Set<String> nulls = part.source().nulls();
    return new PartMapper(part, column -> new ColumnValue(column, nulls, lookup(column)));
  }

  /** Columns that name the same lookup share its account of what was used. */
  private @Nullable Lookup lookup(ColumnSpec column) {
    LookupSpec lookup = column.lookup();
    return lookup == null ? null : lookups.computeIfAbsent(lookup, Lookup::new);
  }

  /**
   * The values of a record by column. The first value that does not fit makes the record a reject;
   * a record that no part takes is filtered by rule {@code NO_PART}. Blank fields are null. A job
   * without columns passes the fields on as they are.
   */
  public Outcome<MappedRecord> map(Outcome.Accepted<SourceRecord> record) {
    Map<String, @Nullable Object> fields = record.value().fields();
    for (PartMapper part : parts(record.location())) {
      if (part.takes(fields)) {
        try {
          return new Outcome.Accepted<>(record.location(), part.map(fields));
        } catch (PlacedMisfit misfit) {
          return reject(record, misfit);
        }
      }
    }
    String message = record.location() + ": is of a kind that the job does not load";
    return new Outcome.Filtered<>(record.location(), "NO_PART", message, record.value().raw());
  }

  private List<PartMapper> parts(SourceLocation location) {
    return bySource.size() == 1
        ? bySource.get(0)
        : bySource.get(sourceByFile.getOrDefault(location.file(), 0));
  }

  private static Outcome<MappedRecord> reject(
      Outcome.Accepted<SourceRecord> record, PlacedMisfit misfit) {
    SourceLocation location = record.location();
    SourceLocation place = location.at(PartMapper.joined(location.pointer(), misfit.place()));
    return new Outcome.Reject<>(
        place,
        Stage.MAP,
        misfit.misfit().code(),
        place + ": " + misfit.getMessage(),
        record.value().raw());
  }

  /** Fields met so far that the job neither maps nor ignores, sorted: one warning a run. */
  public Set<String> unknownColumns() {
    Set<String> unknown = new TreeSet<>();
    mappers().forEach(part -> part.addUnknown(unknown));
    return unknown;
  }

  /** Fields that the job maps and no record has had so far, sorted: one warning a run. */
  public Set<String> missingColumns() {
    Set<String> missing = new TreeSet<>();
    mappers().forEach(part -> part.addMissing(missing));
    return missing;
  }

  /** Entries of lookups that have fitted no value so far, sorted: one warning a run. */
  public Set<String> unusedLookups() {
    Set<String> unused = new TreeSet<>();
    lookups.values().forEach(lookup -> unused.addAll(lookup.unused()));
    return unused;
  }

  private List<PartMapper> mappers() {
    return bySource.stream().flatMap(List::stream).toList();
  }
}
