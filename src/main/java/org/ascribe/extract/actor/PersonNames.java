package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;

/** Runs of capitalised words that look like a person's name. */
final class PersonNames {
  /** Tokens of the longest names of bodies. */
  private static final int LONGEST_LISTED = 12;

  private final Story story;
  private final Places places;

  PersonNames(Story story, Places places) {
    this.story = story;
    this.places = places;
  }

  /** Behind a run of two to five words that look like a person's name, else the token itself. */
  int end(Reading r, int i) {
    boolean initialled = initial(r, i) && r.is(i + 1, ".") && part(r, i + 2);
    boolean title = r.is(Sense.OFFICIAL_ROLES, i) && !r.is(i, "king", "prince", "general", "judge");
    if (title || listed(r, i) || places.end(r, i) > i + 1 || Schemes.at(r, i) != null) {
      return i;
    }
    boolean dubbed = r.capital(i - 1) && r.is(i - 2, "\"") && !r.hits(i - 1).isEmpty();
    if (dubbed
        || r.is(i - 1, "called", "dubbed", "codenamed", "variant", "malware", "ransomware")) {
      return i;
    }
    if (!part(r, i) && !initialled || hyphened(r, i) || r.capital(i - 1) && part(r, i - 1)) {
      return i;
    }
    int k = initialled ? i + 2 : i + 1;
    int parts = 1;
    while (k < r.size() && k < i + 9) {
      if (part(r, k)) {
        parts++;
        k++;
      } else if (r.is(Sense.FAMILY_NAMES, i)
          && r.is(k, "-")
          && k + 1 < r.size()
          && r.token(k).start() == r.token(k - 1).end()
          && r.token(k + 1).start() == r.token(k).end()) {
        k += 2;
      } else if (initial(r, k)) {
        k += r.is(k + 1, ".") ? 2 : 1;
      } else if (syllable(r, k) && part(r, k + 1)
          || r.is(Sense.NAME_PARTICLES, k) && r.is(k + 1, "-") && part(r, k + 2)
          || r.is(Sense.NAME_PARTICLES, k) && part(r, k + 1)
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
                && !office(r, i)
                && !r.is(Sense.DAYS, i - 1)
                && r.is(Sense.NO_NAMES, i - 1)
                && r.token(i - 1).word();
    return parts >= 2 && parts <= 5 && !longer && !body(r, i, k) ? k : i;
  }

  /** Inside a longer name that a list knows: the place in the name of an office. */
  private static boolean listed(Reading r, int i) {
    for (int k = Math.max(0, i - LONGEST_LISTED); k < i; k++) {
      for (Hit hit : r.hits(k)) {
        if (r.end(hit, k) > i) {
          return true;
        }
      }
    }
    return false;
  }

  /** A surname alone behind an office: "Director Smith". */
  boolean titled(Reading r, int i) {
    return r.capital(i - 1)
        && (r.is(Sense.OFFICIAL_ROLES, i - 1) || r.is(Sense.HONORIFICS, i - 1))
        && part(r, i)
        && !part(r, i + 1)
        && !body(r, i, i + 1);
  }

  /** The second half of a compound; a dash between spaces parts a dateline from its story. */
  private static boolean hyphened(Reading r, int i) {
    return r.is(i - 1, "-") && r.token(i - 1).end() == r.token(i).start();
  }

  /** A syllable of a Korean name that is an English word: "Kim In Ryong". */
  private static boolean syllable(Reading r, int k) {
    return r.capital(k)
        && r.is(k, "in", "un", "il", "so", "no", "on", "an", "do", "sun", "will", "may");
  }

  /** "Entity List", "Prosecution Authority": a word that heads the names of bodies. */
  private static boolean body(Reading r, int from, int to) {
    return r.is(Sense.NO_SURNAMES, to - 1)
        || r.has(Sense.BODY_WORDS, from, to)
        || r.has(Sense.BODY_HEADS, from, to);
  }

  private static boolean initial(Reading r, int k) {
    return r.word(k).length() == 1 && r.capital(k) && (r.is(k + 1, ".") || r.capital(k + 1));
  }

  private boolean part(Reading r, int i) {
    if (!r.capital(i)
        || r.hits(i).size() > 0 && !tolerated(r, i)
        || r.is(Sense.NO_NAMES, i)
        || r.is(Sense.HONORIFICS, i)
        || r.is(Sense.CHARGE_VERBS, i)
        || r.is(Sense.ACCUSE_VERBS, i)
        || r.is(Sense.CULPABLE_VERBS, i)
        || story.common(r.word(i)) && !r.is(Sense.NAME_PARTICLES, i)) {
      return false;
    }
    String printed = r.printed(i);
    return (printed.length() > 1 || printed.equals("O") && r.is(i + 1, "'", "’"))
        && printed.chars().allMatch(Character::isLetter)
        && (printed.length() == 1 || printed.chars().skip(1).anyMatch(Character::isLowerCase))
        && !r.is(Sense.LEGAL_FORMS, i + 1)
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

  /** "Secretary of State", "Minister of Defence" right before a name. */
  private static boolean office(Reading r, int name) {
    for (int k = Math.max(0, name - 7); k < name; k++) {
      if (Roles.role(r, k)) {
        return true;
      }
    }
    return false;
  }
}
