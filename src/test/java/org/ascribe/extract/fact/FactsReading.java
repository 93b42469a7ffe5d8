package org.ascribe.extract.fact;

import java.util.List;
import org.ascribe.extract.Prose;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Response;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;

/** Reads the facts of a short text; the word lists are loaded once. */
final class FactsReading {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Facts FACTS = new Facts();

  private FactsReading() {}

  static Facts.Found read(String text, AttributionClaim... claims) {
    Document document = document(text);
    return FACTS.in(document, Sentences.of(document, LEXICON), List.of(claims));
  }

  private static Document document(String text) {
    return Prose.of(text);
  }

  /** Canonical names of one kind. */
  static List<String> names(MentionKind kind, String text, AttributionClaim... claims) {
    return read(text, claims).mentions().stream()
        .filter(mention -> mention.kind() == kind)
        .map(Mention::name)
        .toList();
  }

  /** The printed words of one kind. */
  static List<String> printed(MentionKind kind, String text) {
    return read(text).mentions().stream()
        .filter(mention -> mention.kind() == kind)
        .map(Mention::printed)
        .toList();
  }

  /** Responses as {@code charge US} or {@code charge US 2020-07}. */
  static List<String> responses(String text, AttributionClaim... claims) {
    return read(text, claims).responses().stream().map(FactsReading::line).toList();
  }

  private static String line(Response response) {
    String line = response.kind().word() + " " + response.by();
    return response.date() == null ? line : line + " " + response.date();
  }

  /** A flat accusation between two states, made in the sentence that holds the words. */
  static AttributionClaim claim(String text, String words, String by, String accused) {
    int at = text.indexOf(words);
    Span span = new Span(at, at + words.length());
    return new AttributionClaim(
        new Party(by, PartyKind.STATE, by, by, "test"),
        by,
        new Party(accused, PartyKind.STATE, accused, accused, "test"),
        accused,
        true,
        Stance.ASSERTS,
        null,
        span,
        span,
        "test");
  }
}
