package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
  @TempDir Path folder;

  @Test
  void givesOneRecordWithContentMediaTypeAndCharset() throws IOException {
    DocumentReader reader = reader("Alpha blames Beta.\r\nBeta denies it.", 1_000);

    Outcome<SourceRecord> record = reader.read();

    assertThat(record).isInstanceOf(Outcome.Accepted.class);
    assertThat(((Outcome.Accepted<SourceRecord>) record).value().fields())
        .containsEntry("content", "Alpha blames Beta.\nBeta denies it.")
        .containsEntry("media_type", "text/plain")
        .containsEntry("charset", "UTF-8");
    assertThat(reader.read()).isNull();
  }

  @Test
  void tellsAPageByItsContentAndNotByItsName() throws IOException {
    DocumentReader reader = reader("<!DOCTYPE html><html><body><p>Hello", 1_000);

    assertThat(((Outcome.Accepted<SourceRecord>) reader.read()).value().fields())
        .containsEntry("media_type", "text/html");
  }

  @Test
  void refusesAFileOverTheLimit() throws IOException {
    Outcome.Reject<SourceRecord> reject = reject(reader("word ".repeat(50), 100));

    assertThat(reject.code()).isEqualTo("TOO_LARGE");
    assertThat(reject.message())
        .isEqualTo("in/report.txt: found more than 100 bytes, the limit of a document");
  }

  @Test
  void rejectsWithStagePlaceAndAPrintableBoundedExtract() throws IOException {
    Outcome.Reject<SourceRecord> reject =
        reject(reader("%PDF-1.7\u0001" + "x".repeat(5_000), 9_000));

    assertThat(reject.stage()).isEqualTo(Stage.READ);
    assertThat(reject.code()).isEqualTo("BINARY");
    assertThat(reject.message()).startsWith("in/report.txt: found a PDF document");
    assertThat(reject.raw()).startsWith("%PDF-1.7·xxx").hasSize(2_000);
  }

  @Test
  void throwsWhereTheFileItselfFails() {
    SourceFile gone = new SourceFile(folder.resolve("gone.txt"), "in/gone.txt", "", 0);

    assertThatThrownBy(() -> new DocumentReader(gone, null, 1_000).read())
        .isInstanceOf(NoSuchFileException.class);
  }

  private DocumentReader reader(String content, long limit) throws IOException {
    Path path = folder.resolve("report.txt");
    Files.writeString(path, content, StandardCharsets.UTF_8);
    return new DocumentReader(new SourceFile(path, "in/report.txt", "", 0), null, limit);
  }

  private static Outcome.Reject<SourceRecord> reject(DocumentReader reader) throws IOException {
    return (Outcome.Reject<SourceRecord>) reader.read();
  }
}
