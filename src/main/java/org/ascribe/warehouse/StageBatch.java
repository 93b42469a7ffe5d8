package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred records in the form in which they are staged. Rows are bytes from here on: records
 * that wait for the database as objects cost more to keep than to read. For one thread at a time.
 */
public final class StageBatch {
  private static final int RECORDS = 500;
  private static final int BYTES = 1 << 20;

  /** What is noted of a record beside its bytes. */
  private static final int ENTRY = 128;

  /** Most of a release can be left out. */
  private static final int SMALL = 1 << 10;

  private final StagingTables tables;
  private final SameRecords same;
  private final RowHash hash = new RowHash();
  private final CopyText compared = new CopyText(SMALL);
  private final CopyText text = new CopyText(SMALL);
  private final List<Line> lines = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private int size;
  private long refusedLength;

  /** Empty, from {@link Staging#batch}. */
  StageBatch(StagingTables tables, SameRecords same) {
    this.tables = tables;
    this.same = same;
  }

  /**
   * A row, without the instance and the number of its record, which stand in front of it.
   *
   * @param record place of its record in the batch, from 0
   * @param watched the table as its rows are compared, or null where they are not
   * @param key hash of its key
   * @param content hash of what matters in it, {@link RowHash#NONE} where its record gives others
   * @param from where it begins in {@link #bytes}
   * @param to where it ends, behind its line feed
   */
  record Line(
      SourceLocation at,
      StagingTable table,
      int record,
      int part,
      @Nullable WatchedTable watched,
      long key,
      long content,
      int from,
      int to) {

    /**
     * Whether its record need not be staged, since all that it gives is one row that is there; to
     * be asked once, in the order of reading.
     */
    boolean isSame() {
      return part == 0 && watched != null && watched.has(this);
    }

    /** Whether the row is known to stand in its table, and its bytes are left out. */
    boolean leftOut() {
      return from == to;
    }
  }

  /**
   * A record that is not loaded.
   *
   * @param record its place in the batch, from 0
   */
  record Refused(int record, Outcome<LoadRecord> outcome) {}

  /**
   * Adds a record.
   *
   * @throws IllegalArgumentException when a row names a table or column that is not there
   */
  public void add(Outcome<LoadRecord> outcome) {
    if (outcome instanceof Outcome.Accepted<LoadRecord> accepted) {
      List<LoadRow> rows = accepted.value().rows();
      if (rows.isEmpty()) {
        throw new IllegalArgumentException(accepted.location() + ": the record gives no row");
      }
      for (int part = 0; part < rows.size(); part++) {
        add(accepted.location(), rows.get(part), part, rows.size() == 1);
      }
    } else {
      refused.add(new Refused(size, outcome));
      refusedLength += length(outcome);
    }
    size++;
  }

  private static int length(Outcome<LoadRecord> refused) {
    return refused instanceof Outcome.Reject<LoadRecord> reject
        ? reject.raw().length() + reject.message().length()
        : refused instanceof Outcome.Filtered<LoadRecord> filtered ? filtered.raw().length() : 0;
  }

  private void add(SourceLocation at, LoadRow row, int part, boolean alone) {
    StagingTable table = tables.table(row.table());
    WatchedTable watched = same.table(row.table());
    long key = RowHash.NONE;
    long content = RowHash.NONE;
    if (watched != null) {
      writeCompared(row, table, watched);
      key = RowHash.key(compared.bytes(), 0);
      content = alone ? hash.row(compared.bytes(), compared.size()) : RowHash.NONE;
    }
    int from = text.size();
    if (watched == null || !watched.holds(key, content)) {
      write(at, row, part, table);
    }
    lines.add(new Line(at, table, size, part, watched, key, content, from, text.size()));
  }

  /** As {@code WatchedTable/rows.sql} gives it. */
  private void writeCompared(LoadRow row, StagingTable table, WatchedTable watched) {
    compared.clear();
    compared.add(row.key());
    BitSet columns = watched.compared();
    for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
      compared.add(row.values().get(table.columns().get(i)));
    }
    compared.endLine();
  }

  private void write(SourceLocation at, LoadRow row, int part, StagingTable table) {
    text.add(part).add(row.key()).add(at.file()).add(at.record()).add(at.line());
    Map<String, @Nullable Object> values = row.values();
    List<String> columns = table.columns();
    int found = 0;
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(columns.get(i));
      text.add(value);
      found += value != null || values.containsKey(columns.get(i)) ? 1 : 0;
    }
    if (found < values.size()) {
      table.check(values.keySet());
    }
    text.endLine();
  }

  /** Whether it is time to begin another. */
  public boolean full() {
    return size >= RECORDS || text.size() >= BYTES;
  }

  /** Records in it. */
  public int size() {
    return size;
  }

  /** Bytes that it takes, about. */
  public long memory() {
    return text.size() + (long) ENTRY * size + refusedLength;
  }

  List<Line> lines() {
    return lines;
  }

  List<Refused> refused() {
    return refused;
  }

  /** Of all lines. */
  byte[] bytes() {
    return text.bytes();
  }
}
