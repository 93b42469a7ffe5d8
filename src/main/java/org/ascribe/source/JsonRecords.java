package org.ascribe.source;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes a JSON value as a record: all numbers, texts and truth values as text, since the job says
 * what they are. Bounded in size and depth; what is over a bound is skipped to its end, so that the
 * parser stands behind it.
 */
final class JsonRecords {
  /** Deeper values are refused; the deepest record of the known sources has a depth of 6. */
  static final int MAX_DEPTH = 64;

  /**
   * The parser's own bounds stop it for good, so they lie far above those of a record: what can be
   * skipped shall not stop the reader.
   */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(10_000)
          .maxNumberLength(1_000)
          .maxNameLength(50_000)
          .maxStringLength(20_000_000)
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(BOUNDS).build();

  private final JsonParser json;
  private final long maxRecord;
  private long start;
  private @Nullable Fault fault;

  /**
   * Why a value is no record.
   *
   * @param code of the reject
   * @param message found and expected
   */
  record Fault(String code, String message) {}

  JsonRecords(JsonParser json, long maxRecord) {
    this.json = json;
    this.maxRecord = maxRecord;
  }

  static JsonParser parser(Reader in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  /** What the parser complains of, without its own terms for the place. */
  static String reason(JacksonException broken) {
    String message = String.valueOf(broken.getOriginalMessage());
    return message
        .replaceFirst("(?s) \\([^()]*\\[Source:.*", "")
        .replace(RawText.UNDECODABLE, '\uFFFD');
  }

  /** Why the last value is no record, or null. */
  @Nullable Fault fault() {
    return fault;
  }

  /**
   * The record that starts at the token in hand; ends at its last token.
   *
   * @return empty where there is a {@link #fault}
   */
  Map<String, @Nullable Object> read() {
    start = json.currentTokenLocation().getCharOffset();
    fault = null;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      String found = json.currentToken() == JsonToken.START_ARRAY ? "a list" : json.getString();
      fail("NOT_A_RECORD", "is not a record: found " + found + ", expected an object");
      json.skipChildren();
      return Map.of();
    }
    Map<String, @Nullable Object> record = object(1);
    if (json.currentLocation().getCharOffset() - start > maxRecord) {
      tooLong();
    }
    return fault == null ? record : Map.of();
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      @Nullable Object value = value(depth);
      if (object.containsKey(name)) {
        fail("DUPLICATE_FIELD", "has the field '" + name + "' twice, expected each once");
      }
      if (fault == null) {
        object.put(name, value);
      }
    }
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object value = value(depth);
      if (value != null && fault == null) {
        array.add(value);
      }
    }
    return array;
  }

  /** The value at the token in hand; null for JSON's null and for what is skipped. */
  private @Nullable Object value(int depth) {
    JsonToken token = json.currentToken();
    boolean nested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    if (nested && depth >= MAX_DEPTH) {
      fail("TOO_DEEP", "has lists and objects more than " + MAX_DEPTH + " deep");
    }
    if (json.currentTokenLocation().getCharOffset() - start > maxRecord) {
      tooLong();
    }
    if (fault != null) {
      json.skipChildren();
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object(depth + 1);
      case START_ARRAY -> array(depth + 1);
      case VALUE_NULL -> null;
      default -> text(json.getString());
    };
  }

  private String text(String value) {
    if (value.indexOf(RawText.UNDECODABLE) >= 0) {
      fail("BAD_ENCODING", "has bytes that are not text in the encoding of the file");
    }
    return value;
  }

  private void tooLong() {
    fail("TOO_LONG", "has more than " + maxRecord + " characters (source.max_record)");
  }

  private void fail(String code, String message) {
    if (fault == null) {
      fault = new Fault(code, message);
    }
  }
}
