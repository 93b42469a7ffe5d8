package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascribe.extract.Words.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a sentence, without a parser: the subject before a verb and the object behind
 * it, over brackets, insertions and lists.
 */
final class Grammar {
  private static final int REACH = 45;
  private static final int GAP = 9;
  private static final Set<String> PLACES =
      Set.of(
          "in",
          "across",
          "within",
          "inside",
          "outside",
          "near",
          "throughout",
          "into",
          "over",
          "around",
          "against",
          "between",
          "visiting",
          "targeting",
          "from");
  private static final Set<String> GAP_WORDS =
      Set.of(
          "on",
          "in",
          "of",
          "the",
          "a",
          "an",
          "last",
          "this",
          "week",
          "month",
          "year",
          "its",
          "their",
          "own",
          "at",
          "by",
          "for",
          "joint",
          "new",
          "press",
          "late",
          "early",
          "released",
          "published",
          "issued",
          "morning",
          "night",
          "afternoon",
          "blog",
          "separate",
          "recent",
          "first",
          "time",
          "from",
          "and",
          "allies",
          "partners",
          "several",
          "dozens",
          "countries",
          "friends",
          "member",
          "states",
          "other",
          "some");
  private static final Set<String> BOUNDARIES =
      Set.of(
          ";",
          ":",
          "that",
          "because",
          "although",
          "if",
          "whether",
          "but",
          "where",
          "while",
          "?",
          "!");

  private Grammar() {}

  /** The actors that are the subject of the verb at a token; empty where none is found. */
  static List<Actor> subject(Reading r, int verb) {
    int k = verb - 1;
    int steps = 0;
    while (k >= 0 && r.actor(k) == null && adverbial(r, k) && steps++ < GAP) {
      k--;
    }
    if (r.is(k, "and", "but", "or")) {
      return List.of();
    }
    k = overBracket(r, k);
    Actor named = r.is(k, ",") ? r.actor(k - 1) : null;
    boolean titled =
        named != null
            && named.form() == Actor.Form.PERSON
            && (r.is(named.from() - 1, ",") || r.is(named.from() + commaIn(r, named), ","));
    if (titled) {
      return List.of(named);
    }
    if (k >= 0 && r.actor(k) == null && r.is(k, ",", "-")) {
      Actor head = beforeInsertion(r, k);
      return head == null ? List.of() : listBefore(r, head);
    }
    steps = 0;
    while (k >= 0 && r.actor(k) == null && gap(r, k) && steps++ < GAP) {
      k--;
    }
    Actor nearest = r.actor(k);
    if (nearest == null) {
      nearest = leader(r, verb);
    }
    return nearest == null ? List.of() : listBefore(r, headOf(r, nearest));
  }

  /** The voice that opens the clause, however much stands between it and a finite verb. */
  private static @Nullable Actor leader(Reading r, int verb) {
    int start = verb - 1;
    while (start >= 0
        && start > verb - REACH
        && !boundary(r, start)
        && !r.is(start, "and", "\"", "as", "when", "after", "which", "who")) {
      start--;
    }
    for (int k = start + 1; k < Math.min(verb, start + 5); k++) {
      Actor actor = r.actor(k);
      if (actor != null) {
        return actor.voice() && !actor.possessive() && !place(r, actor) && finite(r, verb)
            ? actor
            : null;
      }
    }
    return null;
  }

  private static boolean finite(Reading r, int verb) {
    return !r.word(verb).endsWith("ing")
        && !r.is(
            verb - 1, "to", "the", "a", "of", "and", "by", "for", "be", "been", "their", "its",
            "in");
  }

  /** Offset of a comma between role and name inside an actor, or 0. */
  private static int commaIn(Reading r, Actor actor) {
    for (int k = actor.from(); k < actor.to(); k++) {
      if (r.is(k, ",")) {
        return k - actor.from();
      }
    }
    return 0;
  }

  /** True where no comma stands before a token. */
  static boolean noComma(Reading r, int to) {
    for (int k = 0; k < to; k++) {
      if (r.is(k, ",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean adverbial(Reading r, int k) {
    return r.is(Sense.AUXILIARIES, k) || r.word(k).endsWith("ly");
  }

  private static boolean gap(Reading r, int k) {
    return GAP_WORDS.contains(r.word(k))
        || r.is(Sense.DOCUMENTS, k)
        || r.is(Sense.VOICE_NOUNS, k)
        || r.is(Sense.AUXILIARIES, k)
        || r.is(Sense.ACCUSERS, k)
        || r.is(k, "'", "s", "*", ")", "(")
        || r.word(k).endsWith("ly");
  }

  private static int overBracket(Reading r, int k) {
    if (!r.is(k, ")")) {
      return k;
    }
    int open = k;
    while (open >= 0 && open > k - REACH && !r.is(open, "(")) {
      open--;
    }
    return r.is(open, "(") ? open - 1 : k;
  }

  /** The actor before an insertion that the comma or dash at a token closes, or null. */
  private static @Nullable Actor beforeInsertion(Reading r, int close) {
    for (int k = close - 1; k > Math.max(0, close - REACH); k--) {
      if (r.is(k, ";", ":") || r.is(k, "\"")) {
        return null;
      }
      if (r.is(k, ",", "-")) {
        int before = overBracket(r, k - 1);
        Actor actor = r.actor(before);
        if (actor != null && insertion(r, k + 1)) {
          return actor;
        }
      }
    }
    return null;
  }

  private static boolean insertion(Reading r, int k) {
    return r.is(
            k,
            "a",
            "an",
            "the",
            "which",
            "who",
            "whose",
            "also",
            "aka",
            "known",
            "in",
            "on",
            "citing",
            "part",
            "now",
            "based",
            "formerly",
            "one",
            "speaking",
            "using",
            "and",
            "or",
            "then",
            "as",
            "at",
            "tracked",
            "dubbed",
            "previously",
            "along",
            "together",
            "via",
            "through",
            "while",
            "with",
            "like",
            "its",
            "active",
            "aged",
            "who",
            "whom",
            "now")
        || r.is(Sense.OFFICIAL_ROLES, k)
        || r.is(Sense.STAFF_ROLES, k)
        || r.is(Sense.ROLE_MODIFIERS, k)
        || r.word(k).matches("\\d{2}");
  }

  /** "The head of X" and "researchers at X": the actor before the preposition speaks. */
  private static Actor headOf(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (r.determiner(k)) {
      k--;
    }
    if (!r.is(k, "of", "at", "from", "for", "with", "in", "by")) {
      return actor;
    }
    Actor head = r.actor(k - 1);
    return head != null && (head.voice() || head.suspect()) ? head : actor;
  }

  /** The actor with those listed before it: "A, B and C". */
  static List<Actor> listBefore(Reading r, Actor last) {
    List<Actor> list = new ArrayList<>(List.of(last));
    Actor first = last;
    while (true) {
      int k = first.from() - 1;
      while (r.determiner(k)
          || r.is(k, "*", "\"")
          || r.is(Sense.ROLE_MODIFIERS, k) && !r.is(k, "and", "-")) {
        k--;
      }
      boolean linked = false;
      while (r.is(k, ",", "and", "or", "&", "both")) {
        linked = true;
        k--;
      }
      Actor before = linked ? r.actor(overBracket(r, k)) : null;
      if (before == null || !like(before, last)) {
        return list;
      }
      list.add(0, before);
      first = before;
    }
  }

  /** The actor with those listed behind it. */
  static List<Actor> listAfter(Reading r, Actor first) {
    List<Actor> list = new ArrayList<>(List.of(first));
    int at = first.to();
    while (at < r.size()) {
      int k = r.is(at, "(") ? close(r, at) : at;
      boolean linked = false;
      while (r.is(k, ",", "and", "or", "&", "*", "\"", "as", "well", "the", "/", "also", "both")
          || linked
              && r.actor(k) == null
              && (r.is(Sense.ACTOR_MODIFIERS, k) || r.determiner(k) && !r.is(k, "this", "that"))) {
        linked |= r.is(k, ",", "and", "or", "&", "/");
        k++;
      }
      Actor next = linked ? r.actor(k) : null;
      if (next == null || next.from() != k || !like(first, next)) {
        return list;
      }
      list.add(next);
      at = next.to();
    }
    return list;
  }

  static int close(Reading r, int open) {
    int k = open;
    while (k < r.size() && k < open + REACH && !r.is(k, ")")) {
      k++;
    }
    return r.is(k, ")") ? k + 1 : open;
  }

  private static boolean like(Actor a, Actor b) {
    boolean both = a.voice() && b.voice() || a.suspect() && b.suspect();
    return both && a.form() != Actor.Form.ANAPHOR && b.form() != Actor.Form.ANAPHOR;
  }

  /** True where the words place the actor instead of making it do something: "in China". */
  static boolean place(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (r.determiner(k)) {
      k--;
    }
    boolean theirs =
        r.is(k, "in", "from", "across")
            && r.is(
                k - 1,
                "agencies",
                "authorities",
                "officials",
                "police",
                "prosecutors",
                "governments",
                "ministers",
                "regulators",
                "investigators",
                "enforcement",
                "teams",
                "partners");
    return PLACES.contains(r.word(k)) && !theirs;
  }

  /** True where the verb form at a token is passive: "was also blamed". */
  static boolean passive(Reading r, int v) {
    int k = v - 1;
    while (k > v - 4
        && (r.word(k).endsWith("ly")
            || r.is(
                k,
                "also",
                "later",
                "first",
                "been",
                "since",
                "not",
                "now",
                "often",
                "already",
                "soon",
                "previously"))) {
      k--;
    }
    return (r.is(k, "was", "were", "been", "is", "are", "being", "be") || r.is(k + 1, "been"))
        && !r.word(v).endsWith("ing");
  }

  /** True where the form in -ing is a main verb: "is formally naming". */
  static boolean progressive(Reading r, int v) {
    int k = v - 1;
    while (k > v - 4 && (r.word(k).endsWith("ly") || r.is(k, "also", "now", "not"))) {
      k--;
    }
    return r.is(k, "is", "are", "was", "were", "been", "am");
  }

  /** True for a verb that can accuse its subject. */
  static boolean attacks(Reading r, int k) {
    return r.is(Sense.CULPABLE_VERBS, k)
        || r.is(Sense.ATTACK_VERBS, k)
        || r.is(Sense.WORKING_VERBS, k);
  }

  /** True for verbs of those who fend off attacks. */
  static boolean isDefence(Reading r, int k) {
    return r.is(
        k,
        "help",
        "helped",
        "helps",
        "support",
        "supports",
        "supported",
        "block",
        "blocked",
        "disrupt",
        "disrupted",
        "monitor",
        "monitoring",
        "provide",
        "provided",
        "share",
        "shared",
        "work",
        "worked",
        "working",
        "continue",
        "hired",
        "hire",
        "seized",
        "seize",
        "assist",
        "assisted",
        "update",
        "updated",
        "test",
        "tested",
        "released",
        "release",
        "publish",
        "published",
        "hold",
        "held",
        "maintain",
        "seek",
        "seeks",
        "sought",
        "install",
        "run",
        "operate");
  }

  static boolean boundary(Reading r, int k) {
    return BOUNDARIES.contains(r.word(k));
  }

  /** First actor at or behind a token, before another, that may be accused; or null. */
  static @Nullable Actor suspectAfter(Reading r, int from, int to) {
    for (int k = from; k < Math.min(to, r.size()); k++) {
      Actor actor = r.actor(k);
      if (actor != null && actor.suspect()) {
        return actor;
      }
      if (actor != null) {
        k = actor.to() - 1;
      }
    }
    return null;
  }
}
