package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Explanation.Ground;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** Collects the claims of one document as the rules find them. */
final class Sheet {
  private final List<AttributionClaim> claims = new ArrayList<>();
  private final List<Ground> grounds = new ArrayList<>();
  private final Story story;
  private final Parties parties;
  private final boolean explaining;

  /**
   * @param explaining whether the grounds are kept too
   */
  Sheet(Story story, Parties parties, boolean explaining) {
    this.story = story;
    this.parties = parties;
    this.explaining = explaining;
  }

  Party state(String code) {
    return parties.state(code);
  }

  /** Whoever owns up accuses himself. */
  void self(Reading r, Party party, String printed, Verdict verdict, String rule) {
    put(r, party, printed, party, printed, verdict, rule, null, null);
  }

  /** One claim for each pair of the source's parties and those the actor stands for. */
  void add(Reading r, Source source, Actor accused, Verdict verdict, String rule) {
    for (Party by : source.parties()) {
      for (Party whom : accused.suspects()) {
        add(
            r,
            by,
            source.printed(),
            story.known(whom),
            r.printed(accused.from(), accused.to()),
            verdict,
            rule,
            source,
            accused);
      }
      master(r, by, source, accused, verdict, rule);
    }
  }

  /** "The Ruritanian group X": the words tie the group to a state, which is accused as well. */
  private void master(
      Reading r, Party by, Source source, Actor accused, Verdict verdict, String rule) {
    Party state = accused.tie();
    boolean group = accused.form() == Actor.Form.NAME && accused.kind() == PartyKind.GROUP;
    boolean served = false;
    for (int k = accused.from(); k < accused.to(); k++) {
      served |= r.is(k, "sponsored", "backed", "run", "controlled", "directed");
    }
    if (state == null || !group || !served || verdict.stance() == Stance.DENIES) {
      return;
    }
    Verdict tied =
        accused.firmTie()
            ? verdict
            : new Verdict(Stance.SUSPECTS, verdict.hedge(), verdict.from(), verdict.to());
    String printed = r.printed(accused.from(), accused.to());
    add(r, by, source.printed(), state, printed, tied, rule, source, accused);
  }

  void add(
      Reading r,
      Party by,
      String byPrinted,
      Party whom,
      String whomPrinted,
      Verdict verdict,
      String rule) {
    add(r, by, byPrinted, whom, whomPrinted, verdict, rule, null, null);
  }

  private void add(
      Reading r,
      Party by,
      String byPrinted,
      Party whom,
      String whomPrinted,
      Verdict verdict,
      String rule,
      @Nullable Source source,
      @Nullable Actor accused) {
    boolean self = Parties.same(by, whom);
    if (self && verdict.stance() != Stance.DENIES && by.kind() != PartyKind.GROUP
        || whom.kind() == PartyKind.OFFICIAL) {
      return;
    }
    put(r, by, byPrinted, whom, whomPrinted, verdict, rule, source, accused);
  }

  private void put(
      Reading r,
      Party by,
      String byPrinted,
      Party whom,
      String whomPrinted,
      Verdict verdict,
      String rule,
      @Nullable Source source,
      @Nullable Actor accused) {
    Span span = r.span(verdict.from(), verdict.to());
    boolean stated = whom.country() != null && story.weight(whom.country()) > 0;
    AttributionClaim claim =
        new AttributionClaim(
            by,
            byPrinted,
            whom,
            whomPrinted,
            stated,
            verdict.stance(),
            verdict.hedge(),
            span,
            r.sentence.span(),
            rule);
    claims.add(claim);
    if (explaining) {
      grounds.add(new Ground(Ground.Key.of(claim), Features.of(r, verdict, source, accused)));
    }
  }

  /** Who charged people so far whom the text had not named yet. */
  List<Party> chargers() {
    return claims.stream()
        .filter(c -> c.rule().startsWith("charge") && c.accused().kind() == PartyKind.OTHER)
        .map(AttributionClaim::attributor)
        .distinct()
        .toList();
  }

  /** True where a claim so far accuses the party. */
  boolean accuses(Party party) {
    return claims.stream().anyMatch(c -> Parties.same(c.accused(), party));
  }

  /** Whom the claims of a sentence accuse so far. */
  List<Party> accusedIn(Reading r) {
    return claims.stream()
        .filter(c -> c.sentence().equals(r.sentence.span()) && c.stance() != Stance.DENIES)
        .map(AttributionClaim::accused)
        .distinct()
        .toList();
  }

  /** Whom the last claim accuses that accuses none of the given actors, or nobody. */
  List<Party> lastAccused(Collection<Actor> others) {
    for (int i = claims.size() - 1; i >= 0; i--) {
      AttributionClaim claim = claims.get(i);
      boolean other = others.stream().anyMatch(a -> Parties.same(a.party(), claim.accused()));
      if (claim.stance() != Stance.DENIES && !other) {
        return List.of(claim.accused());
      }
    }
    return List.of();
  }

  /** The state that most claims so far accuse, none of the given actors, or nobody. */
  List<Party> mostAccusedState(Collection<Actor> others) {
    Map<Party, Integer> counts = new LinkedHashMap<>();
    for (AttributionClaim claim : claims) {
      boolean other = others.stream().anyMatch(a -> Parties.same(a.party(), claim.accused()));
      String country = claim.accused().country();
      boolean state = country != null && country.equals(claim.accused().code());
      if (state && claim.stance() != Stance.DENIES && !other) {
        counts.merge(parties.state(country), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> List.of(e.getKey()))
        .orElse(List.of());
  }

  List<Ground> grounds() {
    return List.copyOf(grounds);
  }

  List<AttributionClaim> claims() {
    return List.copyOf(claims);
  }
}
