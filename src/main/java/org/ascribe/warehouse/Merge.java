package org.ascribe.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascribe.job.LoadMode;
import org.ascribe.model.RunCounts;
import org.ascribe.warehouse.StagingTables.Staged;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes what a run staged, in the caller's one transaction: each table is loaded as its {@link
 * LoadMode} says, then the run's account is written and its staging emptied. Merges of different
 * jobs wait for each other.
 */
public final class Merge {
  /** Rows from which on it pays to build the indexes of an empty table anew. */
  private static final long MANY = 10_000;

  /** Staged rows up to which their keys are looked up; to read a table takes as long as so many. */
  private static final long FEW = 100_000;

  private final JdbcClient jdbc;
  private final StagingTables tables;
  private final Rejects rejects;
  private final Quotations quotations;
  private final Stories stories;
  private final Incidents incidents;

  public Merge(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.tables = new StagingTables(database);
    this.rejects = new Rejects(jdbc);
    this.quotations = new Quotations(jdbc);
    this.stories = new Stories(jdbc);
    this.incidents = new Incidents(jdbc);
  }

  /** The same of a run of which nothing was left out. */
  public RunCounts merge(RunKey run, LoadPlan plan) {
    return merge(run, plan, SameRecords.none());
  }

  /**
   * Merges a verified run. Of an instance that is merged already it only tells the counts. The run
   * counts the first row of each record, whatever its table.
   *
   * @param same what the run was staged beside
   * @throws IllegalArgumentException when a table cannot be loaded in the mode of the plan
   * @throws StageAllException when what the run took for the same may be so no longer
   */
  public RunCounts merge(RunKey run, LoadPlan plan, SameRecords same) {
    jdbc.sql(sql("wait-for-others")).query((row, number) -> true).single();
    Optional<RunCounts> before = account(run.instanceId());
    if (before.isPresent()) {
      return before.get();
    }
    Map<String, Long> versions = lockVersions(plan);
    if (jdbc.sql(sql("out-of-date"))
        .param("instance", run.instanceId())
        .query(Boolean.class)
        .single()) {
      throw new StageAllException("somebody has changed a table while this run read its source");
    }
    Memory.enlarge(jdbc);
    update(sql("begin-difference"), run);
    update(sql("begin-tally"), run);
    List<Staged> staged = tables.staged(run.instanceId());
    for (Staged rows : staged) {
      if (!load(rows, run, plan)) {
        versions.remove(rows.table().name());
      }
    }
    same.hold(versions);
    int known = update(sql("tally-known"), run);
    long withdrawn = staged.isEmpty() && known == 0 ? 0 : withdraw(run, plan);
    derive(staged.stream().map(rows -> rows.table().name()).collect(Collectors.toSet()), run);
    update(sql("count-files"), run);
    countRun(run, withdrawn, plan, staged);
    staged.forEach(rows -> tables.clear(rows.table(), run.instanceId()));
    jdbc.sql(SqlFile.read(Staging.class, "forget")).param("instance", run.instanceId()).update();
    return counts(run.instanceId());
  }

  /**
   * Once a merge is committed, vacuums the tables that it filled, each in a transaction of its own:
   * otherwise the next to read them would have to write all their pages once more. Those that are
   * larger than the server's memory for them are left to its own vacuum, for that costs more.
   */
  public void vacuumFilled(LoadPlan plan) {
    jdbc.sql(sql("filled"))
        .param("tables", plan.tables().toArray(String[]::new))
        .param("many", MANY)
        .query(String.class)
        .list()
        .forEach(table -> jdbc.sql("vacuum (skip_locked) " + table).update());
  }

  private Map<String, Long> lockVersions(LoadPlan plan) {
    Map<String, Long> versions = new HashMap<>();
    jdbc.sql(sql("lock-versions"))
        .param("tables", plan.tables().toArray(String[]::new))
        .query(
            row -> {
              versions.put(row.getString("table_name"), row.getLong("version"));
            });
    return versions;
  }

  /** Returns whether the table now has all rows as they were staged. */
  private boolean load(Staged staged, RunKey run, LoadPlan plan) {
    TableLoad load = plan.of(staged.table());
    MergeSql sql = new MergeSql(staged.table(), load, staged.repeats(), staged.rows() <= FEW);
    boolean first = jdbc.sql(sql.of("is-empty")).query(Boolean.class).single();
    // What is derived from documents looks at the staged rows too.
    if (!first || plan.documents()) {
      update(sql.of("analyze"), run);
    }
    if (first) {
      fill(staged, sql, run, plan);
      return true;
    }
    int different = update(sql.of("compare"), run);
    update(sql.of("analyze-difference"), run);
    int late = 0;
    if (load.mode() == LoadMode.HISTORY) {
      late = update(sql.of("filter-late"), run);
      if (late > 0) {
        rejects.publish(run);
      }
      update(sql.of("keep-followed"), run);
    }
    int changed = update(sql.of("update-changed"), run);
    int fresh = update(sql.of("insert-new"), run);
    if (late + changed + fresh != different) {
      throw new IllegalStateException(
          staged.table().name() + ": somebody else has changed rows that this run changes");
    }
    if (plan.documents()) {
      update(sql.of("see-same"), run);
    }
    update(sql.of(staged.repeats() ? "tally-by-key" : "tally"), run);
    return late == 0;
  }

  /** Readers of an empty table can wait; those of documents would wait for what is derived. */
  private void fill(Staged staged, MergeSql sql, RunKey run, LoadPlan plan) {
    List<String> indexes =
        staged.rows() < MANY || plan.documents()
            ? List.of()
            : jdbc.sql(sql.of("drop-indexes")).query(String.class).list();
    int inserted = update(sql.of("insert-all"), run);
    if (!staged.repeats() && inserted != staged.rows()) {
      throw new IllegalStateException(
          staged.table().name() + ": " + staged.rows() + " rows are staged, not " + inserted);
    }
    indexes.forEach(index -> jdbc.sql(index).update());
    List<String> files = statement(sql("files-read"), run).query(String.class).list();
    if (files.size() == 1) {
      statement(sql("tally-file"), run)
          .param("file", files.get(0))
          .param("records", staged.records())
          .update();
    } else {
      update(sql.of("tally-all"), run);
    }
  }

  /** Also from tables of which the release has no row at all. */
  private long withdraw(RunKey run, LoadPlan plan) {
    return plan.snapshots().stream()
        .mapToLong(table -> update(tables.table(table).in(sql("withdraw")), run))
        .sum();
  }

  /** What is made from the merged rows of several documents. */
  private void derive(Set<String> merged, RunKey run) {
    if (merged.contains(Quotations.MENTIONS)) {
      quotations.join(run);
    }
    if (merged.contains(Stories.DOCUMENTS)) {
      stories.join(run);
      incidents.group(run);
    }
  }

  /** The account of a published instance; all zero where it is not published. */
  public RunCounts counts(long instanceId) {
    return account(instanceId).orElse(RunCounts.NONE);
  }

  private Optional<RunCounts> account(long instanceId) {
    return jdbc.sql(sql("account"))
        .param("instance", instanceId)
        .query((row, number) -> Counts.of(row))
        .optional();
  }

  private void countRun(RunKey run, long withdrawn, LoadPlan plan, List<Staged> staged) {
    Stream<String> loaded = staged.stream().map(rows -> rows.table().name());
    statement(sql("count-run"), run)
        .param(
            "tables",
            Stream.concat(loaded, plan.snapshots().stream()).distinct().toArray(String[]::new))
        .param("job", run.job())
        .param("spec_hash", run.specHash())
        .param("withdrawn", withdrawn)
        .update();
  }

  private int update(String statement, RunKey run) {
    return statement(statement, run).param("job", run.job()).update();
  }

  private JdbcClient.StatementSpec statement(String statement, RunKey run) {
    return jdbc.sql(statement).param("instance", run.instanceId()).param("run", run.runId());
  }

  private static String sql(String name) {
    return SqlFile.read(Merge.class, name);
  }
}
