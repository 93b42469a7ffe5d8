package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds named persons and for whom they speak: by the role before or behind the name, by the body
 * they are "of" or "at", later by the surname alone.
 */
final class People {

  private final Parties parties;
  private final NamedActors named;
  private final Story story;
  private final Officials officials;
  private final PersonNames names;

  People(Parties parties, NamedActors named, Story story, Officials officials) {
    this.officials = officials;
    this.names = new PersonNames(story, officials.places());
    this.parties = parties;
    this.named = named;
    this.story = story;
  }

  void find(Reading r) {
    for (int i = 0; i < r.size(); i++) {
      int end = known(r, i) ? i + 2 : names.end(r, i);
      if (end > i && thing(r, i)) {
        i = end - 1;
        continue;
      }
      if (end - i >= 2 && !r.sentence.headline() || end - i >= 2 && Roles.start(r, i) < i) {
        introduce(r, i, end);
        i = end - 1;
      } else if (surname(r, i) == null && names.titled(r, i) && Roles.start(r, i) < i) {
        introduce(r, i, i + 1);
      } else if (surname(r, i) != null && government(r, i) > i) {
        Party state = parties.state(String.valueOf(surname(r, i).country()));
        boolean official = r.is(government(r, i) - 1, "official", "officials");
        Party voice = official ? Parties.kind(state, PartyKind.OFFICIAL) : state;
        r.add(Actor.of(i, government(r, i), voice, Form.NAME));
      } else if (surname(r, i) != null) {
        Party person = surname(r, i);
        int from =
            r.is(Sense.HONORIFICS, i - 1)
                ? i - 1
                : r.is(i - 1, ".") && r.is(Sense.HONORIFICS, i - 2) ? i - 2 : i;
        Actor actor = Actor.of(from, i + 1, person, Form.PERSON);
        r.add(r.behindPossessive(i + 1) > i + 1 ? actor.owning() : actor);
      }
    }
  }

  /** "Malware called X", "a campaign it calls X": no person. */
  private static boolean thing(Reading r, int name) {
    int verb = name - 1;
    int noun = r.is(verb - 1, "it", "they", "he", "she", "researchers") ? verb - 2 : verb - 1;
    return r.is(
            verb, "calls", "call", "called", "dubbed", "dubs", "codenamed", "nicknamed", "tracks")
        && (r.is(Sense.CYBER_NOUNS, noun) || r.is(Sense.ACTIVITY_NOUNS, noun))
        && !r.is(Sense.ACTOR_NOUNS, noun);
  }

  /** An official whose name is a word as well: "Theresa May". */
  private boolean known(Reading r, int i) {
    return r.capital(i) && r.capital(i + 1) && officials.state(r.printed(i, i + 2)) != null;
  }

  /** Behind "Hoover administration official", "Hoover official", else the token itself. */
  private static int government(Reading r, int i) {
    int k = r.is(i + 1, "administration", "government") ? i + 2 : i + 1;
    k = r.is(k, "official", "officials") ? k + 1 : k;
    return k > i + 1 ? k : i;
  }

  private @Nullable Party surname(Reading r, int i) {
    if (!r.capital(i)
        || r.actor(i) != null
        || !r.hits(i).isEmpty() && story.person(r.word(i)) == null) {
      return null;
    }
    if (r.is(i + 1, "administration")) {
      return null;
    }
    Party known = story.person(r.word(i));
    if (known == null && r.hits(i).isEmpty() && !r.capital(i - 1) && !r.capital(i + 1)) {
      known = officials.known(r.word(i));
    }
    boolean honoured =
        r.is(Sense.HONORIFICS, i - 1) || r.is(i - 1, ".") && r.is(Sense.HONORIFICS, i - 2);
    return known != null && !r.capital(i + 1)
            || known != null && honoured
            || known != null && r.is(Sense.REPORT_VERBS, i + 1)
        ? known
        : null;
  }

  private void introduce(Reading r, int from, int end) {
    String name = officials.usual(r.printed(from, end));
    String surname = r.word(end - 1);
    int start = Roles.start(r, from);
    boolean before = start < from && !r.is(Sense.HONORIFICS, start);
    Roles.Role behind = before ? null : Roles.behind(r, end);
    Roles.Role role = behind != null || start == from ? behind : new Roles.Role(start, from);
    Party party = role == null ? bare(r, from, end, name) : speaker(r, role, name);
    Party holder = end == from + 1 ? officials.titled(surname) : null;
    party = holder != null && (party == null || Parties.same(party, holder)) ? holder : party;
    Party known = story.person(surname);
    if (known != null && !name.contains(" ") && name.contains("-")) {
      party = known;
    }
    if (party == null) {
      party =
          known != null && known.kind() != PartyKind.PERSON && surnameFits(known, name)
              ? known
              : Parties.person(name, null);
    }
    if (r.is(Sense.FAMILY_NAMES, from) && story.person(r.word(from)) == null) {
      story.person(r.word(from), party);
    }
    if (known == null || known.kind() == PartyKind.PERSON && party.kind() != PartyKind.PERSON) {
      story.replacePerson(surname, party);
    }
    if (r.taken(start, end)) {
      return;
    }
    Actor actor = Actor.of(start, end, party, Form.PERSON);
    r.add(r.behindPossessive(end) > end ? actor.owning() : actor);
  }

  private static boolean surnameFits(Party known, String name) {
    return known.kind() != PartyKind.OFFICIAL
        || known.name().equals(name)
        || known.name().endsWith(name.substring(name.lastIndexOf(' ') + 1));
  }

  private @Nullable Party bare(Reading r, int from, int end, String name) {
    Actor beside = r.is(from - 1, "and") ? r.actor(from - 2) : null;
    if (beside != null
        && beside.form() == Form.PERSON
        && (beside.kind() == PartyKind.COMPANY || beside.kind() == PartyKind.MEDIA)
        && r.is(Sense.REPORT_VERBS, end)) {
      return beside.party();
    }
    boolean owned = r.is(from - 1, "s") && r.is(from - 2, "'");
    Party owner = owned ? affiliation(r, Math.max(0, from - 6), from - 2) : null;
    String known = officials.state(name);
    if (known != null && !r.is(from - 1, "former")) {
      return Parties.official(name, known);
    }
    return owner == null ? null : voice(owner, name);
  }

  private @Nullable Party speaker(Reading r, Roles.Role role, String name) {
    for (int k = role.from(); k < role.to(); k++) {
      if (r.is(k, "former", "ex", "then") || r.is(k, "retired")) {
        return null;
      }
    }
    String known = officials.state(name);
    if (known != null) {
      return Parties.official(name, known);
    }
    if (r.has(Sense.SCHOLARS, role.from(), role.to())) {
      return Parties.person(name, null);
    }
    Party body = affiliation(r, role.from(), role.to());
    boolean official =
        r.has(Sense.OFFICIAL_ROLES, role.from(), role.to())
            || r.has(Sense.OFFICIALDOM, role.from(), role.to());
    if (body != null && body.kind() == PartyKind.STATE && !official) {
      return null;
    }
    if (body != null) {
      return voice(body, name);
    }
    String office = Officials.office(r, role.from(), role.to());
    if (office != null) {
      return Parties.official(name, office);
    }
    if (r.has(Sense.STAFF_ROLES, role.from(), role.to())) {
      Party employer = employer(r, role);
      if (employer != null || !official || r.has(Sense.EXECUTIVES, role.from(), role.to())) {
        return employer;
      }
    }
    return official && story.home() != null ? Parties.official(name, story.home()) : null;
  }

  /** The company that no list knows behind "at", "of" or "for". */
  private static @Nullable Party employer(Reading r, Roles.Role role) {
    for (int k = role.from(); k < role.to(); k++) {
      if (r.capital(k) && r.behindPossessive(k + 1) > k + 1 && r.hits(k).isEmpty()) {
        return Parties.unknown(r.printed(k, k + 1), PartyKind.COMPANY);
      }
      if (r.is(k, "at", "of", "for", "with", "from")
          && r.capital(k + 1)
          && !r.is(Sense.ROLE_MODIFIERS, k + 1)) {
        int to = k + 1;
        while (to < r.size()
            && to < k + 6
            && (r.capital(to) || r.is(to, "-") && r.capital(to + 1))) {
          to++;
        }
        return Parties.unknown(r.printed(k + 1, to), PartyKind.COMPANY);
      }
    }
    return null;
  }

  private static @Nullable Party voice(Party body, String name) {
    return switch (body.kind()) {
      case STATE, AGENCY, ALLIANCE ->
          body.code().length() <= 4 ? Parties.official(name, body.code()) : body;
      case COMPANY, MEDIA -> body;
      default -> null;
    };
  }

  /** The body nearest to the role's beginning whose name stands in it. */
  private @Nullable Party affiliation(Reading r, int from, int to) {
    Party state = null;
    for (int k = from; k < to; k++) {
      Actor body = named.at(r, k);
      if (state != null && r.is(k, "to", "at") && r.has(Sense.ENVOYS, from, k)) {
        return state;
      }
      boolean post =
          body != null && body.kind() == PartyKind.ALLIANCE && r.has(Sense.ENVOYS, k, k + 4);
      if (body != null && !post && body.kind() != PartyKind.GROUP) {
        return body.party();
      }
      for (Hit hit : r.hits(k)) {
        EntryKind kind = hit.entry().kind();
        if (state == null
            && (kind == EntryKind.COUNTRY || kind == EntryKind.DEMONYM || kind == EntryKind.SEAT)) {
          state = parties.state(hit.entry().code());
        }
      }
    }
    return state;
  }
}
