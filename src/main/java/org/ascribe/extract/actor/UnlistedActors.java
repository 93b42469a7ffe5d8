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
 * Bodies, companies and groups that no list knows, told by the words around a capitalised name:
 * "the Ruritanian Ministry of Trade", "security firm Acme", "the Foo hacking group".
 */
final class UnlistedActors {

  private final Parties parties;
  private final Story story;

  UnlistedActors(Parties parties, Story story) {
    this.parties = parties;
    this.story = story;
  }

  @Nullable Actor at(Reading r, int i) {
    Actor american = american(r, i);
    if (american != null) {
      return american;
    }
    int run = run(r, i);
    if (run == i || (r.is(Sense.NO_FIRST_NAMES, i) || r.is(Sense.DAYS, i)) && !organ(r, i, run)) {
      return null;
    }
    if (organ(r, i, run)) {
      return organActor(r, i);
    }
    if (r.sentence.headline() || run - i > 4 || run - i == 1 && story.common(r.word(i))) {
      return null;
    }
    int k = r.is(run, "'", "\"") ? run + 1 : run;
    if (group(r, i, run, k)) {
      int to = k;
      while (r.is(Sense.GANG_ADJECTIVES, to)
          || r.is(Sense.GANG_NAMES, to)
          || r.is(Sense.GANG_HEADS, to)) {
        to++;
      }
      return Actor.of(i, to, Parties.unknown(r.printed(i, run), PartyKind.GROUP), Form.NAME);
    }
    boolean firm =
        firmBefore(r, i)
            || r.is(Sense.STAFF_NOUNS, run)
            || r.is(i - 1, "at", "from", "with") && r.is(Sense.STAFF_NOUNS, i - 2)
            || speaks(r, i, run);
    return firm
        ? Actor.of(
            i,
            r.is(Sense.STAFF_NOUNS, run) ? run + 1 : run,
            Parties.unknown(r.printed(i, run), PartyKind.COMPANY),
            Form.NAME)
        : null;
  }

  /**
   * "A group of hackers called Acme Boys of Ruritania": a name that goes on behind a listed one.
   */
  @Nullable Actor christened(Reading r, int i) {
    int d = r.is(i - 1, "\"", "'") ? i - 2 : i - 1;
    boolean called =
        r.is(d, "called", "dubbed", "named", "itself", "themselves") && nounBefore(r, d);
    if (!called || !r.capital(i)) {
      return null;
    }
    int to = christenedEnd(r, i);
    boolean listed = r.hits(i).stream().anyMatch(h -> r.end(h, i) >= to);
    Party gang = Parties.unknown(r.printed(i, to), PartyKind.GROUP);
    return to < i + 2 || listed || r.hits(i).isEmpty() ? null : Actor.of(i, to, gang, Form.NAME);
  }

  private static int christenedEnd(Reading r, int i) {
    int to = i;
    while (to < r.size()
        && to < i + 7
        && r.token(to).word()
        && (r.capital(to) || r.is(to, "of", "the") && r.capital(to + 1))) {
      to++;
    }
    return to;
  }

  /** "Federal prosecutors" where the country is the United States, "the Hoover administration". */
  private @Nullable Actor american(Reading r, int i) {
    Party state = parties.state("US");
    if (r.is(i, "feds")) {
      return Actor.of(i, i + 1, state, Form.NAME);
    }
    if (r.is(i, "grand") && r.is(i + 1, "jury")) {
      return Actor.of(i, i + 2, state, Form.NAME);
    }
    boolean federal = r.is(i, "federal") && r.is(Sense.FEDERAL_VOICES, i + 1);
    if (federal && (story.weight("US") > 0 || r.is(i + 1, "grand"))) {
      return Actor.of(i, r.is(i + 1, "grand") ? i + 3 : i + 2, state, Form.NAME);
    }
    boolean administration =
        r.capital(i)
            && r.is(i + 1, "administration")
            && r.hits(i).isEmpty()
            && !r.is(i, "the", "this");
    if (!administration) {
      return null;
    }
    boolean official = r.is(i + 2, "official", "officials");
    return official
        ? Actor.of(i, i + 3, Parties.kind(state, PartyKind.OFFICIAL), Form.NAME)
        : Actor.of(i, i + 2, state, Form.NAME);
  }

  private static boolean group(Reading r, int i, int run, int k) {
    boolean odd =
        run == i + 1
            && r.is(k, "group", "gang", "crew")
            && r.printed(i).chars().skip(1).anyMatch(Character::isUpperCase)
            && r.printed(i).chars().anyMatch(Character::isLowerCase);
    boolean noun =
        odd
            || r.is(Sense.GANG_NAMES, k)
            || r.is(Sense.GANG_ADJECTIVES, k)
                && (r.is(Sense.GANG_HEADS, k + 1) || r.is(Sense.GANG_NAMES, k + 1));
    int d = r.is(i - 1, "\"", "'", "the") ? i - 2 : i - 1;
    d = r.is(d, "\"") ? d - 1 : d;
    boolean before =
        r.is(d, "group", "gang", "collective", "hackers", "crew", "hacktivists", "actor")
            && r.is(Sense.GANG_ADJECTIVES, d - 1);
    boolean itself =
        r.is(d, "itself", "themselves", "himself")
            && r.is(d - 1, "calling", "calls", "called", "call");
    boolean dubbed = (r.is(d, "dubbed", "called", "named", "as") || itself) && nounBefore(r, d);
    return noun || before || dubbed;
  }

  private static boolean nounBefore(Reading r, int d) {
    for (int k = d; k >= Math.max(0, d - 5); k--) {
      if (r.is(Sense.GANG_HEADS, k)) {
        return true;
      }
    }
    return false;
  }

  /** An unknown proper name that says something: "Acme has confirmed that it was hacked". */
  private boolean speaks(Reading r, int i, int run) {
    boolean name = run - i <= 3 && (run - i > 1 || story.proper(r.word(i)));
    int verb = run;
    while (r.is(Sense.AUXILIARIES, verb) && !r.is(Sense.REPORT_VERBS, verb) && verb < run + 3) {
      verb++;
    }
    boolean says = r.is(Sense.REPORT_VERBS, verb) || r.is(Sense.FIND_VERBS, verb);
    boolean finite = r.word(verb).endsWith("ed") || r.is(verb, "said", "says", "found", "told");
    boolean head =
        i == 0
            || r.is(i - 1, ",", "\"", "that")
            || r.is(i - 1, "and") && r.actor(i - 2) != null
            || r.is(i - 1, "to") && r.is(i - 2, "according");
    boolean relative =
        r.is(run, ",") && r.is(run + 1, "which") && r.is(Sense.BELIEF_VERBS, run + 2);
    return name
        && head
        && (says && finite || relative || r.is(i - 2, "according"))
        && story.person(r.word(run - 1)) == null;
  }

  private static boolean firmBefore(Reading r, int i) {
    return r.is(Sense.FIRM_NOUNS, i - 1) && r.is(Sense.FIRM_FIELDS, i - 2);
  }

  /** Behind a run of capitalised words that no list knows. */
  private static int run(Reading r, int i) {
    int k = i;
    while (k < r.size() && k < i + 6 && r.token(k).word() && r.capital(k) && free(r, k)) {
      k++;
    }
    return k;
  }

  private static boolean free(Reading r, int k) {
    return r.actor(k) == null
        && r.hits(k).stream()
            .allMatch(
                h ->
                    h.entry().kind() == EntryKind.PRODUCT
                        || h.entry().kind() == EntryKind.MALWARE
                        || h.entry().kind() == EntryKind.DEMONYM && r.is(k - 1, "\""));
  }

  private static boolean organ(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      if (r.is(Sense.ORGAN_NAMES, k)) {
        return true;
      }
    }
    return false;
  }

  /** An organ is somebody only where its state stands before it or behind "of". */
  private @Nullable Actor organActor(Reading r, int i) {
    int to = i;
    while (to < r.size()
        && to < i + 14
        && r.token(to).word()
        && (r.capital(to) || r.is(to, "of", "for", "the", "and"))
        && r.actor(to) == null) {
      to++;
    }
    while (to > i && r.is(to - 1, "of", "for", "the", "and")) {
      to--;
    }
    String country = country(r, i, to);
    if (country == null) {
      return null;
    }
    Party party =
        to == i + 1
            ? Parties.kind(parties.state(country), PartyKind.OFFICIAL)
            : Parties.organ(r.printed(i, to), country);
    Actor actor = Actor.of(i, to, party, Form.NAME);
    return r.behindPossessive(to) > to ? actor.owning() : actor;
  }

  private static @Nullable String country(Reading r, int from, int to) {
    for (int k = Math.max(0, from - 5); k < Math.min(r.size(), to + 3); k++) {
      for (Hit hit : r.hits(k)) {
        EntryKind kind = hit.entry().kind();
        if (kind == EntryKind.COUNTRY || kind == EntryKind.DEMONYM || kind == EntryKind.SEAT) {
          return hit.entry().code();
        }
      }
    }
    return null;
  }
}
