package org.ascribe.warehouse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascribe.warehouse.KnownRows.Sight;
import org.ascribe.warehouse.StageBatch.Line;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table with the rows that it holds, as far as {@link SameRecords} needs them. */
final class WatchedTable {
  /**
   * To read a row of the table costs about a sixth of staging a record, and a release is usually a
   * whole one: the table is read once a fortieth of it has come.
   */
  private static final int ROWS_PER_RECORD = 40;

  /** The same where the rows are held, which costs a tenth. */
  private static final int HELD_PER_RECORD = 400;

  /** Share of the heap that the rows may take; of a larger table all records are staged. */
  private static final int SHARE_OF_HEAP = 4;

  private static final int BLOCKS_AT_ONCE = 8;
  private static final int WORTH_HOLDING = 10_000;

  /** Share of the held rows that later ones may stand in for before all are written anew. */
  private static final double MOST_OVERWRITTEN = 0.25;

  private final StagingTable table;
  private final BitSet compared;
  private final JdbcTemplate jdbc;
  private final RowHash hash = new RowHash();
  private final Map<String, ByteArrayOutputStream> same = new LinkedHashMap<>();
  private ByteArrayOutputStream keysOfFile = new ByteArrayOutputStream();
  private @Nullable String file;
  private volatile @Nullable KnownRows known;
  private long held;
  private boolean looked;
  private long expected;
  private int rowsPerRecord;
  private long size = -1;
  private long version;

  WatchedTable(StagingTable table, TableLoad load, JdbcTemplate jdbc) {
    this.table = table;
    this.compared = new BitSet();
    load.compared().forEach(column -> compared.set(table.columns().indexOf(column)));
    this.jdbc = jdbc;
  }

  /** A record of the table has come. */
  void expect() {
    expected++;
  }

  void lookIfWorthIt(RunKey run) {
    if (looked || expected == 0) {
      return;
    }
    if (size < 0) {
      size = heldRows(number("version"));
      rowsPerRecord = HELD_PER_RECORD;
    }
    if (size == 0) {
      size = number("size");
      rowsPerRecord = ROWS_PER_RECORD;
    }
    if (expected * rowsPerRecord >= size) {
      look(run);
    }
  }

  /**
   * Learns the rows of the table, and what the run has read before.
   *
   * @return false where there are too many
   */
  boolean look(RunKey run) {
    looked = true;
    // In this order: what is changed in between is noticed at the merge.
    version = number("version");
    held = heldRows(version);
    long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    if (held == 0 && !KnownRows.fit(number("size"), memory)) {
      return false;
    }
    KnownRows rows = new KnownRows(held, memory);
    if (held > 0) {
      forEachBlock(sql("held"), rows::add, table.name(), version, names());
    } else {
      copy(sql("rows"), row -> rows.add(RowHash.key(row, 0), hash.row(row, row.length)));
    }
    forEachBlock(sql("same"), keys -> noteSame(rows, keys), run.instanceId(), table.name());
    copy(
        sql("staged").replace("${instance}", Long.toString(run.instanceId())),
        row -> {
          if (rows.look(RowHash.key(row, 0), RowHash.NONE) == Sight.REPEATED) {
            throw new StageAllException(table.name() + ": a key stands again");
          }
        });
    known = rows;
    return rows.whole();
  }

  private long heldRows(long of) {
    Long rows = jdbc.queryForObject(sql("count-held"), Long.class, table.name(), of, names());
    return rows == null ? 0 : rows;
  }

  private void forEachBlock(String statement, Consumer<byte[]> blocks, Object... values) {
    JdbcTemplate few = new JdbcTemplate(jdbc.getDataSource());
    few.setFetchSize(BLOCKS_AT_ONCE);
    few.query(
        statement,
        row -> {
          blocks.accept(row.getBytes(1));
        },
        values);
  }

  private static void noteSame(KnownRows rows, byte[] keys) {
    for (ByteBuffer buffer = ByteBuffer.wrap(keys); buffer.hasRemaining(); ) {
      rows.noteSame(buffer.getLong());
    }
  }

  /** Places of the columns that matter. */
  BitSet compared() {
    return compared;
  }

  /** Whether the table probably has the row as it is; for any thread. */
  boolean holds(long key, long content) {
    KnownRows rows = known;
    return rows != null && rows.holds(key, content);
  }

  /** Whether the table holds the row as it is. One whose record gives others besides is staged. */
  boolean has(Line line) {
    KnownRows rows = known;
    Sight sight = rows == null ? Sight.TO_STAGE : rows.look(line.key(), line.content());
    switch (sight) {
      case REPEATED ->
          throw new StageAllException(line.at() + ": the key of a record before it stands again");
      case SAME -> noteSame(line);
      case TO_STAGE -> {
        if (line.leftOut()) {
          throw new StageAllException(line.at() + ": the key of a record before it stands again");
        }
      }
    }
    return sight == Sight.SAME;
  }

  private void noteSame(Line line) {
    if (!line.at().file().equals(file)) {
      file = line.at().file();
      keysOfFile = same.computeIfAbsent(file, name -> new ByteArrayOutputStream());
    }
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      keysOfFile.write((int) (line.key() >>> shift));
    }
  }

  /** Whether no key is known to stand twice among the staged records. */
  boolean keysDiffer() {
    KnownRows rows = known;
    return rows != null && rows.stagedDiffer();
  }

  /** Notes the records since the last time that the table has. */
  void store(RunKey run) {
    same.forEach(
        (file, keys) ->
            jdbc.update(
                sql("note"),
                run.instanceId(),
                table.name(),
                version,
                file,
                keys.size() / Long.BYTES,
                keys.toByteArray()));
    same.clear();
    file = null;
  }

  /**
   * In the transaction of the merge, behind all its changes: keeps what the table has now, for the
   * next release. Small tables are as quick to read.
   *
   * @param before version of the table before the changes
   */
  void hold(long before) {
    KnownRows rows = known;
    if (rows == null || !rows.whole() || rows.size() < WORTH_HOLDING || version != before) {
      return;
    }
    long now = number("version");
    long entries = held + rows.changed();
    boolean all = held == 0 || entries > (1 + MOST_OVERWRITTEN) * rows.size();
    if (all) {
      jdbc.update(sql("drop-held"), table.name());
    } else {
      jdbc.update(sql("still-held"), now, table.name());
    }
    rows.write(all, block -> jdbc.update(sql("hold"), table.name(), now, names(), block));
  }

  /** Of the columns that matter. */
  private String names() {
    return compared.stream().mapToObj(table.columns()::get).collect(Collectors.joining(","));
  }

  private long number(String statement) {
    Long number = jdbc.queryForObject(sql(statement), Long.class);
    return number == null ? 0 : number;
  }

  private String sql(String statement) {
    return table
        .in(SqlFile.read(WatchedTable.class, statement))
        .replace("${present}", table.history() ? MergeSql.PRESENT : "")
        .replace(
            "${compared}",
            compared.stream()
                .mapToObj(column -> ", w." + StagingTable.quoted(table.columns().get(column)))
                .collect(Collectors.joining()));
  }

  /** Reads a table line by line; a line ends with its line feed. */
  private void copy(String statement, Consumer<byte[]> lines) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              copy(connection.unwrap(PGConnection.class), statement, lines);
              return true;
            });
  }

  private static void copy(PGConnection connection, String statement, Consumer<byte[]> lines)
      throws SQLException {
    CopyOut copy = connection.getCopyAPI().copyOut(statement);
    try {
      for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
        lines.accept(row);
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
