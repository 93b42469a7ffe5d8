package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("data/2024/q1"));
    Files.createDirectories(folder.resolve("data/.git"));
    Files.createDirectories(folder.resolve("jobs"));
    for (String name : List.of("b.csv", "a.csv", "c.txt", ".hidden.csv", ".git/x.csv")) {
      Files.writeString(folder.resolve("data").resolve(name), name);
    }
    Files.writeString(folder.resolve("data/2024/d.csv"), "abc");
    Files.writeString(folder.resolve("data/2024/q1/e[1].csv"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../data/a.csv                      | a.csv",
        "../data/*.csv                      | a.csv b.csv",
        "../data/?.{csv,txt}                | a.csv b.csv c.txt",
        "../data/[b-z].*                    | b.csv c.txt",
        "../data/*/*.csv                    | 2024/d.csv",
        "../data/**/*.csv                   | 2024/d.csv 2024/q1/e[1].csv a.csv b.csv",
        "../data/2024/**                    | 2024/d.csv 2024/q1/e[1].csv",
        "../data/2024/q1/e[1].csv           | 2024/q1/e[1].csv",
        "[../data/*.csv, ../data/a.csv]     | a.csv b.csv"
      })
  void findsFilesByNameSortedAndEachOnce(String path, String expected) {
    String data = SourceFiles.nameOf(folder.resolve("data")) + "/";
    assertThat(open(path))
        .extracting(file -> file.name().replace(data, ""))
        .containsExactly(expected.split(" "));
  }

  @Test
  void fixesAFileByTheHashOfItsBytes() {
    assertThat(open("../data/2024/d.csv"))
        .extracting(SourceFile::sha256, SourceFile::bytes)
        .containsExactly(
            tuple("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3L));
  }

  @Test
  void readsThePathOfALaunchFromTheWorkingDirectory() {
    JobSpec job = job("../data/a.csv").with(Map.of("path", "pom.xm[l]"));

    assertThat(SourceFiles.open(job, TestJobs.NO_WEB))
        .extracting(SourceFile::name)
        .containsExactly("pom.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../data/x.csv    | data/x.csv: there is no such file (looked for ",
        "../data/*.json   | data/*.json: no file matches, expected at least one",
        "../date/*.csv    | date/*.csv: there is no folder ",
        "../data          | data: is a folder, expected a file",
        "../data/[z-a].c  | data/[z-a].c: is not a pattern: "
      })
  void saysWhatIsWrongWithAPath(String path, String message) {
    assertThatThrownBy(() -> open(path))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysSoWhenAFileMayNotBeRead() throws IOException {
    Path file = folder.resolve("data/a.csv");
    assumeTrue(
        file.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "needs POSIX permissions");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    assertThatThrownBy(() -> open("../data/a.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageEndingWith("data/a.csv: no permission to read this file");
  }

  private List<SourceFile> open(String path) {
    return SourceFiles.open(job(path), TestJobs.NO_WEB);
  }

  private JobSpec job(String path) {
    String quoted = path.startsWith("[../") && path.contains(",") ? path : "'" + path + "'";
    return TestJobs.csv(
        folder.resolve("jobs"), "path: " + quoted, "id: {from: id, required: true}");
  }
}
