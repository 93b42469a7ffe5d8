package org.ascribe.extract;

import java.util.Set;
import org.ascribe.extract.Actor.Form;
import org.ascribe.extract.Words.Sense;
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
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "sir",
          "dame",
          "lord",
          "sen",
          "rep",
          "gen",
          "col",
          "lt",
          "gov",
          "mp",
          "senator",
          "president",
          "professor",
          "adm");
  private static final Set<String> NO_NAME =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "of",
          "for",
          "and",
          "but",
          "this",
          "that",
          "these",
          "those",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "his",
          "her",
          "their",
          "our",
          "its",
          "according",
          "however",
          "meanwhile",
          "security",
          "cyber",
          "group",
          "team",
          "department",
          "ministry",
          "office",
          "agency",
          "bureau",
          "police",
          "court",
          "court's",
          "government",
          "national",
          "international",
          "federal",
          "united",
          "state",
          "states",
          "center",
          "centre",
          "company",
          "corp",
          "inc",
          "ltd",
          "university",
          "institute",
          "council",
          "commission",
          "union",
          "party",
          "bank",
          "press",
          "news",
          "times",
          "post",
          "report",
          "act",
          "law",
          "order",
          "exchange",
          "server",
          "windows",
          "android",
          "internet",
          "web",
          "west",
          "east",
          "north",
          "south",
          "middle",
          "new",
          "american",
          "european",
          "asian",
          "western",
          "eastern",
          "attack",
          "hack",
          "malware",
          "ransomware",
          "operation",
          "project",
          "software",
          "systems",
          "networks",
          "network",
          "technology",
          "technologies",
          "threat",
          "intelligence",
          "research",
          "labs",
          "lab",
          "services",
          "service",
          "foundation",
          "association",
          "committee",
          "house",
          "senate",
          "congress",
          "parliament",
          "administration",
          "figure",
          "table",
          "image",
          "source",
          "tags",
          "read",
          "more",
          "related",
          "also",
          "when",
          "while",
          "as",
          "if",
          "after",
          "before",
          "since",
          "with",
          "by",
          "from",
          "to",
          "last",
          "earlier",
          "today",
          "yesterday",
          "some",
          "many",
          "most",
          "both",
          "all",
          "one",
          "two",
          "three",
          "other",
          "another",
          "such",
          "no",
          "not",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "will",
          "would",
          "said",
          "says",
          "who",
          "what",
          "where",
          "how",
          "why",
          "or",
          "so",
          "then",
          "there",
          "here",
          "now",
          "military",
          "unit",
          "army",
          "navy",
          "force",
          "forces",
          "general",
          "chief",
          "minister",
          "secretary",
          "attorney",
          "district",
          "city",
          "county",
          "province",
          "republic",
          "kingdom",
          "island",
          "islands",
          "street",
          "river",
          "valley",
          "field",
          "information",
          "data",
          "cloud",
          "mail",
          "email",
          "google",
          "microsoft",
          "apple",
          "facebook",
          "twitter",
          "bitcoin",
          "pipeline",
          "bear",
          "panda",
          "kitten",
          "spider",
          "typhoon",
          "storm",
          "sandstorm",
          "blizzard",
          "sleet",
          "tempest",
          "lazarus",
          "anonymous",
          "global",
          "business",
          "affairs",
          "foreign",
          "defense",
          "defence",
          "justice",
          "treasury",
          "energy",
          "health",
          "affiliate",
          "executive",
          "director",
          "officer",
          "analyst",
          "president",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "deputy",
          "senior",
          "games",
          "olympics",
          "olympic",
          "powers",
          "control",
          "assets",
          "fraud",
          "abuse",
          "computer",
          "summer",
          "winter",
          "code",
          "files",
          "file",
          "tool",
          "tools",
          "key",
          "assistant",
          "acting",
          "special",
          "agent");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "le",
          "du");

  /** Roles whose holder serves one state wherever no state is named. */
  private static final Set<String> AMERICAN =
      Set.of("attorney", "agent", "homeland", "treasury", "cyber");

  private final Parties parties;
  private final NamedActors named;
  private final Story story;

  People(Parties parties, NamedActors named, Story story) {
    this.parties = parties;
    this.named = named;
    this.story = story;
  }

  void find(Reading r) {
    for (int i = 0; i < r.size(); i++) {
      int end = nameEnd(r, i);
      if (end - i >= 2 && !r.sentence.headline() || end - i >= 2 && roleStart(r, i) < i) {
        introduce(r, i, end);
        i = end - 1;
      } else if (surname(r, i) != null) {
        Party person = surname(r, i);
        int from =
            HONORIFICS.contains(r.word(i - 1))
                ? i - 1
                : r.is(i - 1, ".") && HONORIFICS.contains(r.word(i - 2)) ? i - 2 : i;
        Actor actor = Actor.of(from, i + 1, person, Form.PERSON);
        r.add(r.behindPossessive(i + 1) > i + 1 ? actor.owning() : actor);
      }
    }
  }

  private @Nullable Party surname(Reading r, int i) {
    if (!r.capital(i)
        || r.actor(i) != null
        || !r.hits(i).isEmpty() && story.person(r.word(i)) == null) {
      return null;
    }
    Party known = story.person(r.word(i));
    boolean honoured =
        HONORIFICS.contains(r.word(i - 1))
            || r.is(i - 1, ".") && HONORIFICS.contains(r.word(i - 2));
    return known != null && !r.capital(i + 1)
            || known != null && honoured
            || known != null && r.is(Sense.REPORT_VERBS, i + 1)
        ? known
        : null;
  }

  /** Behind a run of two to five words that look like a person's name, else the token itself. */
  private int nameEnd(Reading r, int i) {
    if (!part(r, i) || r.is(i - 1, "-") || r.capital(i - 1) && part(r, i - 1)) {
      return i;
    }
    int k = i + 1;
    int parts = 1;
    while (k < r.size() && k < i + 9) {
      if (part(r, k)) {
        parts++;
        k++;
      } else if (initial(r, k)) {
        k += r.is(k + 1, ".") ? 2 : 1;
      } else if (PARTICLES.contains(r.word(k)) && part(r, k + 1)
          || r.is(k, "-", "'")
              && r.token(k).start() == r.token(k - 1).end()
              && part(r, k + 1)
              && r.token(k + 1).start() == r.token(k).end()) {
        k++;
      } else {
        break;
      }
    }
    boolean longer =
        r.capital(k) && r.token(k).start() == r.token(k - 1).end() + 1
            || i > 1
                && r.capital(i - 1)
                && !role(r, i - 1)
                && NO_NAME.contains(r.word(i - 1))
                && r.token(i - 1).word();
    return parts >= 2 && parts <= 5 && !longer ? k : i;
  }

  private static boolean initial(Reading r, int k) {
    return r.word(k).length() == 1 && r.capital(k) && (r.is(k + 1, ".") || r.capital(k + 1));
  }

  private boolean part(Reading r, int i) {
    if (!r.capital(i)
        || r.hits(i).size() > 0 && !tolerated(r, i)
        || NO_NAME.contains(r.word(i))
        || story.common(r.word(i)) && !PARTICLES.contains(r.word(i))) {
      return false;
    }
    String printed = r.printed(i);
    return printed.length() > 1
        && printed.chars().allMatch(Character::isLetter)
        && printed.chars().skip(1).anyMatch(Character::isLowerCase)
        && !r.is(i + 1, "ltd", "inc", "llc", "corp", "gmbh", "pte", "plc", "limited")
        && (printed.chars().skip(1).noneMatch(Character::isUpperCase)
            || printed.startsWith("Mc")
            || printed.startsWith("Mac")
            || printed.startsWith("De")
            || printed.startsWith("O"));
  }

  /**
   * A name that is also a country's ("Jordan Smith") counts where a part of the name is before it.
   */
  private static boolean tolerated(Reading r, int i) {
    return r.hits(i).stream()
        .allMatch(
            h -> h.entry().kind() == EntryKind.MALWARE || h.entry().kind() == EntryKind.PRODUCT);
  }

  private void introduce(Reading r, int from, int end) {
    String name = r.printed(from, end);
    String surname = r.word(end - 1);
    int start = roleStart(r, from);
    Role role = start < from ? new Role(start, from) : behind(r, end);
    Party party = role == null ? bare(r, from, end, name) : speaker(r, role, name);
    Party known = story.person(surname);
    if (party == null) {
      party =
          known != null && known.kind() != PartyKind.PERSON && surnameFits(known, name)
              ? known
              : Parties.person(name, null);
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

  private record Role(int from, int to) {}

  /** First token of the role before a name, or the name's own first token. */
  private static int roleStart(Reading r, int name) {
    int k = name - 1;
    if (r.is(k, ",") && role(r, k - 1)) {
      k--;
    }
    if (!role(r, k)) {
      return HONORIFICS.contains(r.word(k))
          ? k
          : r.is(k, ".") && HONORIFICS.contains(r.word(k - 1)) ? k - 1 : name;
    }
    int from = k;
    while (k >= 0
        && k > name - 16
        && (role(r, k)
            || r.is(Sense.ROLE_MODIFIERS, k)
            || hitCovers(r, k)
            || r.is(k, ".") && r.word(k - 1).length() == 1)) {
      from = k--;
    }
    while (from < name
        && r.is(
            from,
            "of",
            "and",
            "for",
            "the",
            "in",
            "to",
            "-",
            "'",
            "s",
            "with",
            "media",
            "corporate")
        && !(r.is(from, "the") && hitCovers(r, from + 1))) {
      from++;
    }
    return from;
  }

  private static boolean role(Reading r, int k) {
    for (int start = Math.max(0, k - 2); start <= k; start++) {
      if (start + r.length(Sense.OFFICIAL_ROLES, start) > k
          || start + r.length(Sense.STAFF_ROLES, start) > k) {
        return true;
      }
    }
    return false;
  }

  private static boolean hitCovers(Reading r, int k) {
    for (int start = Math.max(0, k - 6); start <= k; start++) {
      for (Hit hit : r.hits(start)) {
        boolean kind =
            hit.entry().kind() != EntryKind.GROUP && hit.entry().kind() != EntryKind.MALWARE;
        if (kind && r.end(hit, start) > k) {
          return true;
        }
      }
    }
    return false;
  }

  /** The role behind a name: ", a homeland security adviser to ..." or "of Fidelis". */
  private static @Nullable Role behind(Reading r, int end) {
    int k = end;
    if (r.is(k, "(")) {
      return null;
    }
    if (r.is(k, "of", "at", "from", "with") && (hitCovers(r, k + 1) || r.capital(k + 1))) {
      return new Role(k + 1, Math.min(r.size(), k + 6));
    }
    if (!r.is(k, ",", "-")) {
      return null;
    }
    int limit = Math.min(r.size(), k + 18);
    int to = k + 1;
    boolean found = false;
    while (to < limit
        && !r.is(to, ",", ";", "\"")
        && !(found && r.is(Sense.REPORT_VERBS, to) && !r.is(to, "lead"))) {
      found |= to < k + 9 && role(r, to);
      to++;
    }
    return found ? new Role(k + 1, to) : null;
  }

  private @Nullable Party bare(Reading r, int from, int end, String name) {
    boolean owned = r.is(from - 1, "s") && r.is(from - 2, "'");
    Party owner = owned ? affiliation(r, Math.max(0, from - 6), from - 2) : null;
    return owner == null ? null : voice(owner, name);
  }

  private @Nullable Party speaker(Reading r, Role role, String name) {
    for (int k = role.from(); k < role.to(); k++) {
      if (r.is(k, "former", "ex", "then") || r.is(k, "retired")) {
        return null;
      }
    }
    Party body = affiliation(r, role.from(), role.to());
    boolean serves = r.has(Sense.OFFICIAL_ROLES, role.from(), role.to());
    if (body != null && body.kind() == PartyKind.STATE && !serves) {
      return null;
    }
    if (body != null) {
      return voice(body, name);
    }
    boolean official = r.has(Sense.OFFICIAL_ROLES, role.from(), role.to());
    boolean staff = r.has(Sense.STAFF_ROLES, role.from(), role.to());
    for (int k = role.from(); k < role.to(); k++) {
      if (AMERICAN.contains(r.word(k)) && official) {
        return Parties.official(name, "US");
      }
    }
    if (staff) {
      Party employer = employer(r, role);
      if (employer != null || !official) {
        return employer;
      }
    }
    return official && story.home() != null ? Parties.official(name, story.home()) : null;
  }

  /** The company that no list knows behind "at", "of" or "for". */
  private static @Nullable Party employer(Reading r, Role role) {
    for (int k = role.from(); k < role.to(); k++) {
      if (r.is(k, "at", "of", "for", "with", "from")
          && r.capital(k + 1)
          && !r.is(Sense.ROLE_MODIFIERS, k + 1)) {
        int to = k + 1;
        while (to < r.size() && to < k + 5 && r.capital(to)) {
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
      case COMPANY -> body;
      default -> null;
    };
  }

  /** The body nearest to the role's beginning whose name stands in it. */
  private @Nullable Party affiliation(Reading r, int from, int to) {
    Party state = null;
    for (int k = from; k < to; k++) {
      Actor body = named.at(r, k);
      if (body != null && body.kind() != PartyKind.GROUP && body.kind() != PartyKind.MEDIA) {
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
