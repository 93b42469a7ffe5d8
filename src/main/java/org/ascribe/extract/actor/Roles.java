package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** Finds the words that give a person's role, before or behind the name. */
final class Roles {
  private Roles() {}

  /**
   * The words of a role.
   *
   * @param from first token
   * @param to token behind the last
   */
  record Role(int from, int to) {}

  /** First token of the role before a name, or the name's own first token. */
  static int start(Reading r, int name) {
    int k = name - 1;
    if (r.is(k, ",")) {
      k = apposed(r, k);
    }
    k = field(r, k);
    if (!role(r, k)) {
      k = name - 1;
      return r.is(Sense.HONORIFICS, k)
          ? k
          : r.is(k, ".") && r.is(Sense.HONORIFICS, k - 1) ? k - 1 : name;
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
    for (int n = from; n < name; n++) {
      from = r.is(n, "and") && r.is(n + 1, "its", "his", "their", "her") ? n + 1 : from;
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
            "corporate",
            "its",
            "his",
            "their")
        && !(r.is(from, "the") && hitCovers(r, from + 1))) {
      from++;
    }
    return from;
  }

  /** "The foreign minister of Ruritania, Jane Doe": the role before the comma, or the comma. */
  private static int apposed(Reading r, int comma) {
    int k = comma - 1;
    while (k > Math.max(0, comma - 9)
        && !role(r, k)
        && (hitCovers(r, k)
            || r.determiner(k)
            || r.is(Sense.ROLE_MODIFIERS, k)
            || r.is(k, "in", "foreign", "affairs", "national"))) {
      k--;
    }
    return role(r, k) ? k : comma;
  }

  /**
   * The role before its field or body: "director of Threat Intelligence", "spokesperson for the
   * Ruritanian Foreign Ministry"; else the token itself.
   */
  private static int field(Reading r, int end) {
    int k = end;
    while (k > Math.max(0, end - 7)
        && !role(r, k)
        && r.token(k).word()
        && (r.capital(k) || r.determiner(k) || r.is(Sense.ROLE_MODIFIERS, k))) {
      k--;
    }
    boolean ofField = k < end && role(r, k) && r.is(k + 1, "of", "for");
    return ofField || k < end && r.is(k, "of", "for") && role(r, k - 1) ? Math.min(k, end) : end;
  }

  static boolean role(Reading r, int k) {
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
  static @Nullable Role behind(Reading r, int end) {
    int k = end;
    if (r.is(k, "(")) {
      return null;
    }
    int of = k + 1;
    while (of < k + 5
        && (r.is(Sense.FIRM_FIELDS, of) || r.is(Sense.FIRM_NOUNS, of) || r.determiner(of))) {
      of++;
    }
    if (r.is(k, "of", "at", "from", "with") && (hitCovers(r, of) || r.capital(of))) {
      return new Role(k + 1, Math.min(r.size(), of + 5));
    }
    if (!r.is(k, ",", "-") || r.is(Sense.AUXILIARIES, k + 1)) {
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
}
