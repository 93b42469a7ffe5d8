package org.ascribe.warehouse;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows the records of a run that are not loaded, in {@code warehouse.reject}. */
final class Rejects {
  private final JdbcClient jdbc;

  Rejects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** May be repeated: a record that is met again keeps its row. */
  void publish(RunKey run) {
    jdbc.sql(SqlFile.read(Rejects.class, "publish"))
        .param("instance", run.instanceId())
        .param("run", run.runId())
        .param("job", run.job())
        .update();
  }
}
