package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** Botnets, gangs and shops that authorities disrupt, with all who are said to take part. */
final class Takedown implements ClaimRule {
  private static final int NEAR = 12;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    int v = page.cyber() ? start(r) : -1;
    if (v < 0) {
      return;
    }
    Party target = target(page);
    if (target == null) {
      return;
    }
    List<Actor> takers = takers(r, v);
    for (Actor actor : takers) {
      for (Party by : actor.parties()) {
        sheet.add(
            r,
            by,
            r.printed(actor.from(), actor.to()),
            target,
            target.name(),
            new Verdict(
                Stance.ASSERTS, null, Math.min(v, actor.from()), Math.max(v + 1, actor.to())),
            "takedown");
      }
    }
  }

  /** The verb, or the noun of "took simultaneous actions against"; -1 where there is none. */
  private static int start(Reading r) {
    for (int k = 0; k < r.size(); k++) {
      boolean action =
          r.is(k, "action", "actions", "operation", "operations")
              && r.is(k + 1, "against", "targeting");
      boolean aimed =
          r.is(k, "targeted") && r.has(Sense.CRIME_NETWORKS, k, Math.min(r.size(), k + 6));
      if (r.actor(k) == null && (r.is(Sense.TAKEDOWN_VERBS, k) || action || aimed)) {
        return k;
      }
    }
    int noun = r.first(Sense.TAKEDOWN_NOUNS, 0, r.size());
    int verb = noun < 0 ? -1 : r.first(Sense.EFFECTING_VERBS, Math.max(0, noun - 4), noun);
    return verb >= 0 ? verb : shared(r);
  }

  /**
   * "The operation was a joint effort between A, B and authorities in C": the word behind which
   * those who took part are listed; -1 where there is none.
   */
  private static int shared(Reading r) {
    for (int k = 0; k < r.size(); k++) {
      boolean effort =
          r.is(
              k,
              "operation",
              "operations",
              "effort",
              "takedown",
              "disruption",
              "crackdown",
              "bust");
      for (int n = k + 1; effort && n < Math.min(r.size(), k + NEAR) && !r.is(n, ",", ";"); n++) {
        boolean opens = r.is(n, "between", "among", "involved", "involving", "by");
        if (opens && r.has(Sense.STATE_VOICES, n, r.size())) {
          return n;
        }
      }
    }
    return -1;
  }

  /** The subject of the verb and the states whose authorities it names; a gang disrupts others. */
  private static List<Actor> takers(Reading r, int v) {
    List<Actor> takers = new ArrayList<>();
    for (Actor actor : r.actors()) {
      if (actor.suspect()
          && VerbForms.passive(r, v)
          && actor.from() > v
          && r.is(Insertions.before(r, actor, v), "by")) {
        return List.of();
      }
      if (actor.from() < v
          && actor.suspect()
          && actor.kind() == PartyKind.GROUP
          && !VerbForms.passive(r, v)) {
        return List.of();
      }
      boolean body =
          actor.kind() == PartyKind.STATE
              || actor.kind() == PartyKind.AGENCY
              || actor.kind() == PartyKind.OFFICIAL
              || actor.kind() == PartyKind.ALLIANCE;
      boolean firm =
          actor.kind() == PartyKind.COMPANY
              && actor.form() == Actor.Form.NAME
              && actor.to() <= v
              && (actor == r.actors().get(0) || Grammar.subject(r, v).contains(actor));
      boolean authority = (body || firm) && actor.voice() && actor.form() != Actor.Form.PERSON;
      int of = r.determiner(actor.from() - 1) ? actor.from() - 2 : actor.from() - 1;
      boolean asked = r.is(of, "of", "from") && r.is(of - 1, "request", "requests", "behest");
      boolean listed = r.is(v, "between", "among", "involved", "involving", "by");
      boolean object =
          actor.from() > v && !listed && !VerbForms.passive(r, v) && !beside(r, v, actor.from());
      boolean inside = r.is(of, "in", "from", "across") && operation(r, actor);
      boolean place = asked || object || Grammar.place(r, actor) && !inside;
      if (authority && !place) {
        takers.add(actor);
      }
    }
    return takers;
  }

  /** Behind the verb only those act whom "together with" and the like bring in. */
  private static boolean beside(Reading r, int from, int to) {
    for (int k = Math.max(from, to - NEAR); k < to; k++) {
      if (r.is(Sense.COMPANIONS, k) || r.is(Sense.OPERATIONS, k) || r.is(Sense.JOIN_PHRASES, k)) {
        return true;
      }
    }
    return false;
  }

  /** "Actions in A, B and C", "authorities from A": the places are those of the authorities. */
  private static boolean operation(Reading r, Actor actor) {
    for (int k = 0; k < actor.from(); k++) {
      if (r.is(Sense.OPERATIONS, k)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Party target(Page page) {
    Reading r = page.reading();
    for (Hit hit : r.sentence.hits()) {
      if (hit.entry().kind() == EntryKind.GROUP
          && !hidden(r, hit)
          && !hit.entry().code().equals(hit.entry().country())) {
        return new Party(
            hit.entry().name(),
            PartyKind.GROUP,
            hit.entry().code(),
            hit.entry().country(),
            hit.entry().list());
      }
      boolean net =
          hit.entry().kind() == EntryKind.MALWARE && (hasWord(r, "botnet") || struck(r, hit));
      if (net) {
        return new Party(
            hit.entry().name(), PartyKind.OTHER, hit.entry().name(), null, hit.entry().list());
      }
    }
    int network = r.first(Sense.CRIME_NETWORKS, 0, r.size());
    Party group = network < 0 ? null : page.group();
    return group != null && !group.code().equals(group.country()) ? group : null;
  }

  /** A name that stands for no gang here: "Operation Medusa". */
  private static boolean hidden(Reading r, Hit hit) {
    for (int k = 0; k < r.size(); k++) {
      if (r.token(k).start() == hit.span().start()) {
        return r.actor(k) == null;
      }
    }
    return true;
  }

  /** "Emotet was taken down", "seized Emotet". */
  private static boolean struck(Reading r, Hit hit) {
    int at = 0;
    while (at < r.size() && r.token(at).start() < hit.span().start()) {
      at++;
    }
    int verb = r.first(Sense.TAKEDOWN_VERBS, at, Math.min(r.size(), at + 6));
    boolean object =
        r.has(Sense.TAKEDOWN_VERBS, Math.max(0, at - 9), at)
            || r.has(Sense.TAKEDOWN_NOUNS, Math.max(0, at - 9), at);
    boolean action = false;
    for (int k = Math.max(1, at - 6); k < at; k++) {
      action |= r.is(k, "against") && r.is(k - 1, "action", "actions", "operation", "lawsuit");
    }
    return object || action || verb > 0 && VerbForms.passive(r, verb);
  }

  private static boolean hasWord(Reading r, String word) {
    for (int k = 0; k < r.size(); k++) {
      if (r.word(k).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
