package org.ascribe.extract.actor;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Actors named by their state: "Beijing", "Russian officials", "China-linked hackers", "the Chinese
 * state-backed group APT31".
 */
final class NationalActors {
  private static final int REACH = 14;

  private final Parties parties;
  private final NamedActors named;
  private final StateBodies bodies;

  NationalActors(Parties parties, NamedActors named, Places places) {
    this.parties = parties;
    this.named = named;
    this.bodies = new StateBodies(parties, places);
  }

  /** The actor that starts at a token with the name of a state or its people, or null. */
  @Nullable Actor at(Reading r, int i) {
    Actor of = ofState(r, i);
    if (of != null) {
      return of;
    }
    Actor tied = tied(r, i);
    if (tied != null) {
      return tied;
    }
    Hit hit = national(r, i);
    if (hit == null) {
      return bodies.in(r, i);
    }
    if (r.is(i - 1, "-") && r.is(i - 2, "pro", "anti", "non")) {
      return null;
    }
    String code = hit.entry().code();
    int end = r.end(hit, i);
    Actor crowd = Nationals.crowd(r, i, end);
    if (crowd != null) {
      return crowd;
    }
    int next = r.behindPossessive(end);
    if (compound(r, next, code)) {
      return null;
    }
    boolean possessive = next > end;
    int chain = chainEnd(r, next);
    Actor actor = throughChain(r, i, next, chain, code);
    if (actor != null) {
      return actor;
    }
    Actor body = r.is(end, "-") ? null : bodies.of(r, i, next, code);
    if (body != null) {
      return body;
    }
    int noun = r.is(Sense.ACTOR_MODIFIERS, next) ? chain : next;
    boolean doers =
        !possessive
            && noun < r.size()
            && (Nationals.plural(r, noun) || r.is(noun, "operation", "campaign", "unit"))
            && (r.is(noun + 1, "had", "have", "were", "who") && !r.quoted(i)
                || works(r, noun + 1)
                || works(r, noun + 2) && r.word(noun + 1).endsWith("ly"));
    if (hit.entry().kind() == EntryKind.DEMONYM && doers) {
      return people(r, i, noun + 1, code, true);
    }
    Actor listed = hit.entry().kind() == EntryKind.DEMONYM ? listed(r, i, end, code) : null;
    if (listed != null) {
      return listed;
    }
    if (hit.entry().kind() == EntryKind.DEMONYM) {
      return Nationals.noun(r, i, end) ? people(r, i, end, code, true) : null;
    }
    boolean adjective =
        !possessive
            && (chain > next && r.token(next).word() && !r.word(next).endsWith("ed")
                || r.is(Sense.CIVILIANS, next));
    if (r.is(end, "-") || adjective) {
      return null;
    }
    Actor state = Actor.of(i, end, parties.state(code), Form.NAME);
    return possessive ? state.owning() : state;
  }

  private static boolean works(Reading r, int verb) {
    return VerbForms.attacks(r, verb) && (r.word(verb).endsWith("ed") || r.is(verb, "stole"));
  }

  /** "Ruritanian and Graustarkian police": the first nationality has police too. */
  private @Nullable Actor listed(Reading r, int i, int end, String code) {
    int k = end;
    while (r.is(k, ",", "and", "&")) {
      k++;
    }
    Hit next = k == end ? null : national(r, k);
    Actor police = k == end || next != null ? null : named.at(r, k);
    if (police != null && police.kind() == PartyKind.AGENCY && police.to() > k + 1) {
      Party state = parties.state(code);
      return Actor.of(i, end, Parties.kind(state, PartyKind.AGENCY), Form.NAME);
    }
    Actor voice = next == null || next.entry().kind() == EntryKind.COUNTRY ? null : at(r, k);
    boolean body = voice != null && voice.voice() && voice.to() > r.end(next, k);
    return body
        ? Actor.of(i, end, Parties.kind(parties.state(code), voice.kind()), Form.NAME)
        : null;
  }

  /** "Hackers linked to the Ruritanian government", "actors working for Ruritania". */
  private @Nullable Actor tied(Reading r, int i) {
    int k = i + 1;
    boolean people = r.is(Sense.ATTACKERS, i);
    while (people
        && r.is(
            k,
            "who",
            "that",
            "are",
            "is",
            "were",
            "allegedly",
            "reportedly",
            "believed",
            "to",
            "be",
            "have",
            "closely",
            "with")
        && !r.is(Sense.TIED_TO, k)) {
      k++;
    }
    int tie = people && k < i + 5 ? r.length(Sense.TIED_TO, k) : 0;
    int name = r.determiner(k + tie) ? k + tie + 1 : k + tie;
    Hit hit = tie == 0 ? null : national(r, name);
    if (hit == null) {
      return null;
    }
    Actor state = at(r, name);
    if (state == null || state.form() != Form.NAME || state.kind() != PartyKind.STATE) {
      return null;
    }
    Party nation = parties.people(hit.entry().code());
    return new Actor(
        i,
        state.to(),
        List.of(nation),
        Form.PEOPLE,
        state.party(),
        r.is(Sense.FIRM_SERVICE, k),
        false);
  }

  /** "The government of Ruritania", "intelligence services of Ruritania". */
  private @Nullable Actor ofState(Reading r, int i) {
    int organ = r.length(Sense.ORGAN_NOUNS, i);
    boolean government = r.is(Sense.GOVERNMENT_NOUNS, i);
    int of = i + Math.max(organ, 1);
    if (organ == 0 && !government || !r.is(of, "of")) {
      return null;
    }
    int name = r.determiner(of + 1) ? of + 2 : of + 1;
    Hit hit = national(r, name);
    if (hit == null || hit.entry().kind() != EntryKind.COUNTRY) {
      return null;
    }
    Party state = parties.state(hit.entry().code());
    Party party =
        government
            ? state
            : Parties.organ(state.name() + " " + r.printed(i, i + organ), state.code());
    return Actor.of(i, r.end(hit, name), party, Form.NAME);
  }

  private static @Nullable Hit national(Reading r, int i) {
    for (Hit hit : r.hits(i)) {
      EntryKind kind = hit.entry().kind();
      if (kind == EntryKind.COUNTRY || kind == EntryKind.DEMONYM || kind == EntryKind.SEAT) {
        return hit;
      }
    }
    return null;
  }

  /** "China's Ministry of State Security" is no claim about China itself. */
  private static boolean compound(Reading r, int next, String code) {
    return r.hits(next).stream()
        .anyMatch(h -> h.entry().kind() == EntryKind.AGENCY && code.equals(h.entry().country()));
  }

  /** Behind the modifiers and nouns that may follow a nationality. */
  private static int chainEnd(Reading r, int from) {
    int i = from;
    while (i < r.size() && i < from + REACH && Nationals.chained(r, i)) {
      i++;
    }
    return i;
  }

  private @Nullable Actor throughChain(Reading r, int i, int from, int end, String code) {
    if (r.has(Sense.ORIGIN_MODIFIERS, from, end)) {
      return null;
    }
    Actor group = named.group(r, end);
    if (group != null && !r.is(end - 1, "(")) {
      return new Actor(
          i,
          group.to(),
          group.parties(),
          Form.NAME,
          parties.state(code),
          Nationals.firm(r, from, end),
          false);
    }
    int last = Nationals.lastHead(r, from, end);
    if (last < 0) {
      return null;
    }
    if (r.is(Sense.ACTOR_NOUNS, last) && !bareVoice(r, from, last)) {
      return people(r, i, last + 1, code, Nationals.firm(r, from, last));
    }
    return body(r, i, from, last, code);
  }

  /** "Officials", "police" and the like right behind the nationality. */
  private static boolean bareVoice(Reading r, int from, int last) {
    return r.is(Sense.VOICE_NOUNS, last) && r.is(Sense.GOVERNMENT_NOUNS, last - 1) && from < last;
  }

  private @Nullable Actor body(Reading r, int i, int from, int last, String code) {
    Party state = parties.state(code);
    if (r.is(Sense.GOVERNMENT_NOUNS, last)) {
      Actor actor = Actor.of(i, last + 1, state, Form.NAME);
      return r.behindPossessive(last + 1) > last + 1 ? actor.owning() : actor;
    }
    for (int k = from; k <= last; k++) {
      int length = r.length(Sense.ORGAN_NOUNS, k);
      if (length > 0 && !r.is(k, "prosecutors", "prosecutor")) {
        int seat = NamedActors.seated(r, k + length);
        String name = r.printed(i, Math.min(seat, r.size()));
        int end = Math.max(last + 1, seat);
        if (r.is(k, "law") || length > 1 && r.is(k + length - 1, "officials")) {
          return Actor.of(i, end, Parties.kind(state, PartyKind.OFFICIAL), Form.NAME);
        }
        return Actor.of(i, end, Parties.organ(name, code), Form.NAME);
      }
    }
    if (r.is(Sense.NOBODIES, last)) {
      return null;
    }
    boolean whole = r.is(last, "authorities", "authority");
    Party voice = whole ? state : Parties.kind(state, PartyKind.OFFICIAL);
    return r.is(Sense.VOICE_NOUNS, last) ? Actor.of(i, last + 1, voice, Form.NAME) : null;
  }

  /** People of a nationality, or the group that is then named: "hackers known as Cozy Bear". */
  private Actor people(Reading r, int i, int to, String code, boolean firm) {
    int k = to;
    if (r.is(k, ",")) {
      k++;
    }
    while (k < to + 5
        && r.is(k, "known", "called", "dubbed", "named", "tracked", "as", "the", "\"")) {
      k++;
    }
    Actor group = k > to ? named.group(r, k) : null;
    if (group != null && (k > to + 1 || !r.is(to, ","))) {
      return new Actor(i, group.to(), group.parties(), Form.NAME, parties.state(code), firm, false);
    }
    return new Actor(
        i, to, List.of(parties.people(code)), Form.PEOPLE, parties.state(code), firm, false);
  }
}
