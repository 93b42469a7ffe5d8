package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Input too large or too hostile to keep as files, and trouble outside of the input. */
@Timeout(120)
class HostileInputIT {
  @TempDir static Path folder;
  private static Session session;

  @BeforeAll
  static void open() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("documents.yml"),
        """
        title: Hostile documents
        publisher: {name: Test}
        source: {format: document, path: in/*}
        extract: attributions
        load: {table: dim_document}
        expect: {min_rows: 0}
        """);
    session = Session.open(new Settings(folder.resolve("home"), folder, null, Map.of()));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void loadsALineOfTwentyMegabytes() throws IOException {
    String sentence = "The members met on a Tuesday and heard what the clerk had to report ";
    Path file = folder.resolve("in/one-line.txt");
    Files.writeString(file, sentence.repeat((20 << 20) / sentence.length()));

    RunReport report = run(file);

    assertThat(report.status()).isEqualTo(RunStatus.DONE);
    assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void refusesAPageOfNestedTags() throws IOException {
    Path file = folder.resolve("in/bomb.html");
    Files.writeString(file, "<html><body>" + "<div>".repeat(200_000) + "text</body></html>");

    RunReport report = run(file);

    assertThat(report.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1, 0));
    assertThat(rejectCodes(report)).containsExactly("NESTED_TOO_DEEP");
  }

  @Test
  void refusesAFileOverTheBound() throws IOException {
    Path file = folder.resolve("in/too-large.txt");
    Files.writeString(file, "China ".repeat((33 << 20) / 6));

    assertThat(rejectCodes(run(file))).containsExactly("TOO_LARGE");
  }

  @Test
  void tellsThatAFileMayNotBeRead() throws IOException {
    Path file = folder.resolve("in/secret.txt");
    Files.writeString(file, "text");
    assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "root reads all");

    RunReport report = run(file);

    assertThat(report.status()).isEqualTo(RunStatus.FAILED);
    assertThat(report.message()).contains("secret.txt").containsIgnoringCase("permission");
  }

  /** The server says so with SQLSTATE 53100; here a trigger says it in its place. */
  @Test
  void failsWithTheServersWordsWhenTheDiskIsFullAndGoesOnWhenItIsNot() throws IOException {
    Path file = folder.resolve("in/plain.txt");
    Files.writeString(file, "Estonia accused Russia of a cyber attack. Hackers stole data.");
    JdbcTemplate jdbc = new JdbcTemplate(session.dataSource());
    jdbc.execute(
        """
        create function staging.full_disk() returns trigger language plpgsql as $$
        begin
          raise exception 'could not extend file: No space left on device' using errcode = '53100';
        end $$""");
    jdbc.execute(
        "create trigger full_disk before insert on staging.dim_document"
            + " execute function staging.full_disk()");

    RunReport full = run(file);
    jdbc.execute("drop function staging.full_disk() cascade");
    RunReport freed = run(file);

    assertThat(full.status()).isEqualTo(RunStatus.FAILED);
    assertThat(full.message()).contains("No space left on device");
    assertThat(freed.status()).isEqualTo(RunStatus.DONE);
    assertThat(freed.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
  }

  private static RunReport run(Path file) {
    return session
        .runner()
        .run(
            JobCatalog.read(folder).find("documents").orElseThrow(),
            new LaunchOptions(Map.of("path", file.toString()), false, false),
            new ProgressListener() {});
  }

  private static List<String> rejectCodes(RunReport report) {
    return new JdbcTemplate(session.dataSource())
        .queryForList(
            "select code from warehouse.reject where run_id = ?", String.class, report.runId());
  }
}
