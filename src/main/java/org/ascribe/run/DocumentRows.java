package org.ascribe.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.dedupe.ContentKey;
import org.ascribe.dedupe.MinHash;
import org.ascribe.dedupe.NewsText;
import org.ascribe.dedupe.QuotationText;
import org.ascribe.model.Amount;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Mention;
import org.ascribe.model.PartialDate;
import org.ascribe.model.Party;
import org.ascribe.model.Quotation;
import org.ascribe.model.Response;
import org.ascribe.model.Sha256;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one read document: the document first, then what hangs on it. Every key is made from
 * content alone, so the same document from another file or run gives the same keys.
 */
final class DocumentRows {
  private final ReadDocument read;
  private final Edition edition;
  private final String text;
  private final String textHash;
  private final String documentKey;
  private final List<LoadRow> rows = new ArrayList<>();

  private DocumentRows(ReadDocument read, Edition edition) {
    this.read = read;
    this.edition = edition;
    this.text = read.document().text();
    this.textHash = Sha256.hex(text);
    this.documentKey = ContentKey.of("document", text);
  }

  static List<LoadRow> of(ReadDocument read, Edition edition) {
    DocumentRows rows = new DocumentRows(read, edition);
    rows.document();
    Extraction found = read.extraction();
    found.claims().forEach(rows::claim);
    found.quotations().forEach(rows::quotation);
    found.mentions().forEach(rows::mention);
    found.responses().forEach(rows::response);
    found.amounts().forEach(rows::amount);
    return rows.rows;
  }

  private void document() {
    Document document = read.document();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("title", document.title());
    row.put("published", document.published());
    row.put("publisher", document.publisher());
    row.put("url", document.url());
    row.put("language", document.language());
    row.put("unread", read.unread());
    row.put("charset", document.charset());
    row.put("relevant", read.extraction().relevant());
    row.put("text", text);
    row.put("original", document.original().equals(text) ? null : document.original());
    row.put("text_sha256", textHash);
    row.put("boilerplate", boilerplate(document.boilerplate()));
    row.put("extractor_version", read.extraction().extractorVersion());
    row.put("identity", edition.identity());
    row.put("revised", edition.revised());
    row.put("flags", flags());
    origin(document, row);
    rows.add(new LoadRow("dim_document", documentKey, row));
  }

  private @Nullable List<String> flags() {
    int unread = read.extraction().unread();
    Stream<String> flags =
        Stream.concat(
            Stream.ofNullable(edition.flags()).flatMap(List::stream),
            unread == 0 ? Stream.empty() : Stream.of("unread:" + unread));
    List<String> all = flags.toList();
    return all.isEmpty() ? null : all;
  }

  /** What tells which documents come from one another. */
  private static void origin(Document document, Map<String, @Nullable Object> row) {
    long[] shingles = NewsText.shingles(document.story());
    int[] sketch = shingles.length == 0 ? null : MinHash.sketch(shingles);
    row.put("shingles", shingles.length);
    row.put("sketch", sketch == null ? null : Arrays.stream(sketch).boxed().toList());
    row.put("bands", sketch == null ? null : Arrays.stream(MinHash.bands(sketch)).boxed().toList());
    row.put("agency", NewsText.agency(document.text()));
    row.put("round_up", NewsText.roundUp(document.title()));
  }

  /** A JSON list of {@code [start, end, rule]}. */
  private static String boilerplate(List<Document.Boilerplate> cuts) {
    return cuts.stream()
        .map(cut -> "[%d, %d, \"%s\"]".formatted(cut.span().start(), cut.span().end(), cut.rule()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void claim(AttributionClaim claim) {
    String stance = word(claim.stance());
    String attributor = party(claim.attributor(), claim.attributorPrinted());
    String accused = party(claim.accused(), claim.accusedPrinted());
    Map<String, @Nullable Object> row = extracted("claim", claim.span(), claim.rule());
    row.put("attributor_party_key", attributor);
    row.put("attributor_printed", claim.attributorPrinted());
    row.put("accused_party_key", accused);
    row.put("accused_printed", claim.accusedPrinted());
    row.put("country_stated", claim.countryStated());
    row.put("stance", stance);
    row.put("hedge", claim.hedge());
    said(row, claim.saidOn());
    row.put("sentence", claim.sentence().of(text));
    row.put("sentence_start", claim.sentence().start());
    row.put("sentence_end", claim.sentence().end());
    add("fact_attribution_claim", row, documentKey, attributor, accused, stance);
  }

  /** Adds a party and the name it was printed under; returns the party's key. */
  private String party(Party party, String printed) {
    String key = ContentKey.of("dim_party", party.name(), party.code());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", party.name());
    row.put("kind", word(party.kind()));
    row.put("code", party.code());
    row.put("country", party.country());
    row.put("authority", party.authority());
    row.put("resolved", party.resolved());
    rows.add(new LoadRow("dim_party", key, row));
    Map<String, @Nullable Object> alias = new LinkedHashMap<>();
    alias.put("name", printed);
    alias.put("party_key", key);
    alias.put("authority", party.authority());
    alias.put("source_version", read.extraction().extractorVersion());
    add("dim_party_alias", alias, printed, key, party.authority());
    return key;
  }

  private void quotation(Quotation quotation) {
    Map<String, @Nullable Object> row = extracted("quote", quotation.span(), quotation.rule());
    Party party = quotation.party();
    row.put("words_key", QuotationText.key(quotation.quote()));
    row.put("words", QuotationText.fold(quotation.quote()));
    OptionalLong first = QuotationText.firstShingle(quotation.quote());
    row.put("first_shingle", first.isPresent() ? first.getAsLong() : null);
    row.put("shingles", Arrays.stream(QuotationText.shingles(quotation.quote())).boxed().toList());
    row.put("quote", quotation.quote());
    row.put("speaker", quotation.speaker());
    row.put("speaker_kind", quotation.speakerIsPerson() ? "person" : "body");
    row.put("role", quotation.role());
    row.put("affiliation", quotation.affiliation());
    said(row, quotation.saidOn());
    row.put("speaker_party_key", party == null ? null : party(party, quotation.speaker()));
    add("fact_quotation_mention", row, documentKey, quotation.span(), quotation.speaker());
  }

  private static void said(Map<String, @Nullable Object> row, @Nullable PartialDate date) {
    row.put("said_on", date == null ? null : date.first());
    row.put("said_precision", date == null ? "unknown" : word(date.precision()));
  }

  private void mention(Mention mention) {
    Map<String, @Nullable Object> row = extracted("span", mention.span(), mention.rule());
    row.put("kind", word(mention.kind()));
    row.put("name", mention.name());
    row.put("printed", mention.printed());
    add("fact_mention", row, documentKey, word(mention.kind()), mention.name());
  }

  private void response(Response response) {
    Map<String, @Nullable Object> row = extracted("span", response.span(), response.rule());
    row.put("kind", response.kind().word());
    row.put("by_party", response.by());
    row.put("responded_on", response.date() == null ? null : response.date().first());
    row.put("date_precision", response.date() == null ? null : word(response.date().precision()));
    add(
        "fact_response",
        row,
        documentKey,
        response.kind().word(),
        response.by(),
        String.valueOf(response.date()));
  }

  private void amount(Amount amount) {
    Map<String, @Nullable Object> row = extracted("span", amount.span(), amount.rule());
    row.put("about", amount.about());
    row.put("unit", amount.unit());
    row.put("low", amount.low());
    row.put("high", amount.high());
    row.put("printed", amount.printed());
    add("fact_amount", row, documentKey, amount.span());
  }

  /** The columns that every extracted row has. */
  private Map<String, @Nullable Object> extracted(String what, Span span, String rule) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("document_key", documentKey);
    row.put(what + "_start", span.start());
    row.put(what + "_end", span.end());
    row.put("rule", rule);
    row.put("extractor_version", read.extraction().extractorVersion());
    row.put("text_sha256", textHash);
    return row;
  }

  private void add(String table, Map<String, @Nullable Object> row, Object... key) {
    rows.add(new LoadRow(table, ContentKey.of(table, key), row));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
