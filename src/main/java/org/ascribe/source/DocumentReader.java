package org.ascribe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascribe.model.MediaType;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that is one document. Its record has the fields {@code content} (decoded), {@code
 * media_type} ({@code text/plain} or {@code text/html}, told from the content) and {@code charset}.
 * Refuses with {@code EMPTY}, {@code BINARY}, {@code TOO_LARGE}, {@code BAD_ENCODING} and the
 * reasons of an {@link ArchiveException}.
 */
public final class DocumentReader implements RecordReader {
  /** Characters of a refused or accepted document that a record keeps as its raw form. */
  private static final int RAW = 2_000;

  private final SourceFile file;
  private final @Nullable String charset;
  private final long maxBytes;
  private boolean done;

  /**
   * @param charset the encoding that the job vouches for, or null to find out
   * @param maxBytes a larger file is refused unread; see {@link TextDecoder#MAX_BYTES}
   */
  public DocumentReader(SourceFile file, @Nullable String charset, long maxBytes) {
    this.file = file;
    this.charset = charset;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    byte[] bytes;
    try {
      bytes = bytes();
    } catch (ArchiveException packed) {
      return reject(packed.reason().name(), String.valueOf(packed.getMessage()), new byte[0]);
    }
    if (bytes.length > maxBytes) {
      String message = "found more than " + maxBytes + " bytes, the limit of a document";
      return reject("TOO_LARGE", message, bytes);
    }
    TextDecoder.Result result = TextDecoder.decode(bytes, charset);
    if (result instanceof TextDecoder.Refusal refusal) {
      return reject(refusal.code(), refusal.message(), bytes);
    }
    TextDecoder.Text decoded = (TextDecoder.Text) result;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("content", decoded.text());
    fields.put("media_type", MediaType.of(decoded.text()).text());
    fields.put("charset", decoded.charset());
    SourceLocation location = SourceLocation.ofFile(file.name());
    return new Outcome.Accepted<>(
        location, new SourceRecord(location, fields, printable(decoded.text())));
  }

  /** The file, or one byte more than allowed of a larger one. */
  private byte[] bytes() throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
    }
  }

  private Outcome<SourceRecord> reject(String code, String message, byte[] bytes) {
    SourceLocation location = SourceLocation.ofFile(file.name());
    int length = Math.min(bytes.length, RAW);
    String raw = printable(new String(bytes, 0, length, StandardCharsets.UTF_8));
    return new Outcome.Reject<>(location, Stage.READ, code, location + ": " + message, raw);
  }

  /** The first {@value #RAW} characters, other than letters and marks shown as a middle dot. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), RAW); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
      shown.append(control || c == '\uFFFD' || Character.isSurrogate(c) ? '·' : c);
    }
    return shown.toString();
  }

  @Override
  public void close() {}
}
