package org.ascribe.entity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Extraction;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Quotation;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Step 6 of the path of a record: settles who the parties are. A name that the extraction took as
 * printed is looked up whole; what no list knows stays as printed, flagged by its authority. Then
 * each pair of parties is kept once per stance. Immutable, so threads share one.
 */
public final class Resolver {
  private final Lexicon lexicon;

  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The same extraction with canonical parties; claims in the order of the text. */
  public Extraction resolve(Extraction extraction) {
    return new Extraction(
        strongest(
            extraction.claims().stream()
                .map(this::resolved)
                .sorted(Comparator.comparing(AttributionClaim::span))
                .toList()),
        extraction.quotations().stream().map(this::resolved).toList(),
        extraction.mentions(),
        extraction.responses(),
        extraction.amounts(),
        extraction.unread(),
        extraction.extractorVersion());
  }

  private AttributionClaim resolved(AttributionClaim claim) {
    return claim.between(party(claim.attributor()), party(claim.accused()), claim.countryStated());
  }

  private Quotation resolved(Quotation quotation) {
    return new Quotation(
        quotation.speaker(),
        quotation.speakerIsPerson(),
        quotation.role(),
        quotation.affiliation(),
        quotation.party() == null ? speaker(quotation) : party(quotation.party()),
        quotation.quote(),
        quotation.span(),
        quotation.rule(),
        quotation.saidOn());
  }

  /** A speaking body by its name; of a person nothing is known but the name. */
  private @Nullable Party speaker(Quotation quotation) {
    return quotation.speakerIsPerson() ? null : named(quotation.speaker());
  }

  private Party party(Party party) {
    boolean open = !party.resolved() && party.kind() != PartyKind.PERSON;
    Party known = open && party.code().equals(party.name()) ? named(party.name()) : null;
    return known == null ? party : known;
  }

  /** The only party whose name these words are, all of them, or null. */
  private @Nullable Party named(String name) {
    List<Hit> hits = lexicon.find(name, Tokenizer.tokens(name));
    boolean sure = hits.size() == 1 && hits.get(0).span().equals(new Span(0, name.length()));
    return sure ? lexicon.party(hits.get(0).entry()) : null;
  }

  private record Key(String attributor, String accused, Stance stance) {
    static Key of(AttributionClaim claim, Stance stance) {
      return new Key(claim.attributor().name(), claim.accused().name(), stance);
    }
  }

  /** One claim for each pair and stance; a suspicion yields to the same party's assertion. */
  private static List<AttributionClaim> strongest(List<AttributionClaim> claims) {
    Map<Key, AttributionClaim> first = new LinkedHashMap<>();
    claims.forEach(claim -> first.putIfAbsent(Key.of(claim, claim.stance()), claim));
    return first.values().stream()
        .filter(
            claim ->
                claim.stance() != Stance.SUSPECTS
                    || !first.containsKey(Key.of(claim, Stance.ASSERTS)))
        .toList();
  }
}
