package org.ascribe.extract;

import java.util.Set;
import org.ascribe.extract.Actor.Form;
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
  private static final Set<String> ORGANS =
      Set.of(
          "ministry",
          "department",
          "agency",
          "bureau",
          "police",
          "directorate",
          "court",
          "centre",
          "center",
          "command",
          "prosecutor",
          "prosecutors",
          "attorney",
          "commission",
          "gendarmerie",
          "inspectorate",
          "constabulary");
  private static final Set<String> GROUP_NOUNS =
      Set.of("hackers", "gang", "hacktivists", "apt", "hacker");
  private static final Set<String> ADJECTIVES =
      Set.of(
          "hacking",
          "hacker",
          "ransomware",
          "cybercrime",
          "cyberespionage",
          "espionage",
          "threat",
          "hacktivist",
          "extortion",
          "cyber",
          "apt",
          "cybercriminal");
  private static final Set<String> FIRMS =
      Set.of(
          "firm",
          "company",
          "vendor",
          "startup",
          "provider",
          "outfit",
          "giant",
          "specialist",
          "maker",
          "nonprofit");
  private static final Set<String> STAFF = Set.of("researchers", "analysts", "researcher");
  private static final Set<String> FIRST_NO =
      Set.of(
          "the",
          "a",
          "an",
          "security",
          "cyber",
          "cybersecurity",
          "researchers",
          "some",
          "many",
          "other",
          "two",
          "three",
          "several",
          "these",
          "those",
          "our",
          "their",
          "his",
          "its",
          "new",
          "in",
          "on",
          "as",
          "but",
          "and",
          "this",
          "that",
          "when",
          "while",
          "according",
          "independent",
          "chinese",
          "russian",
          "western",
          "academic",
          "threat",
          "malware",
          "it",
          "they",
          "most",
          "both",
          "ransomware",
          "intelligence",
          "hacking",
          "infosec",
          "industry",
          "suspected",
          "north",
          "state",
          "pro",
          "alleged",
          "more",
          "how",
          "what",
          "why",
          "meet",
          "unknown",
          "foreign",
          "federal",
          "government",
          "data",
          "multiple",
          "all",
          "no",
          "former");

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
    if (run == i || FIRST_NO.contains(r.word(i)) && !organ(r, i, run)) {
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
      while (ADJECTIVES.contains(r.word(to))
          || GROUP_NOUNS.contains(r.word(to))
          || r.is(to, "group", "collective", "team", "operators", "actors", "crew", "affiliates")) {
        to++;
      }
      return Actor.of(i, to, Parties.unknown(r.printed(i, run), PartyKind.GROUP), Form.NAME);
    }
    boolean firm =
        firmBefore(r, i)
            || STAFF.contains(r.word(run))
            || r.is(i - 1, "at", "from", "with") && STAFF.contains(r.word(i - 2));
    return firm
        ? Actor.of(
            i,
            STAFF.contains(r.word(run)) ? run + 1 : run,
            Parties.unknown(r.printed(i, run), PartyKind.COMPANY),
            Form.NAME)
        : null;
  }

  /** "Federal prosecutors" where the country is the United States, "the Hoover administration". */
  private @Nullable Actor american(Reading r, int i) {
    Party state = parties.state("US");
    if (r.is(i, "feds")) {
      return Actor.of(i, i + 1, state, Form.NAME);
    }
    boolean federal =
        r.is(i, "federal")
            && r.is(
                i + 1,
                "officials",
                "prosecutors",
                "authorities",
                "investigators",
                "agents",
                "indictment",
                "government",
                "grand",
                "jury",
                "judge",
                "court");
    if (federal && story.weight("US") > 0) {
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
    boolean noun =
        GROUP_NOUNS.contains(r.word(k))
            || ADJECTIVES.contains(r.word(k))
                && (r.is(
                        k + 1, "group", "gang", "collective", "team", "operators", "actors", "crew")
                    || GROUP_NOUNS.contains(r.word(k + 1)));
    boolean before =
        r.is(i - 1, "group", "gang", "collective", "hackers", "crew")
            && ADJECTIVES.contains(r.word(i - 2));
    int d = r.is(i - 1, "\"", "'") ? i - 2 : i - 1;
    boolean dubbed = r.is(d, "dubbed", "called", "named", "as") && nounBefore(r, d);
    return noun || before || dubbed;
  }

  private static boolean nounBefore(Reading r, int d) {
    for (int k = d; k >= Math.max(0, d - 5); k--) {
      if (r.is(k, "group", "gang", "collective", "hackers", "crew", "actor", "actors")) {
        return true;
      }
    }
    return false;
  }

  private static boolean firmBefore(Reading r, int i) {
    return FIRMS.contains(r.word(i - 1))
        && r.is(
            i - 2,
            "security",
            "cybersecurity",
            "intelligence",
            "cyber",
            "tech",
            "analytics",
            "software",
            "analysis",
            "internet",
            "forensics",
            "research");
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
                    h.entry().kind() == EntryKind.PRODUCT || h.entry().kind() == EntryKind.MALWARE);
  }

  private static boolean organ(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      if (ORGANS.contains(r.word(k))) {
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
    Party party = Parties.organ(r.printed(i, to), country);
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
