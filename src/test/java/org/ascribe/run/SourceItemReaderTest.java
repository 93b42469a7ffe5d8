package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SourceItemReaderTest {
  private static final int ROWS = 1_000;

  @TempDir Path folder;

  @BeforeEach
  void writeJob() throws IOException {
    Files.writeString(
        folder.resolve("job.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: csv, path: in.csv.gz}
        map: {id: {from: id, required: true}, words: words}
        load: {table: fact_thing, key: [id]}
        """);
  }

  @Test
  void goesOnInsideOfAPackedFileBehindTheLastCommittedRecord() throws IOException {
    Files.write(folder.resolve("in.csv.gz"), gzip(csv()));
    List<String> all = ids(reader(), new ExecutionContext(), ROWS);
    ExecutionContext committed = new ExecutionContext();
    SourceItemReader died = reader();
    ids(died, committed, 357);
    died.update(committed);
    died.close();

    List<String> rest = ids(reader(), committed, ROWS);

    assertThat(all).hasSize(ROWS);
    assertThat(rest).isEqualTo(all.subList(357, ROWS));
    assertThat(SourceItemReader.total(committed)).isEqualTo(357);
  }

  @Test
  void aPackedFileThatIsCutOffEndsTheRunWithItsPlace() throws IOException {
    byte[] whole = gzip(csv());
    Files.write(folder.resolve("in.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> ids(reader(), new ExecutionContext(), ROWS))
        .isInstanceOf(SourceException.class)
        .hasMessageMatching(
            ".*in\\.csv\\.gz: cannot be read: its gzip data end in the middle, at byte [\\d,]+"
                + " \\([\\d,]+ bytes unpacked\\)");
  }

  private SourceItemReader reader() {
    JobSpec job = JobCatalog.read(folder).require("job");
    return new SourceItemReader(job, SourceFiles.open(job, (address, http) -> null));
  }

  private static List<String> ids(SourceItemReader reader, ExecutionContext context, int most) {
    List<String> ids = new ArrayList<>();
    reader.open(context);
    while (ids.size() < most && reader.read() instanceof Outcome.Accepted<SourceRecord> record) {
      ids.add(String.valueOf(record.value().fields().get("id")));
    }
    return ids;
  }

  /** Every third record has a line end in a cell. */
  private static byte[] csv() {
    StringBuilder text = new StringBuilder("id,words\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(i * 7919 % 10_007).append(i % 3 == 0 ? ",\"two\nlines\"\n" : ",one line\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
