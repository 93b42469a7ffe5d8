package org.ascribe.evaluate;

import java.util.List;
import java.util.Map;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document, by an annotator or by the extractor, as far as it is compared.
 *
 * @param published ISO date, or null
 * @param named groups, malware, ... to victim sectors; a field without entries may be absent
 */
public record Annotation(
    boolean relevant,
    @Nullable String published,
    List<Claim> claims,
    Map<Field, List<Item>> named,
    List<Response> responses,
    List<Statement> statements) {

  /** Of a document that could not be read. */
  public static final Annotation NOTHING =
      new Annotation(false, null, List.of(), Map.of(), List.of(), List.of());

  /**
   * Who says (or suspects, or denies) that whom did it.
   *
   * @param sentence what carries it; of an annotation its beginning
   */
  public record Claim(
      String attributor,
      String attributorParty,
      String accused,
      String accusedParty,
      Stance stance,
      String sentence) {}

  /**
   * One value of a list.
   *
   * @param sentence where it was found; empty where that is not known
   */
  record Item(String value, String sentence) {}

  /** What was done in answer, and by which party. */
  record Response(String kind, String by, String sentence) {}

  /** A quotation: its speaker and the beginning of its words. */
  record Statement(String speaker, String quote) {}

  List<Item> named(Field field) {
    return named.getOrDefault(field, List.of());
  }
}
