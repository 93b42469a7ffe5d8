package org.ascribe.warehouse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes {@code fact_quotation} from its mentions: a mention belongs to the longest quotation in
 * whose words its own stand in a row. What comes out depends on the mentions alone, not on the
 * order in which they were loaded.
 */
final class Quotations {
  /** The table that it reads. */
  static final String MENTIONS = "fact_quotation_mention";

  private final JdbcClient jdbc;

  Quotations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To be called when the mentions of a run are merged and before its staging is emptied. */
  void join(RunKey run) {
    jdbc.sql(SqlFile.read(Quotations.class, "analyze")).update();
    for (String step : List.of("point", "print", "delete")) {
      jdbc.sql(SqlFile.read(Quotations.class, step))
          .param("instance", run.instanceId())
          .param("run", run.runId())
          .update();
    }
  }
}
