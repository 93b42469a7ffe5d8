package org.ascribe.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.JsonRecords.Fault;
import org.ascribe.source.Lines.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads JSON Lines. Blank lines are not records; a line that is not JSON is a reject of its own.
 */
final class JsonLinesReader implements RecordReader {
  private final String file;
  private final SourceSpec source;
  private final Lines lines;
  private long count;

  private JsonLinesReader(String file, SourceSpec source, Lines lines) {
    this.file = file;
    this.source = source;
    this.lines = lines;
  }

  static JsonLinesReader open(SourceSpec source, SourceFile file) throws IOException {
    Lines lines = new Lines(CharStreams.open(file, source.charset()), source.maxRecord());
    return new JsonLinesReader(file.name(), source, lines);
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    count++;
    SourceLocation location = new SourceLocation(file, count, line.number(), null);
    String raw = RawText.of(line.text());
    if (line.cut()) {
      String message = "has more than " + source.maxRecord() + " characters (source.max_record)";
      return reject(location, new Fault("TOO_LONG", message), raw);
    }
    try (JsonParser json = JsonRecords.parser(new StringReader(line.text()))) {
      json.nextToken();
      JsonRecords records = new JsonRecords(json, source.maxRecord());
      Map<String, @Nullable Object> fields = records.read();
      Fault fault = records.fault();
      if (fault == null && json.nextToken() != null) {
        fault = new Fault("BAD_JSON", "has text behind its object, expected the end of the line");
      }
      return fault == null
          ? new Outcome.Accepted<>(
              location, new SourceRecord(location, fields, raw, line.text().length()))
          : reject(location, fault, raw);
    } catch (JacksonException broken) {
      String message = "is not JSON: " + JsonRecords.reason(broken);
      return reject(location, new Fault("BAD_JSON", message), raw);
    }
  }

  private static Outcome<SourceRecord> reject(SourceLocation location, Fault fault, String raw) {
    return new Outcome.Reject<>(
        location, Stage.READ, fault.code(), location + ": " + fault.message(), raw);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
