package org.ascribe.warehouse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Groups claims about the same operation: those that name it, those of the same story, those that
 * name the same malware, vulnerability, product or victim, are about the same party and stand near
 * in time. All groups are made anew from the current claims, in a fixed number of statements, and
 * only differences are written, so that what comes out depends on the claims alone.
 */
final class Incidents {
  private static final List<String> STEPS =
      List.of(
          "units",
          "analyze-units",
          "evidence",
          "operations",
          "buckets",
          "analyze",
          "link",
          "place",
          "write",
          "unlink",
          "relink",
          "delete");

  private final JdbcClient jdbc;

  Incidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To be called when documents, claims and stories are merged. */
  void group(RunKey run) {
    for (String step : STEPS) {
      jdbc.sql(SqlFile.read(Incidents.class, step)).param("run", run.runId()).update();
    }
  }
}
