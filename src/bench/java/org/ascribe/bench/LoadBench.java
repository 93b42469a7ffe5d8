package org.ascribe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascribe.job.JobCatalog;
import org.ascribe.run.LaunchOptions;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;
import org.ascribe.run.Session;
import org.ascribe.run.Settings;
import org.postgresql.PGConnection;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What loading a release of a catalogue costs, beside a bare COPY of the same rows into an equal
 * table and beside Spring Batch's own writer, on one server with {@code fsync} on and in one run.
 * The ratios are the figures that carry over to other machines.
 *
 * <p>{@code ./mvnw -q -Pbench test-compile exec:exec -Dbench.class=org.ascribe.bench.LoadBench
 * [-Dbench.args="ROWS MODE..."]}; 284,155 rows shaped like EPSS in mode merge unless said.
 */
public final class LoadBench {
  private static final int ROWS = 284_155;
  private static final int WARM_UP = 20_000;
  private static final double CHANGED = 0.06;
  private static final int BATCH = 1_000;

  private final Path folder;
  private final Session session;
  private final JdbcTemplate jdbc;
  private final String mode;

  private LoadBench(Path folder, Session session, String mode) {
    this.folder = folder;
    this.session = session;
    this.jdbc = new JdbcTemplate(session.dataSource());
    this.mode = mode;
  }

  public static void main(String[] args) throws Exception {
    int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
    List<String> modes = args.length < 2 ? List.of("merge") : List.of(args).subList(1, args.length);
    Path folder = Files.createTempDirectory("load-bench");
    try (Session session = Session.open(new Settings(folder, folder, null, Map.of()))) {
      List<LoadBench> benches =
          modes.stream().map(mode -> new LoadBench(folder, session, mode)).toList();
      for (LoadBench bench : benches) {
        bench.prepare("warm");
        bench.prepare("score");
      }
      for (LoadBench bench : benches) {
        bench.run(rows);
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void run(int rows) throws Exception {
    Path first = release("first.csv", rows, 0);
    Path second = release("second.csv", rows, CHANGED);
    Path small = release("small.csv", WARM_UP, 0);
    load("warm", small);
    load("warm", release("small2.csv", WARM_UP, CHANGED));
    double whole = load("score", first);
    double copy = copy();
    double again = load("score", second);
    double identical = load("score", second);
    double batch = batch(first, ownConnections(), "plain");
    double rewritten = batch(first, session.dataSource(), "rewritten");
    System.out.printf(
        "%nmode %s, %,d rows, fsync %s, heap of at most %d MB%n",
        mode,
        rows,
        jdbc.queryForObject("show fsync", String.class),
        Runtime.getRuntime().maxMemory() >> 20);
    line("bare COPY into an equal table", copy, copy / copy);
    line("Ascribe, first load", whole, copy / whole);
    line("JdbcBatchItemWriter, ON CONFLICT", batch, copy / batch);
    line("the same, reWriteBatchedInserts", rewritten, copy / rewritten);
    System.out.printf(
        "Ascribe is %.1f times as fast as JdbcBatchItemWriter, %.1f times with rewritten inserts%n",
        batch / whole, rewritten / whole);
    System.out.printf(
        "second release, %.0f %% changed: %.2f s, %.2f of the first load%n",
        100 * CHANGED, again, again / whole);
    System.out.printf("identical file: %.2f s%n", identical);
  }

  private static void line(String what, double seconds, double rate) {
    System.out.printf("%-34s %6.2f s  %.2f of COPY's rate%n", what, seconds, rate);
  }

  private String table(String name) {
    return "fact_bench_" + name + "_" + mode;
  }

  private void prepare(String name) throws IOException {
    String table = table(name);
    jdbc.execute(
        "create table warehouse."
            + table
            + " (cve_id text not null, score numeric not null, percentile numeric, day date)");
    jdbc.execute(
        "do $$ begin perform warehouse.make_loadable('"
            + table
            + "', "
            + mode.equals("history")
            + "); end $$");
    Files.writeString(
        folder.resolve(table.replace('_', '-') + ".yml"),
        """
        title: Scores
        publisher: {name: Bench}
        source: {format: csv, path: none.csv, comment: "#"}
        map:
          cve_id: {from: cve, type: cve, required: true}
          score: {from: epss, type: decimal, required: true}
          percentile: {from: percentile, type: decimal}
          day: {from: "#score_date", type: date}
          ignore: ["#model_version"]
        load: {table: %s, mode: %s, key: [cve_id], compare: [score]%s}
        """
            .formatted(table, mode, mode.equals("history") ? ", as_of: day" : ""));
  }

  /** A release in which a share of the scores differs from the first one's, and all percentiles. */
  private Path release(String name, int rows, double changed) throws IOException {
    Path file = folder.resolve(mode + name);
    Random scores = new Random(1);
    Random changes = new Random(2);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("#model_version:v1,score_date:2026-05-0" + (changed > 0 ? 2 : 1) + "\n");
      out.write("cve,epss,percentile\n");
      for (int i = 0; i < rows; i++) {
        double score = scores.nextInt(100_000) / 100_000.0;
        if (changes.nextDouble() < changed) {
          score = (score + 0.5) % 1;
        }
        double percentile = changed > 0 ? 1 - score : score;
        out.write(
            "CVE-%d-%d,%.5f,%.5f%n".formatted(1999 + i % 28, 1000 + i / 28, score, percentile));
      }
    }
    return file;
  }

  private double load(String name, Path file) {
    String job = table(name).replace('_', '-');
    long start = System.nanoTime();
    RunReport report =
        session
            .runner()
            .run(
                JobCatalog.read(folder).find(job).orElseThrow(),
                new LaunchOptions(Map.of("path", file.toString()), false, false),
                new ProgressListener() {});
    double seconds = seconds(start);
    if (report.status() != RunStatus.DONE && report.status() != RunStatus.UP_TO_DATE) {
      throw new IllegalStateException(report.toString());
    }
    System.out.printf(
        "%s %s %s %s%n", job, file.getFileName(), report.counts(), steps(report.runId()));
    return seconds;
  }

  private List<String> steps(long run) {
    return jdbc.queryForList(
        "select step_name || ' ' || round(extract(epoch from end_time - start_time), 2)"
            + " from batch.batch_step_execution where job_execution_id = ?"
            + " order by step_execution_id",
        String.class,
        run);
  }

  /** The rows that have just been loaded, in the order of the file, into a table like theirs. */
  private double copy() throws SQLException, IOException {
    jdbc.execute("create table bench_copy_" + mode + equalTable());
    Path rows = folder.resolve(mode + ".copy");
    try (Connection connection = session.dataSource().getConnection()) {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (OutputStream out = Files.newOutputStream(rows)) {
        copy.copyOut(
            "copy (select * from warehouse." + table("score") + " order by record) to stdout", out);
      }
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(rows)) {
        copy.copyIn("copy bench_copy_" + mode + " from stdin", in, 1 << 16);
      }
      return seconds(start);
    }
  }

  private String equalTable() {
    return " (like warehouse." + table("score") + " including all)";
  }

  /** As a job has them whose connections are configured with nothing but an address. */
  private DataSource ownConnections() {
    SingleConnectionDataSource own =
        new SingleConnectionDataSource(session.jdbcUrl(), session.user(), session.password(), true);
    own.setAutoCommit(true);
    return own;
  }

  private double batch(Path file, DataSource database, String name) throws Exception {
    jdbc.execute("create table bench_" + name + "_" + mode + equalTable());
    JdbcBatchItemWriter<String[]> writer = writer(database, name);
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
    }
    return seconds(start);
  }

  private JdbcBatchItemWriter<String[]> writer(DataSource database, String name) {
    boolean history = mode.equals("history");
    return new JdbcBatchItemWriterBuilder<String[]>()
        .dataSource(database)
        .sql(
            "insert into bench_"
                + name
                + "_"
                + mode
                + " (row_key, run_id, file, record, line, first_seen_at, last_seen_at, cve_id,"
                + " score, percentile"
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

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
