package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.ascribe.model.Span;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Settles accused persons once the whole document is read: who worked for a state is keyed by it,
 * with those charged beside him; and people counted by nationality give way to the names they turn
 * out to have.
 */
final class Servants {
  private Servants() {}

  static List<AttributionClaim> settle(List<AttributionClaim> claims, List<Page> pages) {
    Map<String, String> states = states(claims, pages);
    Set<Span> headlines =
        pages.stream()
            .filter(p -> p.reading().sentence.headline())
            .map(p -> p.reading().sentence.span())
            .collect(Collectors.toSet());
    List<AttributionClaim> settled = new ArrayList<>();
    for (AttributionClaim claim : claims) {
      String state =
          claim.accused().kind() == PartyKind.PERSON ? states.get(claim.accused().name()) : null;
      if (!named(claim, claims, headlines)) {
        settled.add(state == null ? claim : keyed(claim, state));
      }
    }
    return settled;
  }

  private static AttributionClaim keyed(AttributionClaim c, String state) {
    return c.between(c.attributor(), Parties.servant(c.accused(), state), true);
  }

  /** True for "two Iranians were charged" where the same party charges persons by name. */
  private static boolean named(
      AttributionClaim claim, List<AttributionClaim> claims, Set<Span> headlines) {
    boolean people = claim.accused().kind() == PartyKind.OTHER;
    return people
        && claims.stream()
            .anyMatch(
                c ->
                    c.accused().kind() == PartyKind.PERSON
                        && c.stance() == Stance.ASSERTS
                        && (claim.rule().startsWith("charge")
                            || headlines.contains(claim.sentence())
                            || c.sentence().equals(claim.sentence()))
                        && Parties.same(c.attributor(), claim.attributor()));
  }

  /** The state each accused person worked for, by name. */
  private static Map<String, String> states(List<AttributionClaim> claims, List<Page> pages) {
    Set<String> accused =
        claims.stream()
            .filter(c -> c.accused().kind() == PartyKind.PERSON && c.stance() != Stance.DENIES)
            .map(c -> c.accused().name())
            .collect(Collectors.toSet());
    Set<String> accusers =
        claims.stream()
            .filter(c -> c.accused().kind() == PartyKind.PERSON && c.stance() != Stance.DENIES)
            .map(c -> c.accused().name() + c.attributor().code())
            .collect(Collectors.toSet());
    Map<String, String> states = new HashMap<>();
    String listed = null;
    for (int i = 0; i < pages.size(); i++) {
      Reading r = pages.get(i).reading();
      listed = r.is(r.size() - 1, ":") ? master(r) : listed;
      for (Actor actor : r.actors()) {
        for (Party person : actor.suspects()) {
          if (person.kind() == PartyKind.PERSON && accused.contains(person.name())) {
            String own = master(r);
            String state = own == null && pages.get(i).roster() != null ? listed : own;
            if (state != null && !accusers.contains(person.name() + state)) {
              states.putIfAbsent(person.name(), state);
            }
          }
        }
      }
    }
    return together(organs(claims, states), accused);
  }

  /**
   * Who is charged beside an organ by the same party served its state: "six officers of the GRU".
   */
  private static Map<String, String> organs(
      List<AttributionClaim> claims, Map<String, String> states) {
    List<AttributionClaim> charges =
        claims.stream().filter(c -> c.rule().startsWith("charge")).toList();
    for (AttributionClaim person : charges) {
      Set<String> served =
          charges.stream()
              .filter(c -> c.accused().kind() == PartyKind.AGENCY)
              .filter(c -> Parties.same(c.attributor(), person.attributor()))
              .map(c -> c.accused().code())
              .collect(Collectors.toSet());
      if (person.accused().kind() == PartyKind.PERSON && served.size() == 1) {
        states.putIfAbsent(person.accused().name(), served.iterator().next());
      }
    }
    return states;
  }

  /** Where all masters found are one state, those charged in the same document served it too. */
  private static Map<String, String> together(Map<String, String> states, Set<String> accused) {
    Set<String> masters = Set.copyOf(states.values());
    if (masters.size() == 1 && states.size() * 3 >= accused.size()) {
      String master = masters.iterator().next();
      accused.forEach(name -> states.putIfAbsent(name, master));
    }
    return states;
  }

  /** The state for whose organ or group the sentence makes people work, or null. */
  private static @Nullable String master(Reading r) {
    for (Actor actor : r.actors()) {
      Party party = actor.suspects().isEmpty() ? null : actor.suspects().get(0);
      if (party == null
          || actor.form() == Form.ANAPHOR
          || actor.form() == Form.PERSON
          || party.country() == null) {
        continue;
      }
      boolean organ = party.kind() == PartyKind.AGENCY && (served(r, actor) || hires(r, actor));
      boolean group = party.kind() == PartyKind.GROUP && party.code().equals(party.country());
      organ |= party.kind() == PartyKind.COMPANY && served(r, actor);
      boolean state = party.kind() == PartyKind.STATE && (served(r, actor) || hires(r, actor));
      boolean backed = actor.form() == Form.PEOPLE && (sponsored(r, actor) || hires(r, actor));
      if (organ || group || state || backed) {
        return party.country();
      }
    }
    return null;
  }

  /** "The service hired Jane Doe", "agents allegedly paid her". */
  private static boolean hires(Reading r, Actor actor) {
    for (int k = actor.to(); k < Math.min(r.size(), actor.to() + 3); k++) {
      if (r.is(k, "hired", "recruited", "employed", "paid", "tasked", "directed", "enlisted")) {
        return true;
      }
    }
    return false;
  }

  private static boolean sponsored(Reading r, Actor actor) {
    for (int k = actor.from(); k < actor.to(); k++) {
      if (r.is(k, "sponsored", "backed", "government", "intelligence", "military", "state")) {
        return true;
      }
    }
    return false;
  }

  /** "Officers of", "worked for", "head of a section of" before it, or "officers" behind it. */
  private static boolean served(Reading r, Actor actor) {
    boolean behind = r.is(Sense.ACTOR_NOUNS, actor.to()) || r.is(Sense.ACTOR_NOUNS, actor.to() - 1);
    for (int k = Math.max(0, actor.from() - 10); k < actor.from() && !behind; k++) {
      behind = r.is(Sense.SERVICE, k);
    }
    return behind;
  }
}
