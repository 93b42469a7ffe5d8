package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stored rejects under rules that have become milder. */
class ReplayIT {
  private static final String STRICT = "{from: added, type: date}";
  private static final String MILD = "{from: added, type: date, formats: [yyyy-MM-dd, dd.MM.yyyy]}";

  @TempDir static Path home;
  @TempDir static Path folder;
  private static Session session;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void open() {
    session = Session.open(new Settings(home, folder, null, Map.of()));
    jdbc = new JdbcTemplate(session.dataSource());
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void empty() {
    jdbc.execute(
        "truncate warehouse.fact_exploited_vulnerability, warehouse.run_count,"
            + " warehouse.source_file, warehouse.reject");
  }

  @Test
  void whatPassesIsLoadedAndMarkedAndTheRestStaysWithTheReasonOfToday() throws IOException {
    RunReport first =
        run(
            job("csv", "csv", STRICT, "snapshot"),
            "#list:L1\ncve,added,\"the, name\"\nCVE-2020-1111,2020-01-01,a\nCVE-2020-2222,01.02.2020,\"b \"\"x\"\"\"\n"
                + "CVE-2020-3333,soon,c\nCVE-2020-4,2020-01-01,d\nCVE-2020-5555,2020-01-01\n");
    assertThat(first.counts()).isEqualTo(new RunCounts(5, 1, 0, 0, 4, 0));

    RunReport replay = replay(job("csv", "csv", MILD, "snapshot"));

    assertThat(replay.status()).as(replay.message()).isEqualTo(RunStatus.DONE);
    assertThat(replay.counts()).isEqualTo(new RunCounts(4, 1, 0, 0, 3, 0));
    assertThat(
            jdbc.queryForList(
                "select concat_ws('|', cve_id, added_on, product, notes, line, withdrawn_at)"
                    + " from warehouse.fact_exploited_vulnerability order by 1",
                String.class))
        .containsExactly(
            "CVE-2020-1111|2020-01-01|a|L1|3", "CVE-2020-2222|2020-02-01|b \"x\"|L1|4");
    assertThat(
            jdbc.queryForList(
                "select concat_ws('|', record, code, run_id = "
                    + replay.runId()
                    + ", replayed_by = "
                    + replay.runId()
                    + ") from warehouse.reject order by record",
                String.class))
        .containsExactly("2|BAD_DATE|f|t", "3|BAD_DATE|t", "4|BAD_CVE|t", "5|SHORT_ROW|t");
    assertThat(
            jdbc.queryForList(
                "select message from warehouse.reject where record in (3, 5) order by record",
                String.class))
        .allMatch(message -> message.contains("csv.csv line "))
        .first()
        .asString()
        .contains("line 5", "dd.MM.yyyy");

    assertThat(replay(job("csv", "csv", MILD, "snapshot")).counts())
        .isEqualTo(new RunCounts(3, 0, 0, 0, 3, 0));
  }

  @Test
  void recordsOfJsonAreReadAgainWithTheValuesThatStandBeforeThem() throws IOException {
    run(
        job("json", "json, records: /data/items", STRICT, "merge"),
        "{\"list\": \"L\\\"1\", \"data\": {\"items\": [{\"cve\": \"CVE-2020-1111\", \"added\": \"01.02.2020\","
            + " \"the, name\": \"a\"}]}}");

    RunReport replay = replay(job("json", "json, records: /data/items", MILD, "merge"));

    assertThat(replay.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
    assertThat(
            jdbc.queryForList(
                "select concat_ws('|', cve_id, added_on, product, notes)"
                    + " from warehouse.fact_exploited_vulnerability",
                String.class))
        .containsExactly("CVE-2020-1111|2020-02-01|a|L\"1");
  }

  @Test
  void recordsThatAreStoredCutAreToldAndLeftOut() throws IOException {
    run(
        job("csv", "csv", STRICT, "merge"),
        "#list:L1\ncve,added,\"the, name\"\nCVE-2020-1111,01.02.2020," + "x".repeat(3_000) + "\n");
    List<String> warnings = new ArrayList<>();

    RunReport replay = session.replay().run(job("csv", "csv", MILD, "merge"), collecting(warnings));

    assertThat(replay.status()).isEqualTo(RunStatus.UP_TO_DATE);
    assertThat(warnings).singleElement().asString().contains("not stored whole", ": 1");
  }

  @Test
  void documentsAreToldAndLeftOut() throws IOException {
    Files.writeString(folder.resolve("blank.txt"), "  \n");
    Files.writeString(
        folder.resolve("papers.yml"),
        """
        title: Papers
        publisher: {name: Test}
        source: {format: document, path: blank.txt}
        extract: attributions
        load: {table: dim_document}
        expect: {min_rows: 0, max_reject_ratio: 1}
        """);
    JobSpec papers = JobCatalog.read(folder).require("papers");
    assertThat(run(papers).counts().rejected()).isEqualTo(1);
    List<String> warnings = new ArrayList<>();

    RunReport replay = session.replay().run(papers, collecting(warnings));

    assertThat(replay.status()).isEqualTo(RunStatus.UP_TO_DATE);
    assertThat(warnings).singleElement().asString().contains("documents", ": 1");
  }

  @Test
  void rejectsThatTheLastReleaseNoLongerHasAreOutOfDate() throws IOException {
    run(
        job("csv", "csv", STRICT, "merge"),
        "#list:L1\ncve,added,\"the, name\"\nCVE-2020-1111,01.02.2020,old\n");
    run(
        job("csv", "csv", STRICT, "merge"),
        "#list:L1\ncve,added,\"the, name\"\nCVE-2020-1111,2020-02-02,new\n");

    assertThat(replay(job("csv", "csv", MILD, "merge")).status()).isEqualTo(RunStatus.UP_TO_DATE);
  }

  private static JobSpec job(String name, String format, String added, String mode)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".yml"),
        """
        title: Test
        publisher: {name: Test}
        source: {format: %s, path: %s.%s%s}
        map:
          cve_id: {from: cve, type: cve, required: true}
          added_on: %s
          product: {from: "the, name"}
          notes: {from: "#list"}
        load: {table: fact_exploited_vulnerability, mode: %s, key: [cve_id]}
        expect: {min_rows: 0}
        """
            .formatted(
                format, name, name, name.equals("csv") ? ", comment: \"#\"" : "", added, mode));
    return JobCatalog.read(folder).require(name);
  }

  private static RunReport run(JobSpec job, String content) throws IOException {
    Files.writeString(folder.resolve(job.name() + "." + job.name()), content);
    return run(job);
  }

  private static RunReport run(JobSpec job) {
    RunReport report = session.runner().run(job, LaunchOptions.NONE, new ProgressListener() {});
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report;
  }

  private static RunReport replay(JobSpec job) {
    return session.replay().run(job, new ProgressListener() {});
  }

  private static ProgressListener collecting(List<String> warnings) {
    return new ProgressListener() {
      @Override
      public void warning(String message) {
        warnings.add(message);
      }
    };
  }
}
