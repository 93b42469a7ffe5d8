package org.ascribe.source;

import java.util.List;
import java.util.Map;
import org.ascribe.job.LoadSpec;
import org.ascribe.job.PartSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a record gives, by column.
 *
 * @param part that took the record
 * @param values of the record itself
 * @param also rows of the further tables, in the order of the job file and of the lists
 */
public record MappedRecord(
    PartSpec part, Map<String, @Nullable Object> values, List<AlsoRow> also) {

  /** A row of a further table. */
  public record AlsoRow(LoadSpec.Also spec, Map<String, @Nullable Object> values) {}
}
