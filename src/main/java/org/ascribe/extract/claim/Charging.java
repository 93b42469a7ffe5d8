package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** Charges, arrests and sanctions for cyber activity, with or without an agent named. */
final class Charging implements ClaimRule {
  private static final int NEAR = 12;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    boolean other =
        r.has(Sense.OTHER_CRIMES, 0, r.size()) && !r.has(Sense.CYBER_NOUNS, 0, r.size());
    if (!page.cyber() || other) {
      return;
    }
    described(page, sheet);
    Source roster = page.roster();
    if (roster != null && !official(roster).isEmpty()) {
      Actor each = r.actors().get(0);
      Verdict verdict = new Verdict(Stance.ASSERTS, null, each.from(), each.to());
      sheet.add(r, roster.with(official(roster), -1), each, verdict, "charge");
    }
    for (int v = 0; v < r.size(); v++) {
      boolean verb =
          r.actor(v) == null
              && (r.is(Sense.CHARGE_VERBS, v)
                  || ChargeVerbs.blacklists(r, v)
                  || ChargeVerbs.catches(r, v));
      if (r.actor(v) == null
          && r.is(Sense.ALLEGED, v)
          && VerbForms.passive(r, v)
          && r.is(v + 1, "of", "to", "in")) {
        passive(page, v, story, sheet);
      }
      boolean formal = r.has(Sense.FORMAL_NOUNS, 0, v) || r.has(Sense.CHARGE_VERBS, 0, v);
      if (r.is(v, "includes", "include") && formal) {
        Roster.included(page, v, sheet);
      }
      if (r.is(v, "are", "include", "is") && (formal || r.is(Sense.LISTED_DEFENDANTS, v - 1))) {
        Roster.listed(page, v, sheet);
      }
      boolean apposed = r.is(v - 1, ",") && r.is(v + 1, "as");
      boolean named = r.is(v, "named", "identified") && (apposed || VerbForms.passive(r, v));
      boolean names = r.is(v, "are") && r.has(Sense.NAME_NOUNS, 0, Math.min(v, 3));
      if (names) {
        Roster.listed(page, v, sheet);
      }
      if (named && (r.is(Sense.LISTED_DEFENDANTS, v - 2) || r.is(Sense.LISTED_DEFENDANTS, v - 3))) {
        Roster.listed(page, r.is(v + 1, "as") ? v + 1 : v, sheet);
      }
      if (r.is(v, "listed") && (r.is(v + 1, "are", "is") || r.is(v + 1, "for", "because"))) {
        Roster.onList(page, v, sheet);
      }
      boolean noun = r.actor(v) == null && r.is(Sense.FORMAL_NOUNS, v);
      boolean powers =
          r.word(v).endsWith("ing")
              && r.is(
                  v + 1,
                  "powers",
                  "regime",
                  "framework",
                  "authority",
                  "authorities",
                  "tool",
                  "document",
                  "documents");
      verb = verb && !powers && !ChargeVerbs.possible(r, v);
      if (verb && VerbForms.passive(r, v)) {
        passive(page, v, story, sheet);
      } else if (verb) {
        active(page, v, Math.max(1, r.length(Sense.CHARGE_VERBS, v)), story, sheet);
      }
      if (noun && r.is(v + r.length(Sense.FORMAL_NOUNS, v), "against", "of", "on", "for")) {
        active(page, v, r.length(Sense.FORMAL_NOUNS, v), story, sheet);
      }
    }
  }

  /** "Jane Doe was a senior member of the gang": one of the nationals charged before. */
  private static void described(Page page, Sheet sheet) {
    Reading r = page.reading();
    Actor first = r.actors().isEmpty() ? null : r.actors().get(0);
    if (first == null
        || first.from() > 1
        || first.form() != Actor.Form.PERSON
        || first.kind() != PartyKind.PERSON) {
      return;
    }
    int k = Insertions.behind(r, first);
    boolean role =
        r.is(
                k,
                "was",
                "is",
                "has",
                "led",
                "served",
                "oversaw",
                "managed",
                "developed",
                "acted",
                "worked")
            && (r.has(Sense.CONVICTS, k, k + 9)
                || r.has(Sense.ACTOR_NOUNS, k, k + 9)
                || VerbForms.attacks(r, k)
                || r.is(k + 1, "associated", "responsible", "involved"));
    for (Party by : role ? sheet.chargers() : List.<Party>of()) {
      String printed = r.printed(first.from(), first.to());
      Verdict verdict = new Verdict(Stance.ASSERTS, null, first.from(), k + 1);
      sheet.add(r, by, by.name(), first.party(), printed, verdict, "charge-described");
    }
  }

  private static void active(Page page, int v, int length, Story story, Sheet sheet) {
    Reading r = page.reading();
    int behind = r.is(Sense.FORMAL_NOUNS, v) ? v + NEAR : v;
    if (r.has(Sense.DROP_VERBS, Math.max(0, v - 6), behind)) {
      return;
    }
    Source source = Accuser.accuser(page, v);
    if (source == null && r.quoted(v)) {
      source = Accuser.speaker(page, v);
    }
    if (source == null) {
      source = lead(page, v);
    }
    Source lead = r.is(v - 1, "to") ? lead(page, v) : null;
    if (lead != null && source != null) {
      List<Party> all = new ArrayList<>(lead.parties());
      source.parties().stream().filter(p -> !all.contains(p)).forEach(all::add);
      source = source.with(all, v);
    }
    boolean suit = r.is(v, "lawsuit", "sue", "sues", "sued", "suing", "suit");
    if (source == null || !suit && official(source).isEmpty()) {
      return;
    }
    boolean nameless = Character.isLowerCase(source.printed().charAt(0));
    boolean american = nameless && r.has(Sense.AMERICAN_PLACES, v + 1, r.size());
    List<Party> chargers = american ? List.of(sheet.state("US")) : official(source);
    Source state = source.with(suit ? source.parties() : chargers, v);
    for (Actor each :
        Charged.charged(r, v + length, v + length + 16, suit || Charged.firms(r, v))) {
      sheet.add(
          r,
          state,
          each,
          new Verdict(Stance.ASSERTS, null, v, Math.max(v + 1, each.to())),
          "charge");
      masters(r, state, each, v, sheet);
    }
  }

  /** "... for hacking on behalf of the RSS": the organ or state served is accused as well. */
  private static void masters(Reading r, Source source, Actor charged, int v, Sheet sheet) {
    for (int k = charged.to(); k < r.size() && !r.is(k, ";"); k++) {
      int length = Math.max(r.length(Sense.FIRM_SERVICE, k), r.length(Sense.SERVICE, k));
      int name = r.determiner(k + length) ? k + length + 1 : k + length;
      Actor master = length == 0 ? null : r.actor(name);
      boolean organ =
          master != null
              && master.suspect()
              && master.form() != Actor.Form.ANAPHOR
              && master.form() != Actor.Form.PERSON
              && (master.kind() == PartyKind.AGENCY || master.kind() == PartyKind.STATE);
      boolean state = organ && master.kind() == PartyKind.STATE;
      boolean served = !state || r.is(k, "on", "working", "worked", "work", "at", "acting");
      if (organ && served && !r.is(k, "from") && !r.is(k - 1, "former")) {
        sheet.add(r, source, master, new Verdict(Stance.ASSERTS, null, v, master.to()), "charge");
        return;
      }
    }
  }

  private static @Nullable Source lead(Page page, int v) {
    Reading r = page.reading();
    Actor first = null;
    for (Actor actor : r.actors()) {
      if (actor.from() < v && actor.voice() && !Grammar.place(r, actor)) {
        first = first == null ? actor : first;
      }
    }
    return first == null
        ? null
        : Source.of(first.parties(), r.printed(first.from(), first.to()), 0, r.size(), v);
  }

  private static List<Party> official(Source source) {
    return source.parties().stream()
        .filter(
            p ->
                switch (p.kind()) {
                  case STATE, AGENCY, OFFICIAL, ALLIANCE -> true;
                  default -> false;
                })
        .toList();
  }

  private static void passive(Page page, int v, Story story, Sheet sheet) {
    Reading r = page.reading();
    List<Actor> accused =
        Grammar.subject(r, v).stream()
            .filter(
                a ->
                    Charged.accusable(a)
                        || Charged.firms(r, v) && a.kind() == PartyKind.COMPANY
                        || Charged.servants(r, a)
                        || a.party().name().contains("Unit "))
            .map(a -> a.kind() == PartyKind.COMPANY ? a.suspects(a.parties()) : a)
            .toList();
    if (accused.isEmpty()) {
      return;
    }
    Source by = agent(page, v, story, sheet);
    for (Actor each : accused) {
      if (by != null) {
        sheet.add(
            r,
            by,
            each,
            new Verdict(Stance.ASSERTS, null, Math.min(v, each.from()), v + 1),
            "charge-passive");
      }
    }
  }

  /** "By" right behind the verb, the place of the court, or at whose request. */
  private static boolean agentOrPlace(Reading r, int v, int k) {
    return r.is(k, "by") && k <= v + 4
        || r.is(k, "in") && k <= v + 12 && !r.is(k + 1, "connection")
        || r.is(k, "of", "from") && r.is(k - 1, "request", "warrant", "behalf", "requests")
        || r.is(k, "to") && r.is(k - 1, "extradited");
  }

  private static @Nullable Actor body(Reading r, int from) {
    for (int n = from; n < Math.min(r.size(), from + 5); n++) {
      Actor actor = r.actor(n);
      boolean body =
          actor != null
              && (actor.kind() == PartyKind.STATE
                  || actor.kind() == PartyKind.AGENCY
                  || actor.kind() == PartyKind.ALLIANCE);
      if (body && actor.form() == Actor.Form.NAME) {
        return actor;
      }
    }
    return null;
  }

  /** Who charged: behind "by", else the state of the place, else the court of the speaker. */
  private static @Nullable Source agent(Page page, int v, Story story, Sheet sheet) {
    Reading r = page.reading();
    List<Party> parties = new ArrayList<>();
    String printed = "";
    for (int k = v + 1; k < Math.min(r.size(), v + 25); k++) {
      Actor body = agentOrPlace(r, v, k) ? body(r, k + 1) : null;
      if (body != null && !parties.contains(body.party())) {
        parties.add(body.party());
        printed = r.printed(body.from(), body.to());
      }
    }
    if (parties.isEmpty() && r.has(Sense.AMERICAN_PLACES, v + 1, r.size())) {
      List<Party> court = page.prosecutors();
      boolean own = !court.isEmpty() && court.stream().allMatch(p -> p.code().equals("US"));
      List<Party> by = own ? court : List.of(sheet.state("US"));
      return Source.of(by, r.printed(v, v + 1), 0, r.size(), v);
    }
    if (!parties.isEmpty()) {
      return Source.of(parties, printed, 0, r.size(), v);
    }
    for (Source source : page.sources()) {
      List<Party> official = official(source);
      if (!official.isEmpty()) {
        return new Source(official, source.printed(), 0, r.size(), v, source.manner());
      }
    }
    List<Party> court = page.prosecutors();
    return court.isEmpty() ? null : Source.of(court, court.get(0).name(), 0, r.size(), v);
  }
}
