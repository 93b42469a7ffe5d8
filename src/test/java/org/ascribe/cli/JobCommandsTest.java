package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCommandsTest {
  private static final String KEV =
      """
      title: Known exploited vulnerabilities
      publisher: {name: CISA, country: US}
      schedule: {cron: "15 6 * * *"}
      source: {format: csv, path: kev.csv}
      map:
        cve_id: {from: cveID, type: cve, required: true}
      load: {table: fact_exploited_vulnerability, mode: merge, key: [cve_id]}
      """;

  @TempDir private Path jobs;

  @Test
  void soundJobFilesPassAndLeaveStandardOutputEmpty() throws IOException {
    write("kev", KEV);

    Shell shell = Shell.ascribe("check", "--jobs", jobs);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("1 job file checked, no problems");
  }

  @Test
  void allProblemsOfAllFilesAreShownAtOnceWithFileAndLine() throws IOException {
    write("kev", KEV.replace("csv,", "cvs,"));
    write("news", KEV.replace("required: true", "required: maybe").replace("15 6", "99 6"));

    Shell shell = Shell.ascribe("check", "--jobs", jobs);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).contains("kev.yml:4 source.format: 'cvs'", "news.yml:3", "news.yml:6");
    assertThat(shell.err()).matches("ascribe: \\d problems\\R");
  }

  @Test
  void problemsAreDataForPrograms() throws IOException {
    write("kev", KEV.replace("csv,", "cvs,"));

    Shell shell = Shell.ascribe("check", "--jobs", jobs, "--json");

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).contains("\"line\":4,\"where\":\"source.format\"");
  }

  @Test
  void anUnknownJobIsRefusedBeforeTheWarehouseIsTouched() throws IOException {
    write("kev", KEV);

    for (String command : new String[] {"run", "check", "preview"}) {
      Shell shell = Shell.ascribe(command, "kve", "--jobs", jobs, "--home", jobs.resolve("home"));

      assertThat(shell.exitCode()).as(command).isEqualTo(2);
      assertThat(shell.out() + shell.err()).as(command).contains("did you mean 'kev'?");
    }
    assertThat(jobs.resolve("home")).doesNotExist();
  }

  @Test
  void aFolderWithoutJobFilesIsAnErrorNotAGreenRun() {
    Shell shell = Shell.ascribe("run", "--jobs", jobs);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("there are no job files (NAME.yml) in " + jobs);
  }

  @Test
  void valuesForSeveralJobsAtOnceAreRefused() throws IOException {
    write("kev", KEV);
    write("kev-old", KEV);

    Shell shell = Shell.ascribe("run", "path=other.csv", "--jobs", jobs);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("values are for one job");
  }

  @Test
  void jobsAreListedWithTheirSourceAndSchedule() throws IOException {
    write("kev", KEV);

    Shell shell = Shell.ascribe("jobs", "--jobs", jobs);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("kev", "CISA", "csv", "kev.csv", "0 15 6 * * *");
  }

  @Test
  void previewShowsWhatAJobTakesFromAFileThatBeginsWithOtherRecords() throws IOException {
    write("kev", KEV + "when: {cveID: {regex: ^CVE-2}}\n");
    Files.writeString(jobs.resolve("kev.csv"), "cveID\nCVE-1\nCVE-2021-44228\nCVE-2022-x\n");

    Shell taken = Shell.ascribe("preview", "kev", "--limit", "2", "--jobs", jobs);
    Files.writeString(jobs.resolve("kev.csv"), "cveID\nCVE-1\nCVE-3\nCVE-5\n");
    Shell none = Shell.ascribe("preview", "kev", "--limit", "2", "--jobs", jobs);

    assertThat(taken.out())
        .contains("kev.csv line 3", "CVE-2021-44228", "rejected, BAD_CVE")
        .doesNotContain("NO_PART");
    assertThat(none.out()).contains("line 2", "line 3", "NO_PART").doesNotContain("line 4");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(jobs.resolve(name + ".yml"), text);
  }
}
