package org.ascribe.run;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascribe.model.Amount;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Quotation;
import org.ascribe.model.Response;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exchange format of a read document: the fields of the annotation guide, with offsets and
 * rules beside them. Offsets count UTF-16 units of the document's text.
 */
public final class DocumentJson {
  /** Sentences and quotations are compared by their beginnings; the offsets give the rest. */
  private static final int PRINTED = 80;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DocumentJson() {}

  /** One object, indented, in a fixed order of keys, without a line end behind it. */
  public static String of(ReadDocument read) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(read));
  }

  private static ObjectNode tree(ReadDocument read) {
    Document document = read.document();
    Extraction found = read.extraction();
    String text = document.text();
    ObjectNode root = JSON.createObjectNode();
    root.put("id", id(document.location().file()));
    root.put("url", document.url());
    root.put("relevant", found.relevant());
    root.put("title", document.title());
    root.put("published", string(document.published()));
    root.put("publisher", document.publisher());
    list(root, "claims", found.claims(), claim -> claim(claim, text));
    list(root, "statements", found.quotations(), DocumentJson::quotation);
    for (MentionKind kind : MentionKind.values()) {
      names(root.putArray(field(kind)), kind, found.mentions());
    }
    list(root, "responses", found.responses(), DocumentJson::response);
    list(root, "amounts", found.amounts(), DocumentJson::amount);
    root.put("language", document.language());
    root.put("extractor_version", found.extractorVersion());
    return root;
  }

  /** The file's name without folders and ending. */
  static String id(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String field(MentionKind kind) {
    return switch (kind) {
      case GROUP -> "groups";
      case MALWARE -> "malware";
      case CVE -> "cves";
      case PRODUCT -> "products";
      case ACTIVITY -> "activities";
      case VICTIM_COUNTRY -> "victim_countries";
      case VICTIM_SECTOR -> "victim_sectors";
    };
  }

  private static void names(ArrayNode into, MentionKind kind, List<Mention> mentions) {
    mentions.stream()
        .filter(mention -> mention.kind() == kind)
        .map(Mention::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(into::add);
  }

  private static <T> void list(
      ObjectNode into, String field, Collection<T> values, Function<T, ObjectNode> node) {
    ArrayNode array = into.putArray(field);
    values.forEach(value -> array.add(node.apply(value)));
  }

  private static ObjectNode claim(AttributionClaim claim, String text) {
    ObjectNode node = JSON.createObjectNode();
    node.put("attributor", claim.attributor().name());
    node.put("attributor_kind", claim.attributor().kind().asAttributor());
    node.put("attributor_party", claim.attributor().code());
    node.put("accused", claim.accused().name());
    node.put("accused_kind", claim.accused().kind().asAccused());
    node.put("accused_party", claim.accused().code());
    node.put("accused_country", claim.accused().country());
    node.put("country_stated", claim.countryStated());
    node.put("stance", claim.stance().name().toLowerCase(Locale.ROOT));
    node.put("hedge", claim.hedge());
    node.put("sentence", beginning(claim.sentence().of(text)));
    place(node, claim.span(), claim.rule());
    node.put("sentence_start", claim.sentence().start());
    node.put("sentence_end", claim.sentence().end());
    return node;
  }

  private static ObjectNode quotation(Quotation quotation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("speaker", quotation.speaker());
    node.put("speaker_kind", quotation.speakerIsPerson() ? "person" : "body");
    node.put("role", quotation.role());
    node.put("affiliation", quotation.affiliation());
    node.put("quote", beginning(quotation.quote()));
    place(node, quotation.span(), quotation.rule());
    return node;
  }

  private static ObjectNode response(Response response) {
    ObjectNode node = JSON.createObjectNode();
    node.put("kind", response.kind().word());
    node.put("by", response.by());
    node.put("date", string(response.date()));
    place(node, response.span(), response.rule());
    return node;
  }

  private static ObjectNode amount(Amount amount) {
    ObjectNode node = JSON.createObjectNode();
    node.put("about", amount.about());
    node.put("unit", amount.unit());
    node.put("low", amount.low());
    node.put("high", amount.high());
    node.put("printed", amount.printed());
    place(node, amount.span(), amount.rule());
    return node;
  }

  private static void place(ObjectNode node, Span span, String rule) {
    node.put("start", span.start());
    node.put("end", span.end());
    node.put("rule", rule);
  }

  private static String beginning(String text) {
    return text.length() <= PRINTED ? text : text.substring(0, PRINTED);
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
