package org.ascribe.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.warehouse.StageBatch.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records of a run that their table holds already. They are counted and not staged, which
 * is most of the work that a release of few changes takes.
 *
 * <p>What a run takes for the same is so when its rows are looked at. The merge checks that nobody
 * has changed the table since; a key that stands in the source once more ends the run. Either is a
 * {@link StageAllException}, after which the source is read again without this. For one run and one
 * thread.
 */
public final class SameRecords {
  private final Map<String, WatchedTable> tables = new LinkedHashMap<>();
  private boolean begun;

  private SameRecords() {}

  /** Takes no record for the same. */
  public static SameRecords none() {
    return new SameRecords();
  }

  static SameRecords of(LoadPlan plan, StagingTables known, JdbcTemplate jdbc) {
    SameRecords same = new SameRecords();
    for (TableLoad load : plan.comparable()) {
      same.tables.put(load.table(), new WatchedTable(known.table(load.table()), load, jdbc));
    }
    return same;
  }

  /** Before a chunk, in its transaction: looks at the tables for which that pays by now. */
  void begin(RunKey run, List<? extends StageBatch> chunk, JdbcTemplate jdbc) {
    if (tables.isEmpty()) {
      return;
    }
    if (!begun) {
      begun = true;
      jdbc.queryForList(sql("left-out"), String.class, run.instanceId())
          .forEach(table -> lookAgain(table, run));
    }
    for (StageBatch batch : chunk) {
      for (Line line : batch.lines()) {
        WatchedTable table = line.watched();
        if (table != null) {
          table.expect();
        }
      }
    }
    tables.values().forEach(table -> table.lookIfWorthIt(run));
  }

  private static String sql(String name) {
    return SqlFile.read(SameRecords.class, name);
  }

  /** Of an instance that was begun, what was left out must be known. */
  private void lookAgain(String name, RunKey run) {
    WatchedTable table = tables.get(name);
    if (table == null || !table.look(run)) {
      throw new StageAllException("the rows of " + name + " cannot be compared again");
    }
  }

  /** The table of that name, or null where its rows are not compared. */
  @Nullable WatchedTable table(String name) {
    return tables.get(name);
  }

  /** Whether all records that this run has staged in a table are known to differ in their keys. */
  boolean keysDiffer(String name) {
    WatchedTable table = tables.get(name);
    return table != null && table.keysDiffer();
  }

  /**
   * In the transaction of the merge, behind all its changes: keeps for the next release what the
   * tables have now.
   *
   * @param before versions before the changes of the tables that have all rows as they were staged
   */
  void hold(Map<String, Long> before) {
    tables.forEach(
        (name, table) -> {
          Long version = before.get(name);
          if (version != null) {
            table.hold(version);
          }
        });
  }

  /** After a chunk, in its transaction: notes the records of it that are the same. */
  void store(RunKey run) {
    tables.values().forEach(table -> table.store(run));
  }
}
