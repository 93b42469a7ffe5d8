package org.ascribe.extract;

import java.util.List;
import org.ascribe.extract.claim.Claims;
import org.ascribe.extract.fact.Facts;
import org.ascribe.extract.fact.SaidOn;
import org.ascribe.extract.quote.Quotations;
import org.ascribe.extract.text.Sentence;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Explanation;
import org.ascribe.model.Extraction;

/**
 * Reads claims, quotations and mentions out of a document. Deterministic, without state, linear in
 * the text; threads share one.
 */
public final class Extractor {
  /** Changes with every change of rules or word lists: {@code 2-1a2b3c4d}. */
  public static final String VERSION = RulesVersion.read();

  private final Lexicon lexicon;
  private final Claims claims;
  private final Quotations quotations = new Quotations();
  private final Facts facts = new Facts();

  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.claims = new Claims(lexicon);
  }

  /** Never fails on odd text: a document without claims gives an empty extraction. */
  public Extraction extract(Document document) {
    Sentences.Split split = Sentences.split(document, lexicon);
    List<Sentence> sentences = split.sentences();
    SaidOn saidOn = facts.saidOn(document, sentences);
    List<AttributionClaim> claimed = saidOn.claims(claims.find(document, sentences));
    Facts.Found found = facts.in(document, sentences, claimed);
    return new Extraction(
        claimed,
        saidOn.quotations(quotations.find(document, sentences, lexicon)),
        found.mentions(),
        found.responses(),
        found.amounts(),
        split.unread(),
        VERSION);
  }

  /** Why {@link #extract} reads the claims it reads, and none in other sentences that accuse. */
  public Explanation explain(Document document) {
    return claims.explain(document, Sentences.of(document, lexicon));
  }
}
