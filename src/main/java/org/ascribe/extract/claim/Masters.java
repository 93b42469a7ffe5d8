package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;

/**
 * Who accuses persons by name accuses the organ that they are said to have served as well: "the
 * three were members of the State Security Department".
 */
final class Masters {
  /** Words that may stand between "member of" and the organ's name. */
  private static final int REACH = 8;

  private Masters() {}

  /** The claims with those against the organs that accused persons served. */
  static List<AttributionClaim> settle(List<AttributionClaim> claims, List<Page> pages) {
    List<AttributionClaim> persons =
        claims.stream()
            .filter(c -> c.accused().kind() == PartyKind.PERSON && c.stance() == Stance.ASSERTS)
            .filter(c -> !Parties.same(c.attributor(), c.accused()))
            .filter(c -> c.attributor().country() != null)
            .toList();
    List<AttributionClaim> settled = new ArrayList<>(claims);
    for (Page page : persons.isEmpty() ? List.<Page>of() : pages) {
      Reading r = page.reading();
      List<Actor> organs = r.actors().stream().filter(organ -> serves(r, organ)).toList();
      List<AttributionClaim> of = organs.isEmpty() ? List.of() : concerned(page, persons);
      for (Actor organ : organs) {
        of.stream().map(c -> against(c, r, organ)).forEach(settled::add);
      }
    }
    return settled;
  }

  /**
   * One claim of each accuser of the persons that a sentence is about: of who speaks in it, else of
   * those who accuse in it, else of all.
   */
  private static List<AttributionClaim> concerned(Page page, List<AttributionClaim> persons) {
    Reading r = page.reading();
    List<AttributionClaim> all = about(r, persons);
    Set<String> speakers =
        page.sources().stream()
            .filter(s -> s.verb() >= 0)
            .flatMap(s -> s.parties().stream())
            .map(Party::name)
            .collect(Collectors.toSet());
    List<AttributionClaim> here =
        all.stream().filter(c -> speakers.contains(c.attributor().name())).toList();
    if (here.isEmpty()) {
      here = all.stream().filter(c -> c.sentence().equals(r.sentence.span())).toList();
    }
    return here.isEmpty() && speakers.isEmpty() ? all : here;
  }

  private static List<AttributionClaim> about(Reading r, List<AttributionClaim> persons) {
    Set<String> names =
        r.actors().stream()
            .filter(a -> a.form() == Form.PERSON || a.form() == Form.ANAPHOR)
            .flatMap(a -> a.suspects().stream())
            .map(Party::name)
            .collect(Collectors.toSet());
    int noun = r.determiner(0) || r.is(0, "these", "those", "all", "both") ? 1 : 0;
    boolean all =
        noun == 1
            && (r.is(Sense.DEFENDANT_NOUNS, 1)
                || r.is(Sense.DEFENDANT_NOUNS, 2)
                || r.is(1, "officers", "men", "hackers")
                || r.is(2, "officers"));
    List<AttributionClaim> concerned = new ArrayList<>();
    for (AttributionClaim claim : persons) {
      boolean first =
          concerned.stream()
              .noneMatch(
                  c ->
                      c.attributor().name().equals(claim.attributor().name())
                          && !claim.sentence().equals(r.sentence.span()));
      if (first && (all || names.contains(claim.accused().name()))) {
        concerned.add(claim);
      }
    }
    return concerned;
  }

  /** "Members of", "worked for", "on behalf of" right before an organ's name. */
  private static boolean serves(Reading r, Actor organ) {
    boolean body =
        organ.form() == Form.NAME
            && (organ.kind() == PartyKind.AGENCY || organ.kind() == PartyKind.COMPANY)
            && organ.suspect()
            && !organ.possessive();
    int k = organ.from() - 1;
    while (body
        && k > organ.from() - REACH
        && (r.determiner(k)
            || r.capital(k)
            || r.actor(k) != null
            || r.is(k, "of") && r.capital(k - 1)
            || r.is(k, "'", "s", "component", "known", "as", "(", ")"))) {
      k = r.actor(k) == null ? k - 1 : r.actor(k).from() - 1;
    }
    boolean served = false;
    for (int start = Math.max(0, k - 4); body && start <= k; start++) {
      served |=
          start + r.length(Sense.SERVICE, start) == k + 1 && r.length(Sense.SERVICE, start) > 0;
    }
    return served
        && !r.has(Sense.NEGATIONS, Math.max(0, k - REACH), k)
        && !r.has(Sense.HEDGES, 0, k);
  }

  private static AttributionClaim against(AttributionClaim person, Reading r, Actor organ) {
    return new AttributionClaim(
        person.attributor(),
        person.attributorPrinted(),
        organ.party(),
        r.printed(organ.from(), organ.to()),
        true,
        Stance.ASSERTS,
        null,
        r.span(organ.from(), organ.to()),
        r.sentence.span(),
        "master");
  }
}
