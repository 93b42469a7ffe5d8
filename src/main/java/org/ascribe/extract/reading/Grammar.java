package org.ascribe.extract.reading;

import java.util.List;
import java.util.Set;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a sentence, without a parser: the subject before a verb and the object behind
 * it, over brackets, insertions and lists.
 */
public final class Grammar {
  private static final int REACH = 45;
  private static final int GAP = 9;
  private static final Set<String> BOUNDARIES = WordList.words("clause-boundaries");

  private Grammar() {}

  /** The actors that are the subject of the verb at a token; empty where none is found. */
  public static List<Actor> subject(Reading r, int verb) {
    int k = verb - 1;
    int steps = 0;
    while (k >= 0 && r.actor(k) == null && adverbial(r, k) && steps++ < GAP) {
      k--;
    }
    int others = Lists.beforeOthers(r, k);
    if (others < k && r.actor(others) != null) {
      return Lists.before(r, r.actor(others), true);
    }
    if (r.is(k, "and", "but", "or")) {
      return r.is(k, "or") ? List.of() : earlier(r, k, verb);
    }
    Actor antecedent = r.is(k, "which", "who") ? antecedent(r, k) : null;
    if (antecedent != null) {
      return Lists.before(r, antecedent);
    }
    k = Lists.overBracket(r, k);
    Actor named = r.is(k, ",") ? r.actor(k - 1) : null;
    boolean titled =
        named != null
            && named.form() == Actor.Form.PERSON
            && (r.is(named.from() - 1, ",") || r.is(named.from() + commaIn(r, named), ","));
    if (titled) {
      return List.of(named);
    }
    List<Actor> included = r.is(k, ",", "-") ? Lists.included(r, k) : List.of();
    if (!included.isEmpty()) {
      return included;
    }
    if (k >= 0 && r.actor(k) == null && r.is(k, ",", "-")) {
      Actor head = beforeInsertion(r, k);
      return head == null ? List.of() : Lists.before(r, head);
    }
    steps = 0;
    while (k >= 0 && (r.actor(k) == null ? gap(r, k) : platform(r, k)) && steps++ < GAP) {
      k--;
    }
    Actor nearest = r.actor(k);
    if (nearest == null && r.is(Sense.DOCUMENTS, verb - 1) && r.is(k + 1, "a", "an", "another")) {
      return List.of();
    }
    if (nearest != null && objectOfRelative(r, nearest)) {
      return List.of();
    }
    if (nearest == null || against(r, nearest)) {
      nearest = leader(r, verb);
    }
    if (nearest == null) {
      return List.of();
    }
    Actor head = headOf(r, nearest);
    return Lists.before(r, head, r.is(head.to(), "and"));
  }

  /** "X corrected the flaw and said": whose first verb comes right behind it is heard again. */
  private static List<Actor> earlier(Reading r, int and, int verb) {
    int limit = r.word(verb).endsWith("ing") ? and : Math.max(0, and - REACH);
    for (int k = and - 1; k >= limit; k--) {
      Actor actor = r.actor(k);
      if (r.is(k, ";", ":", "\"", "that", "who", "which")) {
        return List.of();
      }
      if (actor != null) {
        boolean predicate =
            !actor.possessive()
                && !place(r, actor)
                && actor.form() != Actor.Form.ANAPHOR
                && (r.word(actor.to()).endsWith("ed")
                    || r.is(Sense.AUXILIARIES, actor.to())
                    || r.is(Sense.REPORT_VERBS, actor.to()));
        if (predicate) {
          return Lists.before(r, actor);
        }
        k = actor.from();
      }
    }
    return List.of();
  }

  /** Whom "which" or "who" takes up, right before it or before its comma; or null. */
  private static @Nullable Actor antecedent(Reading r, int which) {
    int k = Lists.overBracket(r, r.is(which - 1, ",") ? which - 2 : which - 1);
    Actor actor = r.actor(k);
    return actor == null || actor.possessive() || place(r, actor) ? null : actor;
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
    Actor accompanied = r.is(start, "and") && finite(r, verb) ? companion(r, start) : null;
    if (accompanied != null) {
      return accompanied;
    }
    for (int k = start + 1; k < Math.min(verb, start + 5); k++) {
      Actor actor = r.actor(k);
      if (actor != null) {
        return actor.voice()
                && !platform(r, actor.from())
                && !actor.possessive()
                && !place(r, actor)
                && finite(r, verb)
            ? actor
            : null;
      }
    }
    return null;
  }

  /** "Ruritania along with several allies and experts have": who leads the company, or null. */
  private static @Nullable Actor companion(Reading r, int and) {
    for (int k = and - 1; k > Math.max(0, and - 10); k--) {
      boolean with =
          r.is(k, "with") && r.is(k - 1, "along", "together")
              || r.is(k, "as") && r.is(k - 1, "well");
      Actor actor = with ? r.actor(k - 2) : null;
      if (actor != null && actor.voice() && !place(r, actor)) {
        return actor;
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

  private static boolean adverbial(Reading r, int k) {
    return r.is(Sense.AUXILIARIES, k) || r.word(k).endsWith("ly");
  }

  /** "The hackers who contacted the paper say": the paper is no subject. */
  private static boolean objectOfRelative(Reading r, Actor actor) {
    int k = r.determiner(actor.from() - 1) ? actor.from() - 2 : actor.from() - 1;
    return r.word(k).endsWith("ed") && r.is(k - 1, "who", "which", "that");
  }

  /** "Spying on the software vendor X": whom it hits is no subject. */
  private static boolean against(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (k > actor.from() - 4
        && (r.determiner(k) || r.is(Sense.FIRM_NOUNS, k) || r.is(Sense.FIRM_NOUNS, k + 1))) {
      k--;
    }
    return r.is(k, "against", "targeting");
  }

  /** "On Telegram", "to Twitter": where something is said, not who says it. */
  private static boolean platform(Reading r, int k) {
    return r.is(Sense.PLATFORMS, k) && r.is(k - 1, "on", "to", "via", "over", "through");
  }

  private static boolean gap(Reading r, int k) {
    return r.is(Sense.GAP_WORDS, k)
        || r.is(Sense.DOCUMENTS, k)
        || r.is(Sense.VOICE_NOUNS, k)
        || r.is(Sense.AUXILIARIES, k)
        || r.is(Sense.ACCUSERS, k)
        || r.is(k, "'", "s", "*", ")", "(")
        || r.word(k).endsWith("ly");
  }

  /** The actor before an insertion that the comma or dash at a token closes, or null. */
  private static @Nullable Actor beforeInsertion(Reading r, int close) {
    for (int k = close - 1; k > Math.max(0, close - REACH); k--) {
      if (r.is(k, ";", ":") || r.is(k, "\"")) {
        return null;
      }
      if (r.is(k, ",", "-")) {
        int before = Lists.overBracket(r, k - 1);
        Actor actor = platform(r, before) ? null : r.actor(before);
        if (actor != null && insertion(r, k + 1)) {
          return accompanied(r, k, actor);
        }
        Actor title = r.actor(r.determiner(k + 1) ? k + 2 : k + 1);
        if (title != null && title.voice() && title.to() == close && r.capital(k - 1)) {
          return title;
        }
      }
    }
    return null;
  }

  /** "A, together with B, C and D, said": the actor before such an opener leads the list. */
  private static Actor accompanied(Reading r, int comma, Actor actor) {
    for (int k = comma - 1; k > Math.max(0, comma - REACH); k--) {
      boolean opens =
          r.is(k, ",")
              && r.is(Sense.COMPANIONS, k + 1)
              && r.actor(Lists.overBracket(r, k - 1)) != null;
      if (opens) {
        return java.util.Objects.requireNonNull(r.actor(Lists.overBracket(r, k - 1)));
      }
    }
    return actor;
  }

  private static boolean insertion(Reading r, int k) {
    return r.actor(k) != null
        || r.is(Sense.INSERTION_OPENERS, k)
        || r.is(Sense.OFFICIAL_ROLES, k)
        || r.is(Sense.STAFF_ROLES, k)
        || r.is(Sense.ROLE_MODIFIERS, k)
        || r.word(k).endsWith("ed") && r.is(k + 1, "by", "in", "at", "from", "with")
        || r.word(k).matches("\\d{2}");
  }

  /** "The head of X" and "researchers at X": the actor before the preposition speaks. */
  private static Actor headOf(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (r.determiner(k)) {
      k--;
    }
    if (!r.is(k, "of", "at", "from", "for", "with", "in", "by", "to")) {
      return actor;
    }
    Actor head = r.actor(k - 1);
    return head != null && (head.voice() || head.suspect()) ? head : actor;
  }

  /** True where the words place the actor instead of making it do something: "in China". */
  public static boolean place(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (r.determiner(k)) {
      k--;
    }
    boolean theirs =
        r.is(k, "in", "from", "across") && r.is(Sense.STATE_VOICES, k - 1)
            || r.is(k, "from") && (r.is(Sense.DOCUMENTS, k - 1) || r.is(k - 1, "came", "comes"));
    return r.is(Sense.PLACE_PREPOSITIONS, k) && !theirs;
  }

  public static boolean boundary(Reading r, int k) {
    return BOUNDARIES.contains(r.word(k));
  }

  /** First actor at or behind a token, before another, that may be accused; or null. */
  public static @Nullable Actor suspectAfter(Reading r, int from, int to) {
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
