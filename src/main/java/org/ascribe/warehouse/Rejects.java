package org.ascribe.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.ascribe.model.SourceLocation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that are not loaded, in {@code warehouse.reject}, and what becomes of them later. */
public final class Rejects {
  private final JdbcClient jdbc;

  public Rejects(DataSource database) {
    this(JdbcClient.create(database));
  }

  Rejects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A reject as it is stored.
   *
   * @param raw the record as printed in the source
   */
  public record Stored(SourceLocation location, String raw) {}

  /** May be repeated: a record that is met again keeps its row. */
  void publish(RunKey run) {
    statement("publish")
        .param("instance", run.instanceId())
        .param("run", run.runId())
        .param("job", run.job())
        .update();
  }

  /**
   * Keys of the rejects of a job that the last run of their file met and no replay loaded.
   *
   * @param cut length from which on a stored text may not be the whole record
   * @param whole those that can be read again as they are stored; else those that cannot, since
   *     they are cut or of a source whose records need their file, such as documents
   */
  public List<String> replayable(String job, int cut, boolean whole) {
    return statement("replayable")
        .param("job", job)
        .param("cut", cut)
        .param("whole", whole)
        .query(String.class)
        .list();
  }

  /** The files that rejects come from, as they were read last. */
  public List<StagedFile> files(List<String> keys) {
    return statement("files")
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, number) ->
                new StagedFile(
                    row.getString("file"),
                    row.getString("sha256"),
                    row.getLong("bytes"),
                    null,
                    row.getInt("source"),
                    row.getString("head")))
        .list();
  }

  /** Rejects by their keys, in the order of their places. */
  public List<Stored> read(List<String> keys) {
    return statement("read")
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, number) ->
                new Stored(
                    new SourceLocation(
                        row.getString("file"), row.getLong("record"), row.getLong("line"), null),
                    row.getString("raw")))
        .list();
  }

  /**
   * After a replay: those that this run refused again are replaced by what it said of them, the
   * others are marked as loaded by it.
   */
  public void settle(RunKey run, List<String> keys) {
    for (String step : List.of("keep-first-seen", "replace", "mark-replayed")) {
      statement(step).param("keys", keys.toArray(String[]::new)).param("run", run.runId()).update();
    }
  }

  private JdbcClient.StatementSpec statement(String name) {
    return jdbc.sql(SqlFile.read(Rejects.class, name));
  }
}
