package org.ascribe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.job.JobCatalog;
import org.ascribe.run.LaunchOptions;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;
import org.ascribe.run.Session;
import org.ascribe.run.Settings;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What loading a release of a catalogue costs beside other ways into an equal table, on one server
 * with {@code fsync} on and in one run. The ratios are the figures that carry over to other
 * machines; each is of medians.
 *
 * <p>{@code ./mvnw -q -Pbench test-compile exec:exec -Dbench.class=org.ascribe.bench.LoadBench
 * -Dbench.heap=256m [-Dbench.args="ROUNDS PART..."]}; three rounds of all parts unless said, each
 * after one that only warms up. The parts are {@code merge} and {@code history}, with 284,155 rows
 * shaped like EPSS in that mode; {@code large}, with 3 million; {@code stix}, with a bundle of 33
 * MB.
 */
public final class LoadBench {
  private static final int ROWS = 284_155;
  private static final int MANY_ROWS = 3_000_000;
  private static final long BUNDLE = 33_000_000;
  private static final double CHANGED = 0.06;
  private static final String FIRST = "Ascribe, first release";
  private static final String SECOND = "Ascribe, second release, 6 % changed";
  private static final String IDENTICAL = "Ascribe, identical file";
  private static final String COPY = "bare COPY into an equal table";
  private static final String BATCH = "JdbcBatchItemWriter, ON CONFLICT";
  private static final String REWRITTEN = "the same, reWriteBatchedInserts";
  private static final String PGLOADER = "pgloader";

  private final Path folder;
  private final Session session;
  private final JdbcTemplate jdbc;
  private final Releases releases;
  private final Rivals rivals;
  private final int rounds;

  private LoadBench(Path folder, Session session, int rounds) {
    this.folder = folder;
    this.session = session;
    this.jdbc = new JdbcTemplate(session.dataSource());
    this.releases = new Releases(folder);
    this.rivals = new Rivals(session, folder);
    this.rounds = rounds;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
    List<String> parts =
        args.length < 2
            ? List.of("merge", "history", "large", "stix")
            : List.of(args).subList(1, args.length);
    Path folder = Files.createTempDirectory("load-bench");
    try (Session session = Session.open(new Settings(folder, folder, null, Map.of()))) {
      new LoadBench(folder, session, rounds).run(parts);
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

  private void run(List<String> parts) throws Exception {
    BenchJobs jobs = new BenchJobs(folder, jdbc);
    for (String part : parts) {
      for (int round = 0; round <= rounds; round++) {
        jobs.prepare(part, round);
      }
    }
    System.out.printf(
        "fsync %s, heap of at most %d MB, %d rounds%n",
        jdbc.queryForObject("show fsync", String.class),
        Runtime.getRuntime().maxMemory() >> 20,
        rounds);
    double usual = 0;
    for (String part : parts) {
      switch (part) {
        case "large" -> large(usual);
        case "stix" -> stix();
        default -> usual = releases(part);
      }
    }
  }

  private double releases(String mode) throws Exception {
    Path first = releases.scores(mode + "-1.csv", ROWS, 0);
    Path second = releases.scores(mode + "-2.csv", ROWS, CHANGED);
    load(BenchJobs.job(mode, 0), first);
    load(BenchJobs.job(mode, 0), second);
    Figures figures = new Figures();
    for (int round = 1; round <= rounds; round++) {
      String job = BenchJobs.job(mode, round);
      String table = BenchJobs.table(mode, round);
      figures.add(FIRST, load(job, first));
      figures.add(COPY, rivals.copy(table));
      figures.add(SECOND, load(job, second));
      figures.add(IDENTICAL, load(job, second));
      figures.add(BATCH, rivals.batch(first, table));
      figures.add(REWRITTEN, rivals.rewrittenBatch(first, table));
      if (Rivals.pgloaderThere()) {
        figures.add(PGLOADER, rivals.pgloader(first, table));
      }
      jdbc.execute("truncate warehouse." + table);
    }
    System.out.printf("%nmode %s, %,d rows%n", mode, ROWS);
    figures.print();
    double whole = figures.median(FIRST);
    Figures.atLeast("rate of the first release / COPY's", figures.median(COPY) / whole, 0.5);
    Figures.atLeast("the same / JdbcBatchItemWriter's", figures.median(BATCH) / whole, 3);
    Figures.atMost("second release / first", figures.median(SECOND) / whole, 0.6);
    Figures.atMost("identical file, seconds", figures.median(IDENTICAL), 1);
    if (figures.has(PGLOADER)) {
      Figures.atLeast("rate / pgloader's", figures.median(PGLOADER) / whole, 1);
    } else {
      System.out.println("  pgloader is not on the PATH: not compared");
    }
    return whole;
  }

  /** Once: it is long enough. */
  private void large(double usual) throws IOException {
    Path file = releases.scores("large.csv", MANY_ROWS, 0);
    double seconds = load(BenchJobs.job("large", 1), file);
    System.out.printf("%nmode merge, %,d rows%n", MANY_ROWS);
    System.out.printf("  %-38s %8.2f s%n", FIRST, seconds);
    if (usual > 0) {
      Figures.atMost("times the usual number of rows took", seconds / usual, 12);
    }
  }

  private void stix() throws IOException {
    Path bundle = releases.bundle("bundle.json", BUNDLE);
    load(BenchJobs.job("stix", 0), releases.bundle("small.json", BUNDLE / 10));
    Figures figures = new Figures();
    for (int round = 1; round <= rounds; round++) {
      figures.add(FIRST, load(BenchJobs.job("stix", round), bundle));
    }
    System.out.printf("%nSTIX bundle of %,d bytes%n", Files.size(bundle));
    figures.print();
    Figures.atMost("seconds", figures.median(FIRST), 5);
  }

  private double load(String job, Path file) {
    jdbc.execute("checkpoint");
    long start = System.nanoTime();
    RunReport report =
        session
            .runner()
            .run(
                JobCatalog.read(folder).require(job),
                new LaunchOptions(Map.of("path", file.toString()), false, false),
                new ProgressListener() {});
    double seconds = (System.nanoTime() - start) / 1e9;
    if (report.status() != RunStatus.DONE && report.status() != RunStatus.UP_TO_DATE) {
      throw new IllegalStateException(report.toString());
    }
    System.out.printf(
        "%s %s %.2f s %s %s%n",
        job, file.getFileName(), seconds, report.counts(), steps(report.runId()));
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
}
