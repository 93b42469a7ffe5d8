package org.ascribe.run;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ascribe.model.Amount;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Explanation.Ground;
import org.ascribe.model.Explanation.Silence;
import org.ascribe.model.Extraction;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.PartialDate;
import org.ascribe.model.Quotation;
import org.ascribe.model.Response;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The exchange format of a read document: the fields of the annotation guide, with offsets and
 * rules beside them. Offsets count UTF-16 units of the document's text.
 */
public final class DocumentJson {
  /** Sentences and quotations are compared by their beginnings; the offsets give the rest. */
  private static final int PRINTED = 80;

  /** The streaming core alone: the data binding would double the start-up time of a command. */
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final ReadDocument read;

  private DocumentJson(JsonGenerator json, ReadDocument read) {
    this.json = json;
    this.read = read;
  }

  /** One object, indented, in a fixed order of keys, without a line end behind it. */
  public static String of(ReadDocument read) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), out)) {
      new DocumentJson(json, read).write();
    }
    return out.toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }

  private void write() {
    Document document = read.document();
    Extraction found = read.extraction();
    json.writeStartObject();
    string("id", id(document.location()));
    string("url", document.url());
    json.writeBooleanProperty("relevant", found.relevant());
    string("title", document.title());
    string("published", document.published());
    string("publisher", document.publisher());
    objects("claims", found.claims(), this::claim);
    objects("statements", found.quotations(), this::quotation);
    for (MentionKind kind : MentionKind.values()) {
      names(kind, found.mentions());
    }
    objects("responses", found.responses(), this::response);
    objects("amounts", found.amounts(), this::amount);
    if (read.explanation() != null) {
      objects("no_claim", read.explanation().silences(), this::silence);
    }
    string("language", document.language());
    json.writeNumberProperty("unread_characters", found.unread());
    string("extractor_version", found.extractorVersion());
    json.writeEndObject();
  }

  /** The file's name without folders and ending; from its second document on with the number. */
  private static String id(SourceLocation place) {
    String name = place.file().substring(place.file().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return place.record() > 1 ? stem + "-" + place.record() : stem;
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

  private void names(MentionKind kind, List<Mention> mentions) {
    json.writeArrayPropertyStart(field(kind));
    mentions.stream()
        .filter(mention -> mention.kind() == kind)
        .map(mention -> asPrinted(kind) ? mention.printed() : mention.name())
        .distinct()
        .sorted()
        .forEach(json::writeString);
    json.writeEndArray();
  }

  /** Malware and products have no canonical names that everybody shares. */
  private static boolean asPrinted(MentionKind kind) {
    return kind == MentionKind.MALWARE || kind == MentionKind.PRODUCT;
  }

  private <T> void objects(String field, List<T> values, Consumer<T> properties) {
    json.writeArrayPropertyStart(field);
    for (T value : values) {
      json.writeStartObject();
      properties.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void claim(AttributionClaim claim) {
    string("attributor", claim.attributor().name());
    string("attributor_kind", claim.attributor().kind().asAttributor());
    string("attributor_party", claim.attributor().code());
    string("accused", claim.accused().name());
    string("accused_kind", claim.accused().kind().asAccused());
    string("accused_party", claim.accused().code());
    string("accused_country", claim.accused().country());
    json.writeBooleanProperty("country_stated", claim.countryStated());
    string("stance", claim.stance().name().toLowerCase(Locale.ROOT));
    string("hedge", claim.hedge());
    said(claim.saidOn());
    string("sentence", beginning(claim.sentence().of(read.document().text())));
    place(claim.span(), claim.rule());
    json.writeNumberProperty("sentence_start", claim.sentence().start());
    json.writeNumberProperty("sentence_end", claim.sentence().end());
    if (read.explanation() != null) {
      read.explanation().of(claim).ifPresent(this::why);
    }
  }

  private void why(Ground ground) {
    json.writeObjectPropertyStart("why");
    ground.features().forEach(this::string);
    json.writeEndObject();
  }

  private void silence(Silence silence) {
    String text = read.document().text();
    string("sentence", beginning(silence.sentence().of(text)));
    string("word", silence.word().of(text));
    string("reason", silence.reason().code());
    json.writeNumberProperty("start", silence.sentence().start());
    json.writeNumberProperty("end", silence.sentence().end());
  }

  private void quotation(Quotation quotation) {
    string("speaker", quotation.speaker());
    string("speaker_kind", quotation.speakerIsPerson() ? "person" : "body");
    string("role", quotation.role());
    string("affiliation", quotation.affiliation());
    said(quotation.saidOn());
    string("quote", beginning(quotation.quote()));
    place(quotation.span(), quotation.rule());
  }

  private void response(Response response) {
    string("kind", response.kind().word());
    string("by", response.by());
    string("date", response.date());
    place(response.span(), response.rule());
  }

  private void amount(Amount amount) {
    string("about", amount.about());
    string("unit", amount.unit());
    number("low", amount.low());
    number("high", amount.high());
    string("printed", amount.printed());
    place(amount.span(), amount.rule());
  }

  /** The date as far as it is known, and how far that is. */
  private void said(@Nullable PartialDate date) {
    string("said_on", date);
    string("said_precision", precision(date));
  }

  private static String precision(@Nullable PartialDate date) {
    return date == null ? "unknown" : date.precision().name().toLowerCase(Locale.ROOT);
  }

  private void place(Span span, String rule) {
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    string("rule", rule);
  }

  private void string(String name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private void number(String name, @Nullable BigDecimal value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private static String beginning(String text) {
    return text.length() <= PRINTED ? text : text.substring(0, PRINTED);
  }
}
