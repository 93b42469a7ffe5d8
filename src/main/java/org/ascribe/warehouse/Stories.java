package org.ascribe.warehouse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds for each document the one it comes from: a copy of its text, a rewrite, or an independent
 * report of the same claims; documents that hang together are a story. Documents are compared only
 * where they share a bucket (a band of their sketches, a long quotation, a claim beside a name),
 * and there with the first few alone, so that the work is linear in the documents. What comes out
 * depends on the documents, not on the order in which they were loaded; of a bucket of more than a
 * thousand documents only the first thousand are reconsidered when another comes in.
 */
final class Stories {
  /** The table that it reads. */
  static final String DOCUMENTS = "dim_document";

  private static final List<String> STEPS =
      List.of(
          "begin",
          "begin-buckets",
          "begin-changes",
          "round-ups",
          "fill-text",
          "fill-quotation",
          "fill-claim",
          "analyze-read",
          "take-out",
          "put-in",
          "analyze-buckets",
          "reconsider",
          "compare",
          "analyze-pairs",
          "judge",
          "affected",
          "leave",
          "link",
          "place",
          "open",
          "close");

  private final JdbcClient jdbc;

  Stories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * To be called when documents and facts of a run are merged and before its staging is emptied.
   */
  void join(RunKey run) {
    for (String step : STEPS) {
      jdbc.sql(SqlFile.read(Stories.class, step))
          .param("instance", run.instanceId())
          .param("run", run.runId())
          .update();
    }
  }
}
