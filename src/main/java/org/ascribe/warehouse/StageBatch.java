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

  private final StagingTables tables;
  private final Map<String, BitSet> compared;
  private final RowHash hash = new RowHash();
  private final CopyText text = new CopyText();
  private final List<Line> lines = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private int size;

  /**
   * Empty, from {@link Staging#batch}.
   *
   * @param compared places of the columns that matter, of the tables whose rows get hashes
   */
  StageBatch(StagingTables tables, Map<String, BitSet> compared) {
    this.tables = tables;
    this.compared = compared;
  }

  /**
   * A row, without the instance and the number of its record, which stand in front of it.
   *
   * @param record place of its record in the batch, from 0
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
      long key,
      long content,
      int from,
      int to) {}

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
    }
    size++;
  }

  private void add(SourceLocation at, LoadRow row, int part, boolean alone) {
    StagingTable table = tables.table(row.table());
    BitSet matters = compared.get(table.name());
    int from = text.size();
    int key = text.add(part).size() + 1;
    hash(key, text.add(row.key()), matters != null);
    text.add(at.file()).add(at.record()).add(at.line());
    Map<String, @Nullable Object> values = row.values();
    List<String> columns = table.columns();
    int found = 0;
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(columns.get(i));
      int start = text.size();
      hash(start, text.add(value), matters != null && matters.get(i));
      found += value != null || values.containsKey(columns.get(i)) ? 1 : 0;
    }
    if (found < values.size()) {
      table.check(values.keySet());
    }
    text.endLine();
    long hashOfKey = matters == null ? RowHash.NONE : RowHash.key(text.bytes(), key);
    long content = matters == null ? RowHash.NONE : hash.endRow();
    lines.add(
        new Line(
            at, table, size, part, hashOfKey, alone ? content : RowHash.NONE, from, text.size()));
  }

  /** Puts what was written last into the hash of the row. */
  private void hash(int start, CopyText written, boolean matters) {
    if (matters) {
      hash.add(written.bytes(), start, written.size());
    }
  }

  /** Whether it is time to begin another. */
  public boolean full() {
    return size >= RECORDS || text.size() >= BYTES;
  }

  /** Records in it. */
  public int size() {
    return size;
  }

  /** Bytes that its rows take. */
  public long length() {
    return text.size();
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
