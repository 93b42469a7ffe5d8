package org.ascribe.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A chunk sorted by table, so that each table takes one COPY. */
final class StagedChunk {
  private static final String COPY_RECORDS =
      "copy staging.record (instance_id, seq, kind, file, record, line, pointer,"
          + " table_name, row_key, stage, code, message, raw) from stdin";

  private final RunKey run;
  private final List<Read> records = new ArrayList<>();
  private final Map<StagingTable, List<Row>> rows = new LinkedHashMap<>();

  private StagedChunk(RunKey run) {
    this.run = run;
  }

  private record Read(long seq, Outcome<LoadRecord> outcome) {}

  private record Row(long seq, int part, SourceLocation location, LoadRow row) {}

  /**
   * Sorts a chunk and checks its tables and columns.
   *
   * @param numbers one for each outcome
   */
  static StagedChunk of(
      RunKey run,
      List<? extends Outcome<LoadRecord>> chunk,
      List<Long> numbers,
      StagingTables tables) {
    StagedChunk staged = new StagedChunk(run);
    for (int i = 0; i < chunk.size(); i++) {
      Outcome<LoadRecord> outcome = chunk.get(i);
      staged.records.add(new Read(numbers.get(i), outcome));
      if (outcome instanceof Outcome.Accepted<LoadRecord> accepted) {
        staged.add(numbers.get(i), accepted, tables);
      }
    }
    return staged;
  }

  private void add(long seq, Outcome.Accepted<LoadRecord> accepted, StagingTables tables) {
    List<LoadRow> parts = accepted.value().rows();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(accepted.location() + ": the record gives no row");
    }
    for (int part = 0; part < parts.size(); part++) {
      LoadRow row = parts.get(part);
      StagingTable table = tables.table(row.table());
      table.check(row.values().keySet());
      rows.computeIfAbsent(table, t -> new ArrayList<>())
          .add(new Row(seq, part, accepted.location(), row));
    }
  }

  void copyTo(PGConnection connection) throws SQLException {
    CopyText line = new CopyText();
    copy(connection, COPY_RECORDS, records, read -> text(line, read));
    for (Map.Entry<StagingTable, List<Row>> entry : rows.entrySet()) {
      StagingTable table = entry.getKey();
      copy(
          connection,
          table.copyStatement(),
          entry.getValue(),
          row -> text(line, row, table.columns()));
    }
  }

  /** Sends line by line, so that no more than one document stands in memory twice. */
  private static <T> void copy(
      PGConnection connection, String statement, List<T> items, Function<T, byte[]> line)
      throws SQLException {
    CopyIn copy = connection.getCopyAPI().copyIn(statement);
    try {
      for (T item : items) {
        byte[] bytes = line.apply(item);
        copy.writeToCopy(bytes, 0, bytes.length);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private byte[] text(CopyText line, Read read) {
    SourceLocation at = read.outcome().location();
    line.add(run.instanceId()).add(read.seq());
    if (read.outcome() instanceof Outcome.Accepted<LoadRecord> accepted) {
      LoadRow main = accepted.value().rows().get(0);
      location(line.add("accepted"), at).add(main.table()).add(main.key());
      line.add(null).add(null).add(null).add(null);
    } else if (read.outcome() instanceof Outcome.Reject<LoadRecord> reject) {
      location(line.add("rejected"), at).add(null).add(null);
      line.add(reject.stage().name().toLowerCase(Locale.ROOT));
      line.add(reject.code()).add(reject.message()).add(reject.raw());
    } else if (read.outcome() instanceof Outcome.Filtered<LoadRecord> filtered) {
      location(line.add("filtered"), at).add(null).add(null).add(null);
      line.add(filtered.rule()).add(filtered.message()).add(filtered.raw());
    }
    return line.take();
  }

  private static CopyText location(CopyText line, SourceLocation at) {
    return line.add(at.file()).add(at.record()).add(at.line()).add(at.pointer());
  }

  /** Columns in the order of {@link StagingTable#copyStatement}. */
  private byte[] text(CopyText line, Row staged, List<String> columns) {
    SourceLocation at = staged.location();
    LoadRow row = staged.row();
    line.add(row.key()).add(ContentHash.of(row.values()));
    line.add(at.file()).add(at.record()).add(at.line());
    line.add(run.instanceId()).add(staged.seq()).add(staged.part());
    columns.forEach(column -> line.add(row.values().get(column)));
    return line.take();
  }
}
