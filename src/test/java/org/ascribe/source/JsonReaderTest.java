package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  @TempDir Path folder;

  @Test
  void givesTheRecordsOfAListWithTheirPlaces() throws IOException {
    List<Outcome<SourceRecord>> read =
        read(
            "{\"version\": 3, \"skip\": {\"a\": [1]}, \"objects\": [\n"
                + "{\"id\": 1, \"ok\": true, \"none\": null, \"n\": {\"x\": [\"a\", 2.50]}},\n"
                + " {\"id\": \"b\"}], \"after\": []}",
            "records: /objects");

    assertThat(fields(read.get(0)))
        .containsEntry("id", "1")
        .containsEntry("ok", "true")
        .containsEntry("none", null)
        .containsEntry("n", Map.of("x", List.of("a", "2.50")))
        .containsEntry("#version", "3")
        .doesNotContainKey("#skip");
    assertThat(read.get(1).location().toString()).endsWith("a.json line 3, /objects/1");
    assertThat(((Accepted<SourceRecord>) read.get(1)).value().raw()).isEqualTo("{\"id\": \"b\"}");
    assertThat(read).hasSize(2);
  }

  @Test
  void whatTheFileSaysBehindItsRecordsIsKnownToEveryRecordWhereAColumnAsksForIt()
      throws IOException {
    String text =
        "{\"uuid\": \"u\", \"box\": {\"values\": [{\"id\": 1}, {\"id\": 2}], \"of\": {\"x\": 1},"
            + " \"version\": 7}, \"version\": 8, \"name\": \"n\"}";
    Files.writeString(folder.resolve("a.json"), text);
    JobSpec asking = job("records: /box/values", "id: {default: x}, v: '#version'");

    assertThat(TestJobs.readAll(asking))
        .extracting(JsonReaderTest::fields)
        .containsExactly(
            Map.of("id", "1", "#uuid", "u", "#version", "8", "#name", "n"),
            Map.of("id", "2", "#uuid", "u", "#version", "8", "#name", "n"));
    assertThat(fields(read(text, "records: /box/values").get(0)))
        .isEqualTo(Map.of("id", "1", "#uuid", "u"));
  }

  @Test
  void membersOfAnObjectAreRecordsWithTheirKey() throws IOException {
    List<Outcome<SourceRecord>> read =
        read("{\"NA\": {\"name\": \"Namibia\"}, \"a/b\": {\"name\": \"x\"}}", "records: /*");

    assertThat(fields(read.get(0))).containsEntry("#key", "NA").containsEntry("name", "Namibia");
    assertThat(read.get(1).location().pointer()).isEqualTo("/a~1b");
    assertThat(read("{\"c\": {\"NO\": {}}}", "records: /c/*")).hasSize(1);
    assertThat(read("{\"c\": [{}, {}]}", "records: /c/*")).hasSize(2);
  }

  @Test
  void refusesWhatIsNoRecordAndGoesOn() throws IOException {
    String deep = "{\"a\":".repeat(70) + "1" + "}".repeat(70);
    String longer = "{\"a\": \"" + "x".repeat(1_200) + "\", \"b\": [" + "[1],".repeat(99) + "1]}";
    String again = "{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}";
    String text = "[7, [1, {}], " + deep + ", " + longer + ", " + again + ", {\"last\": 1}]";

    List<Outcome<SourceRecord>> read = read(text, "max_record: 1000");

    assertThat(read.stream().filter(outcome -> outcome instanceof Reject))
        .extracting(outcome -> ((Reject<?>) outcome).code())
        .containsExactly("NOT_A_RECORD", "NOT_A_RECORD", "TOO_DEEP", "TOO_LONG", "DUPLICATE_FIELD");
    assertThat(read.get(1).toString()).contains("/1: is not a record: found a list, expected an");
    assertThat(((Reject<?>) read.get(3)).raw()).hasSizeLessThanOrEqualTo(2_000);
    assertThat(fields(read.get(5))).containsEntry("last", "1");
  }

  @Test
  void refusesARecordWithBytesThatAreNoText() throws IOException {
    Files.write(
        folder.resolve("a.json"),
        "[{\"a\": \"M\u00fcller\"}, {\"a\": \"b\"}]".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(readFile("").stream().map(o -> o instanceof Reject<?> r ? r.code() : "fine"))
        .containsExactly("BAD_ENCODING", "fine");
    assertThat(fields(readFile("charset: ISO-8859-1").get(0))).containsEntry("a", "Müller");
  }

  @Test
  void readsOtherEncodingsByTheirMark() throws IOException {
    Files.write(
        folder.resolve("a.json"), "\uFEFF[{\"a\": \"é\"}]".getBytes(Charset.forName("UTF-16LE")));

    assertThat(fields(readFile("").get(0))).containsEntry("a", "é");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      '' | / | the file is empty, expected JSON
      {"b": 1, "obects": []} | /objects | has no 'objects'; did you mean 'obects'? (found b, obects)
      {"a": {"b": []}} | /a | /a is an object, expected a list of records; to read its members, w
      {"a": 1} | /a | /a is one value, expected a list of records
      {"a": [1]} | /a/b | /a is not an object, expected one with 'b'
      [{"a": 1}, {"a": | / | is not JSON at character 16, behind 1 records: Unexpected end-of-inp
      [{"a": 1} {"a": 2}] | / | is not JSON at character 10, behind 1 records: Unexpected charac
      {"a": [{}], "b" | /a | is not JSON at character 15, behind 1 records: Unexpected end-of-inp
      [{}] [{}] | / | expected the end of the file behind the JSON text
      """)
  void aBrokenFileStopsTheRunAtItsPlace(String text, String records, String message)
      throws IOException {
    assertThatThrownBy(() -> read("''".equals(text) ? "" : text, "records: " + records))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("a.json")
        .hasMessageContaining(message);
  }

  @Test
  void holdsNoMoreThanARecordOfAFileOfAnySize() throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve("a.json"))) {
      out.write("[{\"big\": [");
      for (int i = 0; i < 2_000_000; i++) {
        out.write("\"0123456789\", ");
      }
      out.write("1]}");
      for (int i = 0; i < 100_000; i++) {
        out.write(",{\"id\": " + i + "}");
      }
      out.write("]");
    }
    JobSpec job = job("max_record: 5000");
    long count = 0;
    SourceFile file = SourceFiles.open(job, TestJobs.NO_WEB).get(0);
    try (RecordReader reader = Readers.open(job, file)) {
      Outcome<SourceRecord> first = reader.read();
      assertThat(first).isInstanceOf(Reject.class);
      assertThat(((Reject<?>) first).raw()).startsWith("{\"big\": [\"0123").hasSize(2_000);
      Outcome<SourceRecord> last = first;
      for (Outcome<SourceRecord> next = reader.read(); next != null; next = reader.read()) {
        count++;
        last = next;
      }
      assertThat(((Accepted<SourceRecord>) last).value().raw()).isEqualTo("{\"id\": 99999}");
    }
    assertThat(count).isEqualTo(100_000);
  }

  private List<Outcome<SourceRecord>> read(String text, String source) throws IOException {
    Files.writeString(folder.resolve("a.json"), text);
    return readFile(source);
  }

  private List<Outcome<SourceRecord>> readFile(String source) throws IOException {
    return TestJobs.readAll(job(source));
  }

  private JobSpec job(String source) throws IOException {
    return job(source, "id: {optional: true, default: x}");
  }

  private JobSpec job(String source, String columns) throws IOException {
    Files.writeString(
        folder.resolve("job.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: json, path: a.json, %s}
        map: {%s}
        load: {table: t, key: [id]}
        """
            .formatted(source, columns));
    return JobCatalog.read(folder).require("job");
  }

  private static Map<String, Object> fields(Outcome<SourceRecord> outcome) {
    return ((Accepted<SourceRecord>) outcome).value().fields();
  }
}
