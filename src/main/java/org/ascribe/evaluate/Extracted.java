package org.ascribe.evaluate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;

/** Takes out of an extraction what is compared with an annotation. */
public final class Extracted {
  /** Quotations are compared by their beginnings, which is what annotators write down. */
  private static final int BEGINNING = 80;

  private final Document document;
  private final Extraction found;
  private final Sentences sentences;

  private Extracted(Document document, Extraction found) {
    this.document = document;
    this.found = found;
    this.sentences = new Sentences(document.text());
  }

  /** The same values as the JSON of {@code extract} has. */
  public static Annotation of(Document document, Extraction found) {
    return new Extracted(document, found).annotation();
  }

  private Annotation annotation() {
    Map<Field, List<Annotation.Item>> named = new EnumMap<>(Field.class);
    for (MentionKind kind : MentionKind.values()) {
      named.put(field(kind), items(kind));
    }
    LocalDate published = document.published();
    return new Annotation(
        found.relevant(),
        published == null ? null : published.toString(),
        found.claims().stream().map(this::claim).toList(),
        named,
        found.responses().stream()
            .map(
                response ->
                    new Annotation.Response(
                        response.kind().word(), response.by(), sentences.around(response.span())))
            .toList(),
        found.quotations().stream()
            .map(
                quotation ->
                    new Annotation.Statement(quotation.speaker(), beginning(quotation.quote())))
            .toList());
  }

  private Annotation.Claim claim(AttributionClaim claim) {
    return new Annotation.Claim(
        claim.attributor().name(),
        claim.attributor().code(),
        claim.accused().name(),
        claim.accused().code(),
        claim.stance(),
        claim.sentence().of(document.text()));
  }

  private List<Annotation.Item> items(MentionKind kind) {
    return found.mentions().stream()
        .filter(mention -> mention.kind() == kind)
        .map(mention -> new Annotation.Item(value(mention), sentences.around(mention.span())))
        .toList();
  }

  /** Malware and products have no canonical names that everybody shares. */
  private static String value(Mention mention) {
    boolean asPrinted =
        mention.kind() == MentionKind.MALWARE || mention.kind() == MentionKind.PRODUCT;
    return asPrinted ? mention.printed() : mention.name();
  }

  private static Field field(MentionKind kind) {
    return switch (kind) {
      case GROUP -> Field.GROUPS;
      case MALWARE -> Field.MALWARE;
      case CVE -> Field.CVES;
      case PRODUCT -> Field.PRODUCTS;
      case ACTIVITY -> Field.ACTIVITIES;
      case VICTIM_COUNTRY -> Field.VICTIM_COUNTRIES;
      case VICTIM_SECTOR -> Field.VICTIM_SECTORS;
    };
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(BEGINNING, text.length()));
  }
}
