package org.ascribe.extract;

import java.util.List;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;

/**
 * Reads claims, quotations and mentions out of a document. Deterministic, without state, linear in
 * the text; threads share one.
 */
public final class Extractor {
  /** Raised with every change of rules or word lists that can change a result. */
  public static final String VERSION = "1";

  private final Lexicon lexicon;
  private final Claims claims;
  private final Quotations quotations = new Quotations();

  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.claims = new Claims(lexicon);
  }

  /** Never fails on odd text: a document without claims gives an empty extraction. */
  public Extraction extract(Document document) {
    List<Sentence> sentences = Sentences.of(document, lexicon);
    return new Extraction(
        claims.find(document, sentences),
        quotations.find(document, sentences, lexicon),
        List.of(),
        List.of(),
        List.of(),
        VERSION);
  }
}
