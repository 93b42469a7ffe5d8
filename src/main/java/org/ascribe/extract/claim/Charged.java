package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Whom charges, arrests and sanctions hit: the actors behind the verb or the noun. */
final class Charged {
  private Charged() {}

  /** Those charged: the first such actor behind the verb with all listed beside it. */
  static List<Actor> charged(Reading r, int from, int to, boolean firms) {
    List<Actor> charged = new ArrayList<>();
    boolean sanctions =
        r.has(Sense.MEASURES, Math.max(0, from - 3), from + 1)
            && r.has(Sense.CYBER_NOUNS, from, r.size());
    for (int k = from; k < Math.min(r.size(), to); k++) {
      Actor actor = r.actor(k);
      if (actor != null) {
        Actor person = r.actor(actor.to());
        if (actor.kind() == PartyKind.GROUP
            && person != null
            && person.form() == Actor.Form.PERSON) {
          actor = person;
        }
        Actor apposed =
            actor.form() == Actor.Form.PEOPLE
                    && r.is(actor.to(), ",", "named", "called", "identified")
                ? r.actor(r.is(actor.to() + 1, "as") ? actor.to() + 2 : actor.to() + 1)
                : null;
        if (apposed != null && apposed.form() == Actor.Form.PERSON) {
          actor = apposed;
        }
        if (actor.form() == Actor.Form.PEOPLE
            && person != null
            && person.form() == Actor.Form.PERSON) {
          actor = person;
        }
        Actor bracketed = r.is(actor.to(), "(", ":", "-") ? r.actor(actor.to() + 1) : null;
        if (actor.form() == Actor.Form.PEOPLE && bracketed != null && accusable(bracketed)) {
          actor = bracketed;
        }
        List<Actor> spelt = spelt(r, actor);
        if (!spelt.isEmpty()) {
          return spelt;
        }
        Actor organ = serving(r, actor);
        if (organ != null) {
          charged.add(organ);
        }
        if (servants(r, actor)) {
          boolean named = person != null && person.form() == Actor.Form.PERSON;
          charged.add(actor);
          charged.addAll(named ? Lists.after(r, person) : List.of());
          return charged;
        }
        if (firms && actor.kind() == PartyKind.COMPANY) {
          return Lists.after(r, actor).stream()
              .filter(a -> a.kind() == PartyKind.COMPANY)
              .map(a -> a.suspects(a.parties()))
              .toList();
        }
        boolean body =
            actor.kind() == PartyKind.AGENCY
                && actor.form() == Actor.Form.NAME
                && !actor.possessive()
                && !r.is(actor.from() - 1, "by");
        if (sanctions && body) {
          return Lists.after(r, actor);
        }
        if (sanctions && actor.form() == Actor.Form.PERSON && actor.kind() == PartyKind.OFFICIAL) {
          Party official = actor.party();
          Party servant =
              new Party(
                  official.name(),
                  PartyKind.PERSON,
                  official.code(),
                  official.country(),
                  official.authority());
          return List.of(actor.suspects(List.of(servant)));
        }
        if (accusable(actor)) {
          charged.addAll(Lists.after(r, actor).stream().filter(Charged::accusable).toList());
          return charged;
        }
        k = actor.to() - 1;
      }
      if (charged.isEmpty()
          && (r.is(k, "that", ";", "for", "over", "who", "whose")
                  && !r.is(k - 1, "warrant", "warrants", "reward", "charges", "search")
              || r.is(k, ".") && r.token(k).word())) {
        break;
      }
    }
    return charged;
  }

  /** "The two men: Jane Doe, head of the service, and John Doe": whom the colon introduces. */
  private static List<Actor> spelt(Reading r, Actor people) {
    boolean several =
        people.form() == Actor.Form.ANAPHOR && people.parties().isEmpty() && r.is(people.to(), ":");
    return several
        ? r.actors().stream()
            .filter(a -> a.from() > people.to() && a.form() == Actor.Form.PERSON)
            .filter(Charged::accusable)
            .toList()
        : List.of();
  }

  /**
   * "Twelve Ruritanians, all officers of the RSS": the organ that those charged served, or null.
   */
  private static @Nullable Actor serving(Reading r, Actor people) {
    int k = people.to();
    if (people.form() != Actor.Form.PEOPLE || !r.is(k, ",")) {
      return null;
    }
    for (int n = k + 1; n < Math.min(r.size(), k + 10); n++) {
      Actor organ = r.actor(n);
      if (r.is(n, "including", "former", "one")) {
        return null;
      }
      if (organ != null) {
        return servants(r, organ) ? organ : null;
      }
    }
    return null;
  }

  /** Sanctions for hacking or spying may hit a firm; for other things they accuse nobody of it. */
  static boolean firms(Reading r, int v) {
    boolean measure = r.is(Sense.MEASURES, v);
    int purpose = v;
    while (measure && purpose < r.size() && !r.is(purpose, "for", "over", "after")) {
      purpose++;
    }
    return measure && purpose < r.size() && r.has(Sense.OFFENSIVE_TOOLS, purpose, r.size());
  }

  /** "GRU officers", "members of the FSB": the organ is charged with its people. */
  static boolean servants(Reading r, Actor actor) {
    boolean organ = actor.kind() == PartyKind.AGENCY && actor.form() != Actor.Form.ANAPHOR;
    int k = actor.from() - 1;
    while (r.determiner(k) || !r.hits(k).isEmpty() || r.is(k, "'", "s")) {
      k--;
    }
    return organ
        && !r.is(k, "former", "ex", "retired")
        && (r.is(Sense.ACTOR_NOUNS, actor.to())
            || r.is(actor.to() - 1, "officers", "agents", "hackers")
            || r.is(k, "of")
                && (r.is(Sense.ACTOR_NOUNS, k - 1)
                    || r.is(
                        k - 1,
                        "members",
                        "employees",
                        "member",
                        "officials",
                        "leaders",
                        "commanders")));
  }

  static boolean accusable(Actor actor) {
    if (actor.suspects().isEmpty()) {
      return false;
    }
    PartyKind kind = actor.suspects().get(0).kind();
    return actor.form() == Actor.Form.PEOPLE
        || actor.form() == Actor.Form.HIRELING
        || kind == PartyKind.PERSON
        || kind == PartyKind.GROUP
        || kind == PartyKind.COMPANY && actor.suspect();
  }
}
