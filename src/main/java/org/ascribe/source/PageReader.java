package org.ascribe.source;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.MediaType;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.warc.Capture;
import org.ascribe.source.warc.WebArchive;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web archive: each page that a server gave is a document, everything else in the archive
 * is filtered. Broken records are rejects with the byte at which they begin.
 */
final class PageReader implements RecordReader {
  private final SourceFile file;
  private final SourceSpec source;
  private final WebArchive archive;
  private long records;

  PageReader(SourceFile file, SourceSpec source) {
    this.file = file;
    this.source = source;
    this.archive = new WebArchive(file::openForGzip, source.maxBytes());
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    Capture capture = archive.next();
    if (capture == null) {
      return null;
    }
    records++;
    SourceLocation location =
        new SourceLocation(file.name(), records, 0, "byte " + capture.offset());
    if (capture instanceof Capture.Page page) {
      return document(location, page);
    } else if (capture instanceof Capture.Other other) {
      String message = location + ": " + other.message();
      return new Outcome.Filtered<>(location, other.rule(), message, "");
    }
    Capture.Broken broken = (Capture.Broken) capture;
    return reject(location, broken.code(), broken.message(), "");
  }

  private Outcome<SourceRecord> document(SourceLocation location, Capture.Page page) {
    TextDecoder.Result result = decode(page);
    if (result instanceof TextDecoder.Refusal refusal) {
      return reject(location, refusal.code(), page.url() + ": " + refusal.message(), "");
    }
    TextDecoder.Text decoded = (TextDecoder.Text) result;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("content", decoded.text());
    fields.put("media_type", MediaType.of(decoded.text()).text());
    fields.put("charset", decoded.charset());
    fields.put("url", page.url());
    fields.put("identity", page.url());
    fields.put("revised", page.date().toString());
    return new Outcome.Accepted<>(
        location, new SourceRecord(location, fields, RawText.of(decoded.text())));
  }

  private TextDecoder.Result decode(Capture.Page page) {
    return source.charset() == null
        ? TextDecoder.decodeNamed(page.content(), page.charset())
        : TextDecoder.decode(page.content(), source.charset());
  }

  private static Outcome<SourceRecord> reject(
      SourceLocation location, String code, String message, String raw) {
    return new Outcome.Reject<>(location, Stage.READ, code, location + ": " + message, raw);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
