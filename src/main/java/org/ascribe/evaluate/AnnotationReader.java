package org.ascribe.evaluate;

import static org.ascribe.evaluate.Vocabulary.ACCUSED;
import static org.ascribe.evaluate.Vocabulary.ACTIVITIES;
import static org.ascribe.evaluate.Vocabulary.ATTRIBUTORS;
import static org.ascribe.evaluate.Vocabulary.RESPONSES;
import static org.ascribe.evaluate.Vocabulary.SECTORS;
import static org.ascribe.evaluate.Vocabulary.SPEAKERS;
import static org.ascribe.evaluate.Vocabulary.STANCES;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.evaluate.Annotation.Item;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Reads an annotation in the exchange format: the fields of the annotation guide, of which those
 * that are compared are checked. Keys that it does not know are left alone.
 */
final class AnnotationReader {
  private static final Set<String> REQUIRED = Set.of("relevant", "claims");
  private static final Set<String> OF_A_CLAIM =
      Set.of("attributor", "attributor_party", "accused", "accused_party", "stance");
  private static final Set<String> OF_A_RESPONSE = Set.of("kind", "by");
  private static final Set<String> OF_A_STATEMENT = Set.of("speaker", "quote");

  private final JsonFile json;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Field, List<Item>> named = new EnumMap<>(Field.class);
  private final List<Annotation.Response> responses = new ArrayList<>();
  private final List<Annotation.Statement> statements = new ArrayList<>();
  private boolean relevant;
  private @Nullable String published;

  private AnnotationReader(JsonFile json) {
    this.json = json;
  }

  /**
   * Reads a file.
   *
   * @param problems takes what is wrong in it; the annotation is of use only when nothing is
   */
  static Annotation read(String file, byte[] bytes, List<String> problems) {
    List<Annotation> read = new ArrayList<>();
    JsonFile.read(file, bytes, problems, json -> read.add(new AnnotationReader(json).read()));
    return read.isEmpty() ? Annotation.NOTHING : read.get(0);
  }

  private Annotation read() {
    json.object("", REQUIRED, this::field);
    return new Annotation(relevant, published, claims, named, responses, statements);
  }

  private void field(String key, String where) {
    switch (key) {
      case "relevant" -> relevant = json.flag(where);
      case "published" -> published = date(where);
      case "claims" -> json.list(where, this::claim);
      case "responses" -> json.list(where, this::response);
      case "statements" -> json.list(where, this::statement);
      case "groups" -> items(Field.GROUPS, where, json::text);
      case "malware" -> items(Field.MALWARE, where, json::text);
      case "products" -> items(Field.PRODUCTS, where, json::text);
      case "cves" ->
          items(
              Field.CVES,
              where,
              in -> json.formed(in, "CVE-\\d{4}-\\d{4,}", "a CVE identifier in upper case"));
      case "activities" -> items(Field.ACTIVITIES, where, in -> json.word(in, ACTIVITIES));
      case "victim_countries" ->
          items(
              Field.VICTIM_COUNTRIES,
              where,
              in -> json.formed(in, "[A-Z]{2}|NATO", "an ISO 3166 alpha-2 code, EU, NATO or UN"));
      case "victim_sectors" -> items(Field.VICTIM_SECTORS, where, in -> json.word(in, SECTORS));
      default -> json.skip();
    }
  }

  private @Nullable String date(String where) {
    String text = json.textOrNull(where);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      json.problem(where, "'" + text + "' is not a date (yyyy-MM-dd)");
      return null;
    }
  }

  private void items(Field field, String where, UnaryOperator<String> value) {
    List<Item> items = new ArrayList<>();
    json.list(where, in -> items.add(new Item(value.apply(in), "")));
    named.put(field, items);
  }

  private void claim(String where) {
    Map<String, String> values = new HashMap<>();
    json.object(
        where,
        OF_A_CLAIM,
        (key, in) -> {
          switch (key) {
            case "attributor", "attributor_party", "accused", "accused_party" ->
                values.put(key, json.text(in));
            case "stance" -> values.put(key, json.word(in, STANCES));
            case "attributor_kind" -> json.word(in, ATTRIBUTORS);
            case "accused_kind" -> json.word(in, ACCUSED);
            case "sentence" -> values.put(key, Objects.requireNonNullElse(json.textOrNull(in), ""));
            default -> json.skip();
          }
        });
    String stance = values.getOrDefault("stance", "");
    if (values.keySet().containsAll(OF_A_CLAIM) && STANCES.contains(stance)) {
      claims.add(
          new Claim(
              values.getOrDefault("attributor", ""),
              values.getOrDefault("attributor_party", ""),
              values.getOrDefault("accused", ""),
              values.getOrDefault("accused_party", ""),
              Stance.valueOf(stance.toUpperCase(Locale.ROOT)),
              values.getOrDefault("sentence", "")));
    }
  }

  private void response(String where) {
    Map<String, String> values = new HashMap<>();
    json.object(
        where,
        OF_A_RESPONSE,
        (key, in) -> {
          switch (key) {
            case "kind" -> values.put(key, json.word(in, RESPONSES));
            case "by" -> values.put(key, json.text(in));
            default -> json.skip();
          }
        });
    responses.add(
        new Annotation.Response(
            values.getOrDefault("kind", ""), values.getOrDefault("by", ""), ""));
  }

  private void statement(String where) {
    Map<String, String> values = new HashMap<>();
    json.object(
        where,
        OF_A_STATEMENT,
        (key, in) -> {
          switch (key) {
            case "speaker", "quote" -> values.put(key, json.text(in));
            case "speaker_kind" -> json.word(in, SPEAKERS);
            default -> json.skip();
          }
        });
    statements.add(
        new Annotation.Statement(
            values.getOrDefault("speaker", ""), values.getOrDefault("quote", "")));
  }
}
