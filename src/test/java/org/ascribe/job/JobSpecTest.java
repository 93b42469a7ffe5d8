package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSpecTest {
  private static final String YAML =
      """
      title: A list
      publisher: {name: P}
      source: {format: csv, path: a.csv}
      map: {id: {from: Id, required: true}, day: {from: Day, type: date}}
      load: {table: fact_thing, key: [id]}
      """;

  @TempDir Path folder;

  @Test
  void takesThePathOfALaunchRelativeToTheWorkingDirectory() throws IOException {
    SourceSpec source = read(YAML).with(Map.of("path", "in/*.csv", "charset", "UTF-16LE")).source();

    assertThat(source.paths()).containsExactly("in/*.csv");
    assertThat(source.base()).isEqualTo(Path.of(""));
    assertThat(source.charset()).isEqualTo("UTF-16LE");
  }

  @Test
  void refusesUnknownParametersAndImpossibleValuesTogether() throws IOException {
    JobSpec job = read(YAML);

    assertThatThrownBy(() -> job.with(Map.of("paht", "x", "charset", "UFT-8", "path", " ")))
        .isInstanceOfSatisfying(
            SpecException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .containsExactlyInAnyOrder(
                        "job list paht: is not a parameter; did you mean 'path'? (path, charset, format,"
                            + " records)",
                        "job list charset: 'UFT-8' is not an encoding such as UTF-8 or"
                            + " windows-1252; did you mean 'UTF-8'?",
                        "job list path: is empty"));
  }

  @Test
  void hashChangesWithWhatCanChangeTheRowsAndWithNothingElse() throws IOException {
    String hash = read(YAML).hash();

    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(read(YAML.replace("A list", "Another") + "schedule: {cron: 0 6 * * *}\n").hash())
        .isEqualTo(hash);
    assertThat(read(YAML + "expect: {min_rows: 7}\n").hash()).isEqualTo(hash);
    assertThat(read(YAML).with(Map.of("path", "b.csv")).hash()).isEqualTo(hash);
    assertThat(read(YAML.replace("type: date", "type: text")).hash()).isNotEqualTo(hash);
    assertThat(read(YAML).with(Map.of("charset", "UTF-16LE")).hash()).isNotEqualTo(hash);
  }

  private JobSpec read(String yaml) throws IOException {
    Files.writeString(folder.resolve("list.yml"), yaml);
    return JobCatalog.read(folder).require("list");
  }
}
