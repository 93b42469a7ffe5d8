package org.ascribe.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A chunk sorted by table, so that each table takes one COPY. */
final class StagedChunk {
  private static final String COPY_RECORDS =
      "copy staging.record (instance_id, seq, kind, file, record, line, pointer,"
          + " stage, code, message, raw) from stdin";

  private final RunKey run;
  private final List<Refused> refused = new ArrayList<>();
  private final Map<String, Rows> rows = new LinkedHashMap<>();

  private StagedChunk(RunKey run) {
    this.run = run;
  }

  private record Refused(long seq, Outcome<LoadRecord> outcome) {}

  private record Rows(StagingTable table, List<Row> rows) {}

  private record Row(long seq, int part, SourceLocation location, LoadRow row) {}

  /**
   * Sorts a chunk and checks its tables and columns.
   *
   * @param firstSeq number of the first record; the others follow one by one
   * @param same says which of them are left out
   */
  static StagedChunk of(
      RunKey run,
      List<? extends Outcome<LoadRecord>> chunk,
      long firstSeq,
      StagingTables tables,
      SameRecords same) {
    StagedChunk staged = new StagedChunk(run);
    for (int i = 0; i < chunk.size(); i++) {
      Outcome<LoadRecord> outcome = chunk.get(i);
      if (outcome instanceof Outcome.Accepted<LoadRecord> accepted) {
        staged.add(firstSeq + i, accepted, tables, same);
      } else {
        staged.refused.add(new Refused(firstSeq + i, outcome));
      }
    }
    return staged;
  }

  private void add(
      long seq, Outcome.Accepted<LoadRecord> accepted, StagingTables tables, SameRecords same) {
    List<LoadRow> parts = accepted.value().rows();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(accepted.location() + ": the record gives no row");
    }
    if (same.has(accepted.location(), parts)) {
      return;
    }
    for (int part = 0; part < parts.size(); part++) {
      LoadRow row = parts.get(part);
      Rows target =
          rows.computeIfAbsent(
              row.table(), name -> new Rows(tables.table(name), new ArrayList<>()));
      target.table().check(row.values().keySet());
      target.rows().add(new Row(seq, part, accepted.location(), row));
    }
  }

  void copyTo(PGConnection connection) throws SQLException {
    if (!refused.isEmpty()) {
      copy(connection, COPY_RECORDS, refused, this::write);
    }
    for (Rows target : rows.values()) {
      List<String> columns = target.table().columns();
      copy(
          connection,
          target.table().copyStatement(),
          target.rows(),
          (line, row) -> write(line, row, columns));
    }
  }

  /** Sends block by block, so that no more than one document stands in memory twice. */
  private static <T> void copy(
      PGConnection connection, String statement, List<T> items, BiConsumer<CopyText, T> writer)
      throws SQLException {
    CopyIn copy = connection.getCopyAPI().copyIn(statement);
    try {
      CopyText text = new CopyText();
      for (T item : items) {
        writer.accept(text, item);
        text.endLine();
        if (text.full()) {
          text.sendTo(copy);
        }
      }
      text.sendTo(copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void write(CopyText line, Refused record) {
    line.add(run.instanceId()).add(record.seq());
    if (record.outcome() instanceof Outcome.Reject<LoadRecord> reject) {
      location(line.add("rejected"), reject.location()).add(reject.location().pointer());
      line.add(reject.stage().name().toLowerCase(Locale.ROOT));
      line.add(reject.code()).add(reject.message()).add(reject.raw());
    } else if (record.outcome() instanceof Outcome.Filtered<LoadRecord> filtered) {
      location(line.add("filtered"), filtered.location()).add(filtered.location().pointer());
      line.add(null).add(filtered.rule()).add(filtered.message()).add(filtered.raw());
    }
  }

  private static CopyText location(CopyText line, SourceLocation at) {
    return line.add(at.file()).add(at.record()).add(at.line());
  }

  /** Columns in the order of {@link StagingTable#copyStatement}. */
  private void write(CopyText line, Row staged, List<String> columns) {
    LoadRow row = staged.row();
    location(line.add(row.key()), staged.location());
    line.add(run.instanceId()).add(staged.seq()).add(staged.part());
    Map<String, @Nullable Object> values = row.values();
    for (int i = 0; i < columns.size(); i++) {
      line.add(values.get(columns.get(i)));
    }
  }
}
