package org.ascribe.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks a JSON file and notes what is wrong in it: file, line, place, found, expected. After a
 * wrong value it goes on, so that one pass finds all of them.
 */
final class JsonFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser json;
  private final String file;
  private final List<String> problems;

  private JsonFile(JsonParser json, String file, List<String> problems) {
    this.json = json;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Hands the file, at its first value, to {@code reading}.
   *
   * @param problems takes what is wrong, a file that is not JSON included
   */
  static void read(String file, byte[] bytes, List<String> problems, Consumer<JsonFile> reading) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() == null) {
        problems.add(file + ": is empty; expected an annotation in JSON");
        return;
      }
      reading.accept(new JsonFile(json, file, problems));
      if (json.nextToken() != null) {
        problems.add(file + ":" + line(json) + ": expected the end of the file behind the object");
      }
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      // the parser adds in brackets, in its own terms, where the structure began
      String reason =
          String.valueOf(e.getOriginalMessage()).replaceFirst("(?s) \\([^()]*\\[Source:.*", "");
      problems.add(file + place + ": is not JSON: " + reason);
    }
  }

  /**
   * Hands over the keys of the object that is expected here.
   *
   * @param where of the object; empty at the top
   * @param required keys that must be there
   * @param value is to use up the value of the key; takes the key and where that is
   */
  void object(String where, Set<String> required, BiConsumer<String, String> value) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      wrong(where, "an object");
      return;
    }
    int line = line(json);
    Set<String> missing = new HashSet<>(required);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      missing.remove(key);
      json.nextToken();
      value.accept(key, where.isEmpty() ? key : where + "." + key);
    }
    missing.stream()
        .sorted()
        .forEach(key -> problem(line, where.isEmpty() ? key : where + "." + key, "is missing"));
  }

  /** Hands over the items of the list that is expected here; null is an empty one. */
  void list(String where, Consumer<String> item) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      wrong(where, "a list");
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      item.accept(where + "[" + i + "]");
    }
  }

  /** The text here; empty, and noted, where there is something else. */
  String text(String where) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      wrong(where, "text");
      return "";
    }
    return json.getString();
  }

  /** The text here, or null. */
  @Nullable String textOrNull(String where) {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : text(where);
  }

  boolean flag(String where) {
    if (json.currentToken() != JsonToken.VALUE_TRUE
        && json.currentToken() != JsonToken.VALUE_FALSE) {
      wrong(where, "true or false");
      return false;
    }
    return json.getBooleanValue();
  }

  /** One of these words; noted where it is another. */
  String word(String where, List<String> allowed) {
    String word = text(where);
    if (!word.isEmpty() && !allowed.contains(word)) {
      problem(where, "'" + word + "' is not one of " + String.join(", ", allowed));
    }
    return word;
  }

  /** Text that has this form; noted where it has another. */
  String formed(String where, String pattern, String expected) {
    String text = text(where);
    if (!text.isEmpty() && !text.matches(pattern)) {
      problem(where, "'" + text + "' is not " + expected);
    }
    return text;
  }

  void skip() {
    json.skipChildren();
  }

  void problem(String where, String message) {
    problem(line(json), where, message);
  }

  private void problem(int line, String where, String message) {
    problems.add(file + ":" + line + (where.isEmpty() ? "" : " " + where) + ": " + message);
  }

  private void wrong(String where, String expected) {
    String found =
        switch (json.currentToken()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "a list";
          case VALUE_STRING -> "'" + json.getString() + "'";
          default -> json.getString();
        };
    problem(where, "expected " + expected + ", found " + found);
    json.skipChildren();
  }

  private static int line(JsonParser json) {
    return json.currentTokenLocation().getLineNr();
  }
}
