package org.ascribe.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.job.Nearest;
import org.ascribe.job.PartSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Streams the records of one JSON text: the elements of a list, or with {@code /*} the members of
 * an object, each with its key as {@code #key}. Single values of the objects around are fields
 * {@code #name} of every record; those that stand behind the records are looked up only where they
 * are asked for, since the text is read twice then.
 *
 * <p>A value that is no record, or is over a bound, is a reject. A text that is not JSON is broken
 * for good, since nobody can tell where in it the next record would start.
 */
final class JsonReader implements RecordReader {
  private static final String EACH = "*";
  private static final String KEY = "#key";

  private final String file;
  private final SourceSpec source;
  private final RecordedText text;
  private final JsonParser json;
  private final JsonRecords records;
  private final Map<String, String> ofFile = new LinkedHashMap<>();
  private final String pointer;
  private long count;
  private long complete;
  private boolean done;

  private JsonReader(String file, SourceSpec source, RecordedText text) {
    this.file = file;
    this.source = source;
    this.text = text;
    this.json = JsonRecords.parser(text);
    this.records = new JsonRecords(json, source.maxRecord());
    this.pointer = source.records().replaceFirst("/\\*?$", "");
  }

  /**
   * Opens a file and goes to its records.
   *
   * @param parts what is made of the records, which says what of the file is needed
   * @throws SourceException when it is not JSON or has nothing where its records should be
   */
  static JsonReader open(SourceSpec source, List<PartSpec> parts, SourceFile file)
      throws IOException {
    JsonReader reader = atRecords(source, file);
    boolean complete =
        parts.stream()
            .flatMap(part -> part.fields().stream())
            .filter(field -> field.startsWith("#") && !field.equals(KEY))
            .allMatch(reader.ofFile::containsKey);
    if (!complete) {
      try (JsonReader ahead = atRecords(source, file)) {
        ahead.goBehindRecords();
        ahead.ofFile.forEach(reader.ofFile::putIfAbsent);
      } catch (JacksonException broken) {
        // told with its place when the reader gets there
      }
    }
    return reader;
  }

  private static JsonReader atRecords(SourceSpec source, SourceFile file) throws IOException {
    RecordedText text = new RecordedText(CharStreams.open(file, source.charset()));
    JsonReader reader = new JsonReader(file.name(), source, text);
    try {
      reader.goToRecords();
      return reader;
    } catch (JacksonException broken) {
      reader.close();
      throw reader.failure(broken);
    } catch (SourceException failed) {
      reader.close();
      throw failed;
    }
  }

  private void goToRecords() {
    if (json.nextToken() == null) {
      throw new SourceException(file + ": the file is empty, expected JSON");
    }
    String place = "";
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      goTo(name.replace("~1", "/").replace("~0", "~"), place);
      place += "/" + name;
    }
    boolean members = source.records().endsWith("/" + EACH);
    JsonToken found = json.currentToken();
    if (found == JsonToken.START_OBJECT && !members) {
      throw new SourceException(
          at()
              + shown(place)
              + " is an object, expected a list of records; to read its members, write records: "
              + place
              + "/*");
    }
    if (found != JsonToken.START_ARRAY && found != JsonToken.START_OBJECT) {
      throw new SourceException(at() + shown(place) + " is one value, expected a list of records");
    }
  }

  private void goTo(String name, String place) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new SourceException(
          at() + shown(place) + " is not an object, expected one with '" + name + "'");
    }
    List<String> met = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String found = json.currentName();
      JsonToken value = json.nextToken();
      if (found.equals(name)) {
        return;
      }
      met.add(found);
      note(found, value);
    }
    throw new SourceException(
        at()
            + shown(place)
            + " has no '"
            + name
            + "'"
            + Nearest.hint(name, met)
            + " (found "
            + String.join(", ", met)
            + ")");
  }

  private void note(String name, JsonToken value) {
    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      ofFile.put("#" + name, json.getString());
    }
    json.skipChildren();
  }

  private void goBehindRecords() {
    json.skipChildren();
    while (!json.streamReadContext().inRoot()) {
      if (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        note(name, json.nextToken());
      }
    }
  }

  private static String shown(String place) {
    return place.isEmpty() ? "the text" : place;
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    if (done) {
      return null;
    }
    try {
      JsonToken next = json.nextToken();
      if (next == JsonToken.END_ARRAY || next == JsonToken.END_OBJECT) {
        finish();
        return null;
      }
      String key = next == JsonToken.PROPERTY_NAME ? json.currentName() : null;
      if (key != null) {
        json.nextToken();
      }
      return record(key);
    } catch (JacksonException broken) {
      throw failure(broken);
    }
  }

  private Outcome<SourceRecord> record(@Nullable String key) {
    count++;
    String name =
        key == null ? String.valueOf(count - 1) : key.replace("~", "~0").replace("/", "~1");
    SourceLocation location =
        new SourceLocation(
            file, count, json.currentTokenLocation().getLineNr(), pointer + "/" + name);
    long start = json.currentTokenLocation().getCharOffset();
    text.start(start);
    Map<String, @Nullable Object> fields = records.read();
    complete++;
    long end = json.currentLocation().getCharOffset();
    String raw = text.upTo(end);
    JsonRecords.Fault fault = records.fault();
    if (fault != null) {
      return new Outcome.Reject<>(
          location, Stage.READ, fault.code(), location + ": " + fault.message(), raw);
    }
    fields.putAll(ofFile);
    if (key != null) {
      fields.put(KEY, key);
    }
    return new Outcome.Accepted<>(location, new SourceRecord(location, fields, raw, end - start));
  }

  /** The single values around the records, as members of an object. */
  @Override
  public String head() {
    StringBuilder members = new StringBuilder();
    ofFile.forEach(
        (name, value) ->
            members
                .append(StoredRecords.quoted(name.substring(1)))
                .append(':')
                .append(StoredRecords.quoted(value))
                .append(','));
    return members.toString();
  }

  /**
   * What stands behind the records must be JSON too: a text that was cut off is not to be trusted.
   */
  private void finish() {
    done = true;
    while (!json.streamReadContext().inRoot()) {
      json.nextToken();
    }
    if (json.nextToken() != null) {
      throw new SourceException(at() + "expected the end of the file behind the JSON text");
    }
  }

  private String at() {
    return file + " line " + json.currentTokenLocation().getLineNr() + ": ";
  }

  private SourceException failure(JacksonException broken) throws IOException {
    if (broken instanceof JacksonIOException io && io.getCause() != null) {
      throw io.getCause();
    }
    var place = broken.getLocation();
    return new SourceException(
        file
            + (place == null ? "" : " line " + place.getLineNr() + " column " + place.getColumnNr())
            + ": is not JSON"
            + (place == null ? "" : " at character " + place.getCharOffset())
            + ", behind "
            + complete
            + " records: "
            + JsonRecords.reason(broken));
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
