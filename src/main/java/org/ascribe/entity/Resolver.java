package org.ascribe.entity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Party;
import org.ascribe.model.Stance;

/** Maps the parties of an extraction to canonical ones and counts each claim once. */
public final class Resolver {
  private final Lexicon lexicon;

  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The same extraction with canonical parties; claims in the order of the text. */
  public Extraction resolve(Document document, Extraction extraction) {
    List<AttributionClaim> claims =
        extraction.claims().stream()
            .map(this::canonical)
            .sorted(Comparator.comparing(AttributionClaim::span))
            .toList();
    return new Extraction(
        strongest(claims),
        extraction.quotations(),
        extraction.mentions(),
        extraction.responses(),
        extraction.amounts(),
        extraction.extractorVersion());
  }

  private AttributionClaim canonical(AttributionClaim c) {
    return new AttributionClaim(
        canonical(c.attributor()),
        c.attributorPrinted(),
        canonical(c.accused()),
        c.accusedPrinted(),
        c.countryStated(),
        c.stance(),
        c.hedge(),
        c.span(),
        c.sentence(),
        c.rule());
  }

  /** The party that a list knows under the whole of the printed name, else the party as it is. */
  private Party canonical(Party party) {
    if (party.resolved()) {
      return party;
    }
    String name = party.name();
    return lexicon.find(name, Tokenizer.tokens(name)).stream()
        .filter(hit -> hit.span().length() == name.length())
        .filter(hit -> hit.entry().kind().name().equals(party.kind().name()))
        .findFirst()
        .map(Hit::entry)
        .map(e -> new Party(e.name(), party.kind(), e.code(), e.country(), e.list()))
        .orElse(party);
  }

  private record Key(String attributor, String accused, Stance stance) {
    static Key of(AttributionClaim c, Stance stance) {
      return new Key(c.attributor().name(), c.accused().name(), stance);
    }
  }

  /** One claim for each pair and stance; a suspicion yields to the same party's assertion. */
  private static List<AttributionClaim> strongest(List<AttributionClaim> claims) {
    Map<Key, AttributionClaim> first = new LinkedHashMap<>();
    claims.forEach(c -> first.putIfAbsent(Key.of(c, c.stance()), c));
    return first.values().stream()
        .filter(c -> c.stance() != Stance.SUSPECTS || !first.containsKey(Key.of(c, Stance.ASSERTS)))
        .toList();
  }
}
