package org.ascribe.extract.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.extract.actor.Parties;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;

/**
 * A headline names a state for short; where the text below says which of its bodies or officials
 * spoke, or which organ is accused, the headline's claim is the same one told less exactly.
 */
final class Headlines {
  private Headlines() {}

  /** The claims without those of the headline that the text tells more exactly. */
  static List<AttributionClaim> settle(List<AttributionClaim> claims, List<Page> pages) {
    Set<Span> headlines =
        pages.stream()
            .map(p -> p.reading().sentence)
            .filter(s -> s.headline())
            .map(s -> s.span())
            .collect(Collectors.toSet());
    List<AttributionClaim> told =
        claims.stream().filter(c -> !headlines.contains(c.sentence())).toList();
    return claims.stream()
        .filter(
            c -> !headlines.contains(c.sentence()) || told.stream().noneMatch(t -> exacter(t, c)))
        .toList();
  }

  private static boolean exacter(AttributionClaim told, AttributionClaim headline) {
    boolean stance =
        told.stance() == headline.stance()
            || told.stance() == Stance.ASSERTS && headline.stance() == Stance.SUSPECTS;
    return stance
        && told.attributor().kind() != PartyKind.OFFICIAL
        && exacter(told.attributor(), headline.attributor())
        && exacter(told.accused(), headline.accused());
  }

  private static boolean exacter(Party told, Party headline) {
    boolean broad = headline.kind() == PartyKind.STATE || headline.kind() == PartyKind.OTHER;
    return told.name().equals(headline.name()) || broad && Parties.same(told, headline);
  }
}
