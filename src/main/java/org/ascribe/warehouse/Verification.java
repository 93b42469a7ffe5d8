package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.ascribe.model.RunCounts;
import org.ascribe.warehouse.StagingTables.Staged;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at what a run staged before anything of it is published: sorts out records of the same key,
 * shows the rejects, and compares the counts with what the job expects.
 */
public final class Verification {
  private final JdbcClient jdbc;
  private final StagingTables tables;
  private final Rejects rejects;

  public Verification(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.tables = new StagingTables(database);
    this.rejects = new Rejects(jdbc);
  }

  /**
   * Verifies a run in the caller's transaction; may be repeated.
   *
   * @return what fell short, each with what was found and expected; empty where all is well
   */
  public List<String> verify(RunKey run, Expectations expectations) {
    Memory.enlarge(jdbc);
    List<Staged> staged = filterDuplicates(run);
    rejects.publish(run);
    long accepted = staged.stream().mapToLong(Staged::records).sum();
    RunCounts counts =
        statement("counts", run)
            .param("accepted", accepted)
            .query((row, number) -> Counts.of(row))
            .single();
    return failures(counts, expectations);
  }

  /**
   * Of several records with one key the last counts, as if they had been loaded one by one.
   *
   * @return what is left
   */
  private List<Staged> filterDuplicates(RunKey run) {
    long instance = run.instanceId();
    List<Staged> staged = tables.staged(instance);
    List<Staged> repeating =
        staged.stream()
            .filter(rows -> !rows.keysDiffer() && tables.repeats(rows.table(), instance))
            .toList();
    if (repeating.isEmpty()) {
      return staged;
    }
    repeating.forEach(rows -> update(rows, "filter-duplicates", run));
    for (Staged rows : staged) {
      update(rows, "analyze", run);
      update(rows, "drop-duplicates", run);
    }
    staged.forEach(rows -> tables.countAgain(rows.table(), instance));
    return tables.staged(instance);
  }

  private void update(Staged rows, String statement, RunKey run) {
    jdbc.sql(rows.table().in(SqlFile.read(Verification.class, statement)))
        .param("instance", run.instanceId())
        .update();
  }

  private JdbcClient.StatementSpec statement(String name, RunKey run) {
    return jdbc.sql(SqlFile.read(Verification.class, name)).param("instance", run.instanceId());
  }

  private static List<String> failures(RunCounts counts, Expectations expectations) {
    List<String> failures = new ArrayList<>();
    long accepted = counts.read() - counts.rejected() - counts.filtered();
    Long least = expectations.minRows();
    if (least != null && accepted < least) {
      failures.add("min_rows: " + accepted + " records accepted, at least " + least + " expected");
    }
    Double greatest = expectations.maxRejectRatio();
    if (greatest != null && counts.rejected() > greatest * counts.read()) {
      failures.add(
          String.format(
              Locale.ROOT,
              "max_reject_ratio: %d of %d records rejected (%.4f), at most %s expected",
              counts.rejected(),
              counts.read(),
              (double) counts.rejected() / counts.read(),
              greatest));
    }
    return failures;
  }
}
