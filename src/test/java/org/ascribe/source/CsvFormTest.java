package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a header, with lines above it, and with the marks of old programs. */
class CsvFormTest {
  private static final String MAP = "id: {required: true}, name: {optional: true}";

  @TempDir Path folder;

  @Test
  void namesTheFieldsOfAFileWithoutAHeader() throws IOException {
    assertThat(read("1,Ann\n\u001A", "header: [id, name]"))
        .containsExactly(Map.of("id", "1", "name", "Ann"));
    assertThatThrownBy(() -> read("", "header: [id, name]"))
        .hasMessageEndingWith("a.csv: the file is empty, expected rows");
    assertThatThrownBy(() -> read("1,Ann\n", "header: [ident, name]"))
        .hasMessageContaining("there is no field 'id', which id maps");
  }

  @Test
  void takesTheMarkOfTheEndForNoText() throws IOException {
    assertThat(read("id,name\r\n1,Ann\u001A", ""))
        .containsExactly(Map.of("id", "1", "name", "Ann"));
    assertThat(read("id,name\n1,\"a\u001Ab\"\n", ""))
        .containsExactly(Map.of("id", "1", "name", "a\u001Ab"));
  }

  @Test
  void linesAboveTheHeaderAreFieldsOfEveryRecord() throws IOException {
    assertThat(
            read(
                "#model_version:v1,score_date:2025-06-29T00:00:00+0000\n# no pair\nid,name\n1,#x\n",
                "comment: '#'"))
        .containsExactly(
            Map.of(
                "id", "1",
                "name", "#x",
                "#model_version", "v1",
                "#score_date", "2025-06-29T00:00:00+0000"));
  }

  @Test
  void separatesByWhatTheJobSays() throws IOException {
    assertThat(read("id|name\n1|'a,b'\n", "delimiter: '|'"))
        .containsExactly(Map.of("id", "1", "name", "'a,b'"));
  }

  @Test
  void readsMarksBareReturnsAndMixedLineEnds() throws IOException {
    assertThat(read("\uFEFFid,name\r1,\"a\r\nb\"\n2,c\r\n", ""))
        .containsExactly(Map.of("id", "1", "name", "a\nb"), Map.of("id", "2", "name", "c"));
  }

  private List<Map<String, Object>> read(String text, String source) throws IOException {
    Files.writeString(folder.resolve("a.csv"), text, StandardCharsets.UTF_8);
    String comma = source.isEmpty() ? "" : ", ";
    JobSpec job = TestJobs.csv(folder, "path: a.csv" + comma + source, MAP);
    return TestJobs.readAll(job).stream().map(CsvFormTest::fields).toList();
  }

  private static Map<String, Object> fields(Outcome<SourceRecord> outcome) {
    return Map.copyOf(((Accepted<SourceRecord>) outcome).value().fields());
  }
}
