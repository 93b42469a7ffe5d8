package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.ascribe.model.RunCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at what a run staged before anything of it is published: sorts out records of the same key,
 * shows the rejects, and compares the counts with what the job expects.
 */
public final class Verification {
  private final JdbcClient jdbc;
  private final StagingTables tables;

  public Verification(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.tables = new StagingTables(database);
  }

  /**
   * Verifies a run in the caller's transaction; may be repeated.
   *
   * @return what fell short, each with what was found and expected; empty where all is well
   */
  public List<String> verify(RunKey run, Expectations expectations) {
    jdbc.sql(SqlFile.read(Verification.class, "analyze")).update();
    for (String table : mainTables(run)) {
      // Of several records with one key the last counts, as if they had been loaded one by one.
      update(tables.table(table).in(SqlFile.read(Verification.class, "filter-duplicates")), run);
    }
    publishRejects(run);
    RunCounts counts =
        jdbc.sql(SqlFile.read(Verification.class, "counts"))
            .param("instance", run.instanceId())
            .query((row, number) -> Counts.of(row))
            .single();
    return failures(counts, expectations);
  }

  private List<String> mainTables(RunKey run) {
    return jdbc.sql(SqlFile.read(Verification.class, "main-tables"))
        .param("instance", run.instanceId())
        .query(String.class)
        .list();
  }

  private void update(String sql, RunKey run) {
    jdbc.sql(sql).param("instance", run.instanceId()).update();
  }

  private void publishRejects(RunKey run) {
    jdbc.sql(SqlFile.read(Verification.class, "publish-rejects"))
        .param("instance", run.instanceId())
        .param("run", run.runId())
        .param("job", run.job())
        .update();
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
