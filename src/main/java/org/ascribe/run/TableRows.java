package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.dedupe.ContentKey;
import org.ascribe.job.LoadSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;
import org.jspecify.annotations.Nullable;

/** One row per record, with the rows of the further tables that the job feeds from it. */
final class TableRows implements RowBuilder {

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped) {
    MappedRecord record = mapped.value();
    LoadSpec load = record.part().load();
    LoadRow main = row(load.table(), load.key(), record.values());
    if (record.also().isEmpty()) {
      return new Outcome.Accepted<>(mapped.location(), new LoadRecord(List.of(main)));
    }
    List<LoadRow> rows = new ArrayList<>(record.also().size() + 1);
    rows.add(main);
    for (MappedRecord.AlsoRow also : record.also()) {
      rows.add(row(also.spec().table(), also.spec().key(), also.values()));
    }
    return new Outcome.Accepted<>(mapped.location(), new LoadRecord(rows));
  }

  private static LoadRow row(String table, List<String> key, Map<String, @Nullable Object> values) {
    @Nullable Object[] parts = new Object[key.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = values.get(key.get(i));
    }
    return new LoadRow(table, ContentKey.of(table, parts), values);
  }
}
