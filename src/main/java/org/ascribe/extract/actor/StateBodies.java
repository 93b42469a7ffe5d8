package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of a state that no list knows, told by the noun that heads them: "Ruritania's data
 * protection authority", "the Ruritanian emergency response team", "police in Strelsau".
 */
final class StateBodies {
  private static final int REACH = 7;

  private final Parties parties;
  private final Places places;

  StateBodies(Parties parties, Places places) {
    this.parties = parties;
    this.places = places;
  }

  /**
   * The body whose name follows a nationality or "Ruritania's", or null.
   *
   * @param i first token of the name of the state
   * @param from token behind it and behind its possessive ending
   */
  @Nullable Actor of(Reading r, int i, int from, String code) {
    int head = -1;
    for (int k = from; k < Math.min(r.size(), from + REACH) && modifies(r, k); k++) {
      head = r.is(Sense.BODY_HEADS, k) ? k + r.length(Sense.BODY_HEADS, k) - 1 : head;
    }
    if (head < from) {
      return null;
    }
    int end = NamedActors.acronym(r, head + 1);
    int staff = r.behindPossessive(end);
    boolean people = r.is(Sense.VOICE_NOUNS, staff);
    Party state = parties.state(code);
    Party body =
        r.is(Sense.VOICE_NOUNS, head) && !r.is(Sense.ORGAN_NAMES, head)
            ? Parties.kind(state, PartyKind.OFFICIAL)
            : Parties.organ(name(r, i, from, head + 1, state), code);
    Actor actor = Actor.of(i, people ? staff + 1 : end, body, Form.NAME);
    return staff > end && !people ? actor.owning() : actor;
  }

  private static String name(Reading r, int i, int from, int to, Party state) {
    if (!r.capital(to - 1)) {
      return r.is(from - 1, "s", "'") ? state.name() + " " + r.printed(from, to) : r.printed(i, to);
    }
    return r.is(from - 1, "s", "'") ? r.printed(from, to) : r.printed(i, to);
  }

  private static boolean modifies(Reading r, int k) {
    return r.token(k).word()
        && r.hits(k).isEmpty()
        && !r.determiner(k)
        && !r.is(Sense.NOUN_FOLLOWERS, k)
        && !r.is(Sense.AUXILIARIES, k)
        && !r.is(Sense.OPENINGS, k)
        && !r.is(Sense.CONJUNCTIONS, k)
        && !(r.word(k).endsWith("ed") && !r.is(k, "united", "armed", "combined", "unified"));
  }

  /** "Police in Ruritania", "prosecutors in Strelsau": people of the state of the place. */
  @Nullable Actor in(Reading r, int i) {
    if (!r.is(Sense.STATE_VOICES, i) || !r.is(i + 1, "in", "of", "from")) {
      return null;
    }
    int name = r.determiner(i + 2) ? i + 3 : i + 2;
    for (Hit hit : r.hits(name)) {
      EntryKind kind = hit.entry().kind();
      if (kind == EntryKind.COUNTRY || kind == EntryKind.SEAT) {
        return voice(r, i, r.end(hit, name), hit.entry().code());
      }
    }
    String code = places.state(r, name);
    return code == null ? null : voice(r, i, places.end(r, name), code);
  }

  private @Nullable Actor voice(Reading r, int i, int end, String code) {
    if (code.isEmpty() || r.is(end, "and", ",") && r.is(i, "partners", "governments")) {
      return null;
    }
    return Actor.of(i, end, Parties.kind(parties.state(code), PartyKind.OFFICIAL), Form.NAME);
  }
}
