package org.ascribe.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Stance;

/** Maps the parties of an extraction to canonical ones and counts each claim once. */
public final class Resolver {
  private final Lexicon lexicon;

  public Resolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The same extraction with canonical parties; claims in the order of the text. */
  public Extraction resolve(Document document, Extraction extraction) {
    return new Extraction(
        strongest(extraction.claims()),
        extraction.quotations(),
        extraction.mentions(),
        extraction.responses(),
        extraction.amounts(),
        extraction.extractorVersion());
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
