package org.ascribe.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascribe.model.RunCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes what a run staged, in the caller's one transaction: rows are inserted, updated where
 * their content changed, or seen again; then the run's account is written and its staging emptied.
 * Merges of different jobs wait for each other.
 */
public final class Merge {
  private final JdbcClient jdbc;
  private final StagingTables tables;
  private final Quotations quotations;
  private final Stories stories;
  private final Incidents incidents;

  public Merge(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.tables = new StagingTables(database);
    this.quotations = new Quotations(jdbc);
    this.stories = new Stories(jdbc);
    this.incidents = new Incidents(jdbc);
  }

  /**
   * Merges a run. Of an instance that is merged already it only tells the counts. The run counts
   * the first row of each record, whatever its table.
   */
  public RunCounts merge(RunKey run) {
    jdbc.sql(sql("wait-for-others")).query((row, number) -> true).single();
    Optional<RunCounts> before = account(run.instanceId());
    if (before.isPresent()) {
      return before.get();
    }
    List<StagingTable> staged =
        tables.inOrder().stream().filter(table -> isStaged(table, run)).toList();
    staged.forEach(table -> update(table.in(sql("analyze")), run));
    staged.forEach(table -> update(table.in(sql("compare")), run));
    for (StagingTable table : staged) {
      update(table.in(sql("update-changed")), run);
      update(table.in(sql("see-same")), run);
      update(table.in(sql("insert-new")), run);
    }
    derive(staged.stream().map(StagingTable::name).collect(Collectors.toSet()), run);
    update(sql("count-files"), run);
    update(sql("count-run"), run);
    staged.forEach(table -> update(table.in(sql("empty-rows")), run));
    update(sql("empty-records"), run);
    return counts(run.instanceId());
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

  private boolean isStaged(StagingTable table, RunKey run) {
    return jdbc.sql(table.in(sql("is-staged")))
        .param("instance", run.instanceId())
        .query(Boolean.class)
        .single();
  }

  private void update(String statement, RunKey run) {
    jdbc.sql(statement)
        .param("instance", run.instanceId())
        .param("run", run.runId())
        .param("job", run.job())
        .param("spec_hash", run.specHash())
        .update();
  }

  private static String sql(String name) {
    return SqlFile.read(Merge.class, name);
  }
}
