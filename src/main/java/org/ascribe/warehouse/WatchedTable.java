package org.ascribe.warehouse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Share of the heap that the rows may take; of a larger table all records are staged. */
  private static final int SHARE_OF_HEAP = 4;

  private static final int CHUNKS_AT_ONCE = 8;

  private final StagingTable table;
  private final List<String> columns;
  private final JdbcTemplate jdbc;
  private final RowHash hash = new RowHash();
  private final int[] starts;
  private final int key;
  private final int[] compared;
  private final Map<String, ByteArrayOutputStream> same = new LinkedHashMap<>();
  private @Nullable KnownRows known;
  private final DifferentKeys stagedKeys = new DifferentKeys(SHARE_OF_HEAP);
  private boolean looked;
  private long expected;
  private long size = -1;
  private long runs;

  WatchedTable(StagingTable table, TableLoad load, JdbcTemplate jdbc) {
    this.table = table;
    this.columns = load.compared();
    this.key = table.field("row_key");
    this.compared = columns.stream().mapToInt(table::field).toArray();
    this.starts = new int[IntStream.of(compared).max().orElse(key) + 2];
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
      size = number("size");
    }
    if (expected * ROWS_PER_RECORD >= size) {
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
    copy(sql("rows"), row -> rows.add(RowHash.key(row, 0), hash.row(row)));
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
          if (rows.look(RowHash.key(row, 0), RowHash.NONE) == Sight.REPEATED) {
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
   * Whether the table holds the row as it is. One whose record gives others besides is staged.
   *
   * @param bytes that hold the line
   */
  boolean has(Line line, byte[] bytes) {
    split(bytes, line.from());
    long hashOfKey = RowHash.key(bytes, starts[key]);
    KnownRows rows = known;
    Sight sight =
        rows == null
            ? Sight.TO_STAGE
            : rows.look(hashOfKey, line.alone() ? rowHash(bytes) : RowHash.NONE);
    switch (sight) {
      case REPEATED ->
          throw new StageAllException(line.at() + ": the key of a record before it stands again");
      case SAME ->
          same.computeIfAbsent(line.at().file(), file -> new ByteArrayOutputStream())
              .writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(hashOfKey).array());
      case TO_STAGE -> stagedKeys.add(hashOfKey);
    }
    return sight == Sight.SAME;
  }

  /** Where the fields of a line begin, the one behind the last of interest included. */
  private void split(byte[] line, int from) {
    starts[0] = from;
    int at = from;
    for (int field = 1; field < starts.length; field++) {
      while (line[at] != '\t' && line[at] != '\n') {
        at++;
      }
      starts[field] = ++at;
    }
  }

  /** Records were staged of which nothing is known. */
  void forgetKeys() {
    stagedKeys.giveUp();
  }

  /** Whether no key stands twice among the staged records. */
  boolean keysDiffer() {
    return stagedKeys.allDiffer();
  }

  /** As {@code rows.sql} has it: the compared columns follow the key. */
  private long rowHash(byte[] line) {
    hash.add(line, starts[key], starts[key + 1] - 1);
    for (int field : compared) {
      hash.add(line, starts[field] - 1, starts[field + 1] - 1);
    }
    return hash.endRow();
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
            columns.stream()
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
