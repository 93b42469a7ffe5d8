package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.Outcome.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {
  @TempDir Path folder;

  @Test
  void aLineIsARecordAndABadOneCostsOnlyItself() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\": 1}\r\n\n{\"id\": \n{\"id\": 2} x\n[1]\n{\"id\": \""
            + "x".repeat(1_100)
            + "\"}\n{\"id\": 3}\u001A");
    Files.writeString(
        folder.resolve("job.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: jsonl, path: a.jsonl, max_record: 1000}
        map: {id: {required: true}}
        load: {table: t, key: [id]}
        """);

    var read = TestJobs.readAll(JobCatalog.read(folder).require("job"));

    assertThat(read)
        .extracting(TestJobs::summary)
        .containsExactly(
            "1 [1]", "3 BAD_JSON", "4 BAD_JSON", "5 NOT_A_RECORD", "6 TOO_LONG", "7 [3]");
    assertThat(((Reject<?>) read.get(1)).message()).contains("a.jsonl line 3: is not JSON: ");
    assertThat(((Reject<?>) read.get(1)).raw()).isEqualTo("{\"id\": ");
  }
}
