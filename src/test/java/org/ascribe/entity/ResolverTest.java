package org.ascribe.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Extraction;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final Party GERMANY =
      new Party("Germany", PartyKind.STATE, "DE", "DE", "countries");
  private static final Party RUSSIA = new Party("Russia", PartyKind.STATE, "RU", "RU", "countries");

  private final Resolver resolver = new Resolver(Lexicon.load());

  private static AttributionClaim claim(Party by, Party whom, Stance stance, int at) {
    Span span = new Span(at, at + 5);
    return new AttributionClaim(
        by, by.name(), whom, whom.name(), true, stance, null, span, span, "test");
  }

  private List<AttributionClaim> resolve(AttributionClaim... claims) {
    return resolver
        .resolve(
            new Extraction(List.of(claims), List.of(), List.of(), List.of(), List.of(), 0, "1"))
        .claims();
  }

  @Test
  void countsAClaimOnceInTheOrderOfTheText() {
    AttributionClaim first = claim(GERMANY, RUSSIA, Stance.ASSERTS, 0);
    assertThat(resolve(first, claim(GERMANY, RUSSIA, Stance.ASSERTS, 50))).containsExactly(first);
  }

  @Test
  void dropsASuspicionThatTheSamePartyAsserts() {
    AttributionClaim asserted = claim(GERMANY, RUSSIA, Stance.ASSERTS, 50);
    assertThat(resolve(claim(GERMANY, RUSSIA, Stance.SUSPECTS, 0), asserted))
        .containsExactly(asserted);
  }

  @Test
  void keepsADenialBesideAnAssertion() {
    assertThat(
            resolve(
                claim(RUSSIA, RUSSIA, Stance.DENIES, 0), claim(GERMANY, RUSSIA, Stance.ASSERTS, 9)))
        .hasSize(2);
  }

  @Test
  void givesAPrintedNameItsCanonicalForm() {
    Party printed =
        new Party("Kaspersky Lab", PartyKind.COMPANY, "Kaspersky Lab", null, Party.AS_PRINTED);
    assertThat(resolve(claim(printed, RUSSIA, Stance.ASSERTS, 0)))
        .singleElement()
        .satisfies(c -> assertThat(c.attributor().name()).isEqualTo("Kaspersky"));
  }

  @Test
  void leavesAnUnknownNameAsPrinted() {
    Party acme = new Party("Acme Cyber", PartyKind.COMPANY, "Acme Cyber", null, Party.AS_PRINTED);
    assertThat(resolve(claim(acme, RUSSIA, Stance.ASSERTS, 0)))
        .singleElement()
        .satisfies(c -> assertThat(c.attributor().resolved()).isFalse());
  }
}
