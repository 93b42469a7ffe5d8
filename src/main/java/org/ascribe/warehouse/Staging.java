package org.ascribe.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.RunCounts;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the rows of a run into schema {@code staging}, by COPY and in the caller's transaction, so
 * that they are committed with the position of the reader. Threads share one.
 */
public final class Staging {
  /** Records of one call to {@link #write}. */
  private static final long MAX_CHUNK = 1_000_000;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final StagingTables tables;

  public Staging(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.tables = new StagingTables(database);
  }

  /** The tables that can be loaded, with the columns a row may have. */
  public Map<String, Set<String>> columnsByTable() {
    return tables.inOrder().stream()
        .collect(Collectors.toMap(StagingTable::name, table -> Set.copyOf(table.columns())));
  }

  /**
   * Notes the input of a run. A restart notes the same input again under its own run id.
   *
   * @throws IllegalArgumentException when a table cannot be loaded as planned
   */
  public void begin(RunKey run, List<StagedFile> files, LoadPlan plan) {
    plan.check(tables);
    MapSqlParameterSource[] notes =
        IntStream.range(0, files.size())
            .mapToObj(i -> note(run, files.get(i), i + 1))
            .toArray(MapSqlParameterSource[]::new);
    new NamedParameterJdbcTemplate(database)
        .batchUpdate(SqlFile.read(Staging.class, "begin"), notes);
  }

  private static MapSqlParameterSource note(RunKey run, StagedFile file, int position) {
    RunCounts known = file.unchangedSince() == null ? null : file.unchangedSince().unchanged();
    return new MapSqlParameterSource()
        .addValue("instance", run.instanceId())
        .addValue("file", file.name())
        .addValue("position", position)
        .addValue("sha256", file.sha256())
        .addValue("bytes", file.bytes())
        .addValue("job", run.job())
        .addValue("spec_hash", run.specHash())
        .addValue("run", run.runId())
        .addValue("source", file.source())
        .addValue("head", file.head())
        .addValue("unchanged", known != null)
        .addValue("read", known == null ? null : known.read())
        .addValue("same", known == null ? null : known.same())
        .addValue("rejected", known == null ? null : known.rejected())
        .addValue("filtered", known == null ? null : known.filtered());
  }

  /** Notes what is needed to read one record of an input file by itself. */
  public void noteHead(RunKey run, String file, String head) {
    jdbc.sql(SqlFile.read(Staging.class, "note-head"))
        .param("instance", run.instanceId())
        .param("file", file)
        .param("head", head)
        .update();
  }

  /** What became of the records of each file that a job published under a spec, by SHA-256. */
  public Map<String, RunCounts> published(String job, String specHash) {
    Map<String, RunCounts> published = new LinkedHashMap<>();
    jdbc.sql(SqlFile.read(Staging.class, "published"))
        .param("job", job)
        .param("spec_hash", specHash)
        .query(
            row -> {
              published.put(row.getString("sha256"), Counts.of(row));
            });
    return published;
  }

  /**
   * Takes a chunk. All of it or nothing is staged; the failure is the transaction's.
   *
   * @throws IllegalArgumentException when a row names a table or column that is not there
   * @throws DataAccessException when the database refuses a value
   */
  public void write(RunKey run, List<? extends Outcome<LoadRecord>> chunk) {
    write(run, chunk, SameRecords.none());
  }

  /** The same but for records that are the same as the warehouse's, see {@link #writeBatches}. */
  public void write(RunKey run, List<? extends Outcome<LoadRecord>> chunk, SameRecords same) {
    StageBatch batch = batch(same);
    for (Outcome<LoadRecord> outcome : chunk) {
      if (batch.full()) {
        writeBatches(run, List.of(batch), same);
        batch = batch(same);
      }
      batch.add(outcome);
    }
    if (batch.size() > 0) {
      writeBatches(run, List.of(batch), same);
    }
  }

  /** An empty batch to be filled, in any thread, and to be written beside the same records. */
  public StageBatch batch(SameRecords same) {
    return new StageBatch(tables, same);
  }

  /**
   * Takes a chunk but for those of its records that are the same as the warehouse's, of which only
   * the number is noted.
   *
   * @throws StageAllException when this run must do without that
   */
  public void writeBatches(RunKey run, List<? extends StageBatch> chunk, SameRecords same) {
    long records = chunk.stream().mapToLong(StageBatch::size).sum();
    if (records > MAX_CHUNK) {
      throw new IllegalArgumentException(
          "a chunk of " + records + " records, at most " + MAX_CHUNK + " expected");
    }
    JdbcTemplate template = new JdbcTemplate(database);
    same.begin(run, chunk, template);
    StagedChunk staged = StagedChunk.of(run, chunk, firstSeq());
    Map<StagingTable, StagedChunk.Copied> copied =
        template.execute(
            (ConnectionCallback<Map<StagingTable, StagedChunk.Copied>>)
                connection -> staged.copyTo(connection.unwrap(PGConnection.class)));
    note(run, copied == null ? Map.of() : copied, same);
    same.store(run);
  }

  private void note(RunKey run, Map<StagingTable, StagedChunk.Copied> copied, SameRecords same) {
    if (copied.isEmpty()) {
      return;
    }
    MapSqlParameterSource[] notes =
        copied.entrySet().stream()
            .map(
                table ->
                    new MapSqlParameterSource()
                        .addValue("instance", run.instanceId())
                        .addValue("table", table.getKey().name())
                        .addValue("rows", table.getValue().rows())
                        .addValue("records", table.getValue().records())
                        .addValue("keys_differ", same.keysDiffer(table.getKey().name())))
            .toArray(MapSqlParameterSource[]::new);
    new NamedParameterJdbcTemplate(database)
        .batchUpdate(SqlFile.read(Staging.class, "note-chunk"), notes);
  }

  /** For a run that leaves out the records that the warehouse holds already. */
  public SameRecords sameRecords(LoadPlan plan) {
    return SameRecords.of(plan, tables, new JdbcTemplate(database));
  }

  /** How many records of an instance are staged, whatever became of them. */
  public long records(RunKey run) {
    long refused =
        jdbc.sql(SqlFile.read(Staging.class, "refused"))
            .param("instance", run.instanceId())
            .query(Long.class)
            .single();
    return refused
        + tables.staged(run.instanceId()).stream().mapToLong(StagingTables.Staged::records).sum();
  }

  /** Each chunk has a range of numbers of its own, and a later chunk a later one. */
  private long firstSeq() {
    return jdbc.sql(SqlFile.read(Staging.class, "number")).query(Long.class).single() * MAX_CHUNK;
  }

  /** Drops what an unpublished instance staged; it will not be gone on with. */
  public void discard(long instanceId) {
    for (StagingTable table : tables.inOrder()) {
      tables.clear(table, instanceId);
    }
    jdbc.sql(SqlFile.read(Staging.class, "forget")).param("instance", instanceId).update();
  }

  StagingTables tables() {
    return tables;
  }
}
