package org.ascribe.warehouse;

import java.util.List;
import org.ascribe.job.LoadMode;
import org.jspecify.annotations.Nullable;

/**
 * How one table is loaded.
 *
 * @param columns that the job fills; those of a changed row are replaced, others left alone
 * @param compare columns whose change makes a known row "changed"
 * @param asOf column with the time from which a row of mode history holds, or null for the time of
 *     the run
 */
record TableLoad(
    String table,
    LoadMode mode,
    List<String> columns,
    List<String> compare,
    @Nullable String asOf) {

  /** When a row began to hold is no difference in what it says. */
  List<String> compared() {
    return compare.stream().filter(column -> !column.equals(asOf)).toList();
  }

  TableLoad partial() {
    return mode == LoadMode.SNAPSHOT
        ? new TableLoad(table, LoadMode.MERGE, columns, compare, asOf)
        : this;
  }
}
