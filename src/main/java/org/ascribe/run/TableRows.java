package org.ascribe.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.dedupe.ContentKey;
import org.ascribe.job.LoadSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.jspecify.annotations.Nullable;

/** One row per record, with the further tables that the job feeds from it. */
final class TableRows implements RowBuilder {
  private final LoadSpec load;

  TableRows(LoadSpec load) {
    this.load = load;
  }

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<Map<String, @Nullable Object>> mapped) {
    Map<String, @Nullable Object> values = mapped.value();
    List<LoadRow> rows = new ArrayList<>();
    rows.add(new LoadRow(load.table(), key(load.table(), load.key(), values), values));
    for (LoadSpec.Also also : load.also()) {
      Map<String, @Nullable Object> columns = new LinkedHashMap<>();
      also.columns().forEach((column, from) -> columns.put(column, values.get(from)));
      rows.add(new LoadRow(also.table(), key(also.table(), also.key(), columns), columns));
    }
    return new Outcome.Accepted<>(mapped.location(), new LoadRecord(rows));
  }

  private static String key(
      String table, List<String> columns, Map<String, @Nullable Object> values) {
    return ContentKey.of(table, columns.stream().map(values::get).toArray());
  }
}
