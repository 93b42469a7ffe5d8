package org.ascribe.warehouse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascribe.model.LoadRow;
import org.ascribe.model.SourceLocation;
import org.ascribe.warehouse.KnownRows.Sight;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table with the rows that it holds, as far as {@link SameRecords} needs them. */
final class WatchedTable {
  /**
   * To read a row of the table costs about a sixth of staging a record. A release is usually a
   * whole one, so the table is read once a sixteenth of that has been staged.
   */
  private static final int ROWS_PER_RECORD = 16;

  /** Share of the heap that the rows may take; of a larger table all records are staged. */
  private static final int SHARE_OF_HEAP = 4;

  private static final int CHUNKS_AT_ONCE = 8;

  private final StagingTable table;
  private final List<String> compared;
  private final JdbcTemplate jdbc;
  private final RowHash hash = new RowHash();
  private final CopyText line = new CopyText();
  private final Map<String, ByteArrayOutputStream> same = new LinkedHashMap<>();
  private @Nullable KnownRows known;
  private boolean looked;
  private long staged;
  private long size = -1;
  private long runs;

  WatchedTable(StagingTable table, TableLoad load, JdbcTemplate jdbc) {
    this.table = table;
    this.compared = load.compared();
    this.jdbc = jdbc;
  }

  void lookIfWorthIt(RunKey run) {
    if (looked || staged == 0) {
      return;
    }
    if (size < 0) {
      size = number("size");
    }
    if (staged * ROWS_PER_RECORD >= size) {
      look(run);
    }
  }

  /**
   * Reads the rows of the table, and what the run has read before.
   *
   * @return false where it has none, or too many
   */
  boolean look(RunKey run) {
    looked = true;
    // In this order: a run that is published in between is noticed at the merge.
    runs = number("runs");
    long count = number("count");
    if (count == 0 || KnownRows.bytes(count) > Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP) {
      return false;
    }
    KnownRows rows = new KnownRows((int) count);
    copy(sql("rows"), row -> rows.add(RowHash.key(row, row.length - 1), hash.row(row)));
    JdbcTemplate chunks = new JdbcTemplate(jdbc.getDataSource());
    chunks.setFetchSize(CHUNKS_AT_ONCE);
    chunks.query(
        sql("same"),
        row -> {
          noteSame(rows, row.getBytes(1));
        },
        run.instanceId(),
        table.name());
    copy(
        sql("staged").replace("${instance}", Long.toString(run.instanceId())),
        row -> {
          if (rows.look(RowHash.key(row, row.length - 1), RowHash.NONE) == Sight.REPEATED) {
            throw new StageAllException(table.name() + ": a key stands again");
          }
        });
    known = rows;
    return true;
  }

  private static void noteSame(KnownRows rows, byte[] keys) {
    for (ByteBuffer buffer = ByteBuffer.wrap(keys); buffer.hasRemaining(); ) {
      rows.noteSame(buffer.getLong());
    }
  }

  /**
   * Whether the table holds the row as it is.
   *
   * @param alone false where the record gives other rows besides, and so is staged
   */
  boolean has(SourceLocation at, LoadRow row, boolean alone) {
    KnownRows rows = known;
    if (rows == null) {
      staged++;
      return false;
    }
    line.clear();
    line.add(row.key());
    long key = RowHash.key(line.bytes(), line.size());
    Sight sight = rows.look(key, alone ? rowHash(row) : RowHash.NONE);
    if (sight == Sight.REPEATED) {
      throw new StageAllException(at + ": the key of a record before it stands again");
    } else if (sight == Sight.SAME) {
      same.computeIfAbsent(at.file(), file -> new ByteArrayOutputStream())
          .writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
    }
    return sight == Sight.SAME;
  }

  /** As {@code rows.sql} has it: the key is in the line, the compared columns follow. */
  private long rowHash(LoadRow row) {
    for (int i = 0; i < compared.size(); i++) {
      line.add(row.values().get(compared.get(i)));
    }
    line.endLine();
    return hash.row(line.bytes(), line.size());
  }

  /** Notes the records since the last time that the table has. */
  void store(RunKey run) {
    same.forEach(
        (file, keys) ->
            jdbc.update(
                sql("note"),
                run.instanceId(),
                table.name(),
                runs,
                file,
                keys.size() / Long.BYTES,
                keys.toByteArray()));
    same.clear();
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
                .map(column -> ", w." + StagingTable.quoted(column))
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
