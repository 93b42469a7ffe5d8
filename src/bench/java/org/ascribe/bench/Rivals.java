package org.ascribe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascribe.run.Session;
import org.postgresql.PGConnection;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Other ways of a release into a table like Ascribe's, each into a new one, in seconds. */
final class Rivals {
  private static final int BATCH = 1_000;

  private final Session session;
  private final JdbcTemplate jdbc;
  private final Path folder;

  Rivals(Session session, Path folder) {
    this.session = session;
    this.jdbc = new JdbcTemplate(session.dataSource());
    this.folder = folder;
  }

  /** The rows that have just been loaded, in the order of the file. */
  double copy(String table) throws SQLException, IOException {
    jdbc.execute("create table bench_copy (like warehouse." + table + " including all)");
    Path rows = folder.resolve("rows.copy");
    try (Connection connection = session.dataSource().getConnection()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (OutputStream out = Files.newOutputStream(rows)) {
        copy.copyOut("copy (select * from warehouse." + table + " order by record) to stdout", out);
      }
      jdbc.execute("checkpoint");
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(rows)) {
        copy.copyIn("copy bench_copy from stdin", in, 1 << 16);
      }
      return seconds(start);
    } finally {
      jdbc.execute("drop table bench_copy");
    }
  }

  /** Spring Batch's writer, with a connection that is configured with nothing but an address. */
  double batch(Path file, String table) throws Exception {
    SingleConnectionDataSource own =
        new SingleConnectionDataSource(session.jdbcUrl(), session.user(), session.password(), true);
    own.setAutoCommit(true);
    try (own) {
      return batch(file, table, own);
    }
  }

  /** The same with {@code reWriteBatchedInserts}. */
  double rewrittenBatch(Path file, String table) throws Exception {
    return batch(file, table, session.dataSource());
  }

  private double batch(Path file, String table, DataSource database) throws Exception {
    jdbc.execute("create table bench_batch (like warehouse." + table + " including all)");
    jdbc.execute("checkpoint");
    JdbcBatchItemWriter<String[]> writer = writer(database, table.contains("history"));
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    long start = System.nanoTime();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String[]> chunk = new ArrayList<>();
      in.readLine();
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        chunk.add(line.split(","));
        if (chunk.size() == BATCH) {
          write(writer, chunk, transaction);
        }
      }
      write(writer, chunk, transaction);
      return seconds(start);
    } finally {
      jdbc.execute("drop table bench_batch");
    }
  }

  private static JdbcBatchItemWriter<String[]> writer(DataSource database, boolean history) {
    return new JdbcBatchItemWriterBuilder<String[]>()
        .dataSource(database)
        .sql(
            "insert into bench_batch (row_key, run_id, file, record, line, first_seen_at,"
                + " last_seen_at, cve_id, score, percentile"
                + (history ? ", valid_from" : "")
                + ") values (?, 1, 'first.csv', 1, 1, now(), now(), ?, ?, ?"
                + (history ? ", now()" : "")
                + ") on conflict (row_key"
                + (history ? ", valid_to" : "")
                + ") do update set score = excluded.score, percentile = excluded.percentile,"
                + " last_seen_at = now()")
        .itemPreparedStatementSetter(
            (item, statement) -> {
              statement.setString(1, item[0]);
              statement.setString(2, item[0]);
              statement.setBigDecimal(3, new BigDecimal(item[1]));
              statement.setBigDecimal(4, new BigDecimal(item[2]));
            })
        .assertUpdates(false)
        .build();
  }

  private static void write(
      JdbcBatchItemWriter<String[]> writer, List<String[]> chunk, TransactionTemplate transaction) {
    transaction.executeWithoutResult(
        status -> {
          try {
            writer.write(new Chunk<>(chunk));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    chunk.clear();
  }

  static boolean pgloaderThere() {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgloader")));
  }

  /** What is not in the file is filled by defaults; the key is as random as Ascribe's. */
  double pgloader(Path file, String table) throws IOException, InterruptedException {
    jdbc.execute("create table bench_pgloader (like warehouse." + table + " including all)");
    jdbc.execute(
        "alter table bench_pgloader alter row_key set default replace(gen_random_uuid()::text, '-',"
            + " ''), alter run_id set default 1, alter file set default 'first.csv', alter record"
            + " set default 1, alter line set default 1, alter first_seen_at set default now(),"
            + " alter last_seen_at set default now()"
            + (table.contains("history") ? ", alter valid_from set default now()" : ""));
    URI server = URI.create(session.jdbcUrl().substring("jdbc:".length()));
    Path command = folder.resolve("scores.load");
    Files.writeString(
        command,
        """
        LOAD CSV FROM '%s' (cve_id, score, percentile)
        INTO postgresql://%s:%s@%s:%d%s
        TARGET TABLE public.bench_pgloader (cve_id, score, percentile)
        WITH skip header = 2, fields terminated by ',';
        """
            .formatted(
                file,
                session.user(),
                session.password(),
                server.getHost(),
                server.getPort(),
                server.getPath()));
    jdbc.execute("checkpoint");
    long start = System.nanoTime();
    Process pgloader =
        new ProcessBuilder("pgloader", command.toString()).redirectErrorStream(true).start();
    String said = new String(pgloader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = pgloader.waitFor();
    double seconds = seconds(start);
    Long loaded = jdbc.queryForObject("select count(*) from bench_pgloader", Long.class);
    jdbc.execute("drop table bench_pgloader");
    if (exit != 0 || loaded == null || loaded == 0) {
      throw new IllegalStateException("pgloader ended with " + exit + ": " + said);
    }
    return seconds;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
