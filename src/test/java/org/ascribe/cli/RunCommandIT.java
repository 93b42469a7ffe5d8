package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the order in which a new user meets them, on one embedded warehouse. */
@TestMethodOrder(OrderAnnotation.class)
class RunCommandIT {
  @TempDir private static Path folder;

  /** One server for all commands: each would start and stop it otherwise. */
  private static Shell kept;

  @BeforeAll
  static void startTheServer() {
    kept = ascribe("db", "start");
  }

  @AfterAll
  static void stopTheServer() {
    ascribe("db", "stop");
  }

  @BeforeAll
  static void writeAJob() throws IOException {
    Files.writeString(
        folder.resolve("kev.yml"),
        """
        title: Known exploited vulnerabilities
        publisher: {name: CISA, country: US}
        source: {format: csv, path: kev.csv}
        map:
          cve_id: {from: cveID, type: cve, required: true}
          vendor_project: {from: vendor}
          product: {from: product}
          vulnerability_name: {from: name}
          added_on: {from: added, type: date}
        load: {table: fact_exploited_vulnerability, mode: merge, key: [cve_id]}
        expect: {min_rows: 1, max_reject_ratio: 0.9}
        """);
    Files.writeString(
        folder.resolve("kev.csv"),
        """
        cveID,vendor,product,name,added
        CVE-2021-26855,Microsoft,Exchange,ProxyLogon,2021-11-03
        CVE-2021-44228,Apache,Log4j,Log4Shell,2021-12-10
        CVE-2022-1,Nobody,Nothing,Bad number,2022-01-01
        """);
  }

  @Test
  @Order(1)
  void theFirstRunLoadsAndReports() {
    Shell shell = ascribe("run", "--report", "exploited");

    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(row(shell.out(), "kev"))
        .containsExactly("kev", "1", "done", "3", "2", "0", "0", "1", "0");
    assertThat(shell.out()).contains("CVE-2021-44228", "Log4Shell", "Try next:", "rejects");
    assertThat(shell.err()).contains("kev: load", "kev: merge", "kev: done");
  }

  @Test
  @Order(2)
  void theSecondRunSaysThatNothingWasDuplicated() {
    Shell again = ascribe("run", "kev");
    Shell rerun = ascribe("run", "kev", "--rerun");

    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).contains("up to date", "--rerun");
    assertThat(rerun.out()).contains("nothing was duplicated");
    assertThat(row(rerun.out(), "kev")).containsSequence("done", "3", "0", "0", "2", "1", "0");
  }

  @Test
  @Order(3)
  void rejectsAreListedAndShownWithTheirRawInput() {
    String listed = ascribe("rejects", "--job", "kev").out();
    String key = listed.lines().skip(3).findFirst().orElseThrow().split(" ")[0];

    assertThat(listed).contains("BAD_CVE", "(1 row)");
    assertThat(ascribe("rejects", "show", key).out())
        .contains("CVE-2022-1,Nobody,Nothing,Bad number,2022-01-01");
    assertThat(ascribe("rejects", "show", "none").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(4)
  void runsAreListedAndShown() {
    assertThat(ascribe("runs", "list", "--job", "kev", "--json").out()).contains("\"run\":1");
    assertThat(ascribe("runs", "show", "1").out()).contains("kev.csv", "COMPLETED");
    assertThat(ascribe("runs", "show", "99").exitCode()).isEqualTo(2);
    assertThat(ascribe("runs", "restart", "1").exitCode()).isEqualTo(2);
    assertThat(ascribe("runs", "stop", "1").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void reportsAreNarrowedByParametersAndWrittenAsCsv() {
    assertThat(ascribe("report", "exploited", "vendor=micro", "--format", "csv").out())
        .isEqualTo(
            "cve,vendor,product,name,added,due,ransomware,documents\r\n"
                + "CVE-2021-26855,Microsoft,Exchange,ProxyLogon,2021-11-03,,,0\r\n");
    assertThat(ascribe("report", "exploited", "vendour=x").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(6)
  void aPathThatMatchesNothingIsAFailureNotAGreenRun() {
    Shell shell = ascribe("run", "kev", "path=" + folder.resolve("none-*.csv"));

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.err()).contains("none-*.csv");
  }

  @Test
  @Order(7)
  void whatFollowsMilderRulesIsLoadedByAReplay() throws IOException {
    Shell strict = ascribe("rejects", "replay", "kev");
    assertThat(row(strict.out(), "kev")).endsWith("done", "1", "0", "0", "0", "1", "0");

    Path job = folder.resolve("kev.yml");
    Files.writeString(job, Files.readString(job).replace("type: cve, ", ""));
    Shell mild = ascribe("rejects", "replay", "kev");

    assertThat(row(mild.out(), "kev")).endsWith("done", "1", "1", "0", "0", "0", "0");
    assertThat(ascribe("report", "exploited", "vendor=nobody").out()).contains("CVE-2022-1");
    assertThat(ascribe("rejects", "replay").err()).contains("there is no reject to replay");
    assertThat(ascribe("rejects", "replay", "kve").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(8)
  void aServerThatIsKeptStaysUntilItIsStopped() {
    assertThat(ascribe("db", "url").out()).isEqualTo(kept.out()).startsWith("postgresql://");
    assertThat(ascribe("db", "stop").err()).contains("is stopped");
    assertThat(ascribe("db", "stop").err()).contains("was not running");
  }

  private static Shell ascribe(Object... arguments) {
    Object[] all =
        Stream.concat(
                Arrays.stream(arguments),
                Stream.of("--jobs", folder, "--home", folder.resolve("home")))
            .toArray();
    return Shell.ascribe(all);
  }

  /** The cells of the row that begins with {@code first}, without the seconds. */
  private static String[] row(String table, String first) {
    String[] cells =
        table
            .lines()
            .filter(line -> line.startsWith(first + " "))
            .findFirst()
            .orElse("")
            .split("  +");
    return Arrays.copyOf(cells, cells.length - 1);
  }
}
