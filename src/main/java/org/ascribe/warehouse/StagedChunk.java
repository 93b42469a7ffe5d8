package org.ascribe.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.warehouse.StageBatch.Line;
import org.ascribe.warehouse.StageBatch.Refused;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A chunk on its way to the server: each table takes one COPY. */
final class StagedChunk {
  private static final String COPY_RECORDS =
      "copy staging.record (instance_id, seq, kind, file, record, line, pointer,"
          + " stage, code, message, raw) from stdin";

  private final RunKey run;
  private final List<Numbered> batches = new ArrayList<>();
  private final Map<StagingTable, Copied> tables = new IdentityHashMap<>();

  private StagedChunk(RunKey run) {
    this.run = run;
  }

  /**
   * @param firstSeq number of its first record
   * @param leftOut places of the records that are not staged
   */
  private record Numbered(StageBatch batch, long firstSeq, BitSet leftOut) {}

  /** What goes into one table. */
  static final class Copied {
    private long rows;
    private long records;

    private void add(Line line) {
      rows++;
      records += line.part() == 0 ? 1 : 0;
    }

    long rows() {
      return rows;
    }

    /** Rows that are records themselves. */
    long records() {
      return records;
    }
  }

  /**
   * Sorts out what a chunk has for each table.
   *
   * @param firstSeq number of the first record; the others follow one by one
   */
  static StagedChunk of(RunKey run, List<? extends StageBatch> chunk, long firstSeq) {
    StagedChunk staged = new StagedChunk(run);
    long seq = firstSeq;
    for (StageBatch batch : chunk) {
      staged.add(batch, seq);
      seq += batch.size();
    }
    return staged;
  }

  private void add(StageBatch batch, long firstSeq) {
    BitSet leftOut = new BitSet();
    for (Line line : batch.lines()) {
      if (line.isSame()) {
        leftOut.set(line.record());
      } else {
        tables.computeIfAbsent(line.table(), table -> new Copied()).add(line);
      }
    }
    batches.add(new Numbered(batch, firstSeq, leftOut));
  }

  /**
   * Copies the rows.
   *
   * @return what went into each table
   */
  Map<StagingTable, Copied> copyTo(PGConnection connection) throws SQLException {
    if (batches.stream().anyMatch(numbered -> !numbered.batch().refused().isEmpty())) {
      copyRefused(connection);
    }
    for (Map.Entry<StagingTable, Copied> table : tables.entrySet()) {
      long copied = copyRows(connection, table.getKey());
      if (copied != table.getValue().rows()) {
        throw new IllegalStateException(
            table.getKey().name()
                + ": the server took "
                + copied
                + " rows of "
                + table.getValue().rows());
      }
    }
    return tables;
  }

  private long copyRows(PGConnection connection, StagingTable table) throws SQLException {
    try (Copy copy = new Copy(connection, table.copyStatement())) {
      for (Numbered numbered : batches) {
        for (Line line : numbered.batch().lines()) {
          if (line.table() == table && !numbered.leftOut().get(line.record())) {
            copy.text.add(run.instanceId()).add(numbered.firstSeq() + line.record());
            copy.text.addLine(numbered.batch().bytes(), line.from(), line.to());
            copy.sendIfFull();
          }
        }
      }
      return copy.end();
    }
  }

  private void copyRefused(PGConnection connection) throws SQLException {
    try (Copy copy = new Copy(connection, COPY_RECORDS)) {
      for (Numbered numbered : batches) {
        for (Refused refused : numbered.batch().refused()) {
          copy.text.add(run.instanceId()).add(numbered.firstSeq() + refused.record());
          write(copy.text, refused.outcome());
          copy.text.endLine();
          copy.sendIfFull();
        }
      }
      copy.end();
    }
  }

  /** Sends block by block, so that no more than one document stands in memory twice. */
  private static final class Copy implements AutoCloseable {
    private final CopyIn copy;
    private final CopyText text = new CopyText();

    Copy(PGConnection connection, String statement) throws SQLException {
      copy = connection.getCopyAPI().copyIn(statement);
    }

    void sendIfFull() throws SQLException {
      if (text.full()) {
        text.sendTo(copy);
      }
    }

    /** Rows that the server took. */
    long end() throws SQLException {
      text.sendTo(copy);
      return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void write(CopyText line, Outcome<LoadRecord> refused) {
    if (refused instanceof Outcome.Reject<LoadRecord> reject) {
      location(line.add("rejected"), reject.location());
      line.add(reject.stage().name().toLowerCase(Locale.ROOT));
      line.add(reject.code()).add(reject.message()).add(reject.raw());
    } else if (refused instanceof Outcome.Filtered<LoadRecord> filtered) {
      location(line.add("filtered"), filtered.location());
      line.add(null).add(filtered.rule()).add(filtered.message()).add(filtered.raw());
    }
  }

  private static void location(CopyText line, SourceLocation at) {
    line.add(at.file()).add(at.record()).add(at.line()).add(at.pointer());
  }
}
