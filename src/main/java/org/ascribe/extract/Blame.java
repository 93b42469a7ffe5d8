package org.ascribe.extract;

import java.util.Set;
import org.ascribe.extract.Words.Sense;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the words around an actor make it responsible for an operation: it acts ("APT28
 * exploited ..."), things are laid at its door ("carried out by ...") or presupposed ("China's
 * hacking campaign").
 */
final class Blame {
  private static final int REACH = 45;
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Set<String> NOUN_BEFORE =
      Set.of(
          "on", "against", "by", "in", "of", "were", "was", "are", "is", "have", "has", ",", ".",
          "that", "which", "to", "from", "and", "as", "at", "since", "with", "\"", "?");
  private static final Set<String> PLAIN_VERBS =
      Set.of(
          "have", "had", "has", "be", "is", "are", "was", "were", "show", "shown", "shows", "said");

  private Blame() {}

  /** The verdict on an actor between two tokens, or null where the words accuse it of nothing. */
  static @Nullable Verdict on(Reading r, Actor actor, int from, int to, boolean nominal) {
    Verdict acts = acts(r, actor, from, to);
    if (acts != null) {
      return acts;
    }
    Verdict done = doneBy(r, actor, from);
    if (done != null) {
      return done;
    }
    return nominal ? presupposed(r, actor, from) : null;
  }

  private static @Nullable Verdict acts(Reading r, Actor actor, int from, int to) {
    int k = behindInsertions(r, actor);
    boolean be = false;
    boolean plain = true;
    int steps = 0;
    while (k < to
        && steps++ < 9
        && (r.is(Sense.AUXILIARIES, k)
            || r.word(k).endsWith("ly")
            || r.is(k, "who", "which", "that", "*"))
        && !phrase(r, k, be)) {
      be = BE.contains(r.word(k)) || be && !r.is(k, "to", "have", "has");
      plain = false;
      k++;
    }
    if (k >= to) {
      return null;
    }
    int length = r.length(Sense.CULPABLE_PHRASES, k);
    if (length > 0
        && (be
            || r.is(k, "behind", "responsible", "linked", "tied", "known")
            || r.is(k, "active") && false)) {
      boolean weak = r.is(Sense.WEAK_TIES, k);
      return r.is(k, "known", "active", "capable") && !actor.suspects().isEmpty() && false
          ? null
          : verdict(r, actor, k, k + length, from, weak);
    }
    boolean active = r.is(Sense.CULPABLE_VERBS, k) && !PLAIN_VERBS.contains(r.word(k));
    if (!active || be && !r.word(k).endsWith("ing") || plain && noun(r, k)) {
      return null;
    }
    return verdict(r, actor, k, k + r.length(Sense.CULPABLE_VERBS, k), from, false);
  }

  private static boolean phrase(Reading r, int k, boolean be) {
    return r.is(Sense.CULPABLE_PHRASES, k) && (be || r.is(k, "behind"));
  }

  /** "Lazarus attacks on banks": the word is a noun here. */
  private static boolean noun(Reading r, int k) {
    boolean both =
        r.is(Sense.ACTIVITY_NOUNS, k)
            || r.is(
                k,
                "targets",
                "exploits",
                "leak",
                "leaks",
                "work",
                "use",
                "uses",
                "share",
                "support",
                "control");
    return both && (k + 1 >= r.size() || NOUN_BEFORE.contains(r.word(k + 1)));
  }

  /** The token behind brackets, appositions, further names and a relative pronoun. */
  private static int behindInsertions(Reading r, Actor actor) {
    int k = actor.to();
    for (int round = 0; round < 5; round++) {
      int before = k;
      if (r.is(k, "(", "[")) {
        k = Grammar.close(r, k);
      }
      if (r.is(k, "\"", "*")) {
        k++;
      }
      int next = k;
      while (r.is(next, ",", "and", "or", "&", "the", "\"", "*")
          || next > k && (r.is(Sense.ACTOR_MODIFIERS, next) || r.is(next, "a", "an"))) {
        next++;
      }
      Actor listed = next > k ? r.actor(next) : null;
      if (listed != null && listed.suspect() && r.is(next - 1, "and", "or", "&", ",", "the")) {
        k = listed.to();
      } else if (r.is(k, ",", "-", "also", "aka", "known", "tracked", "dubbed", "called")) {
        k = closing(r, k);
      }
      if (k == before) {
        return k;
      }
    }
    return k;
  }

  /** Behind the comma that ends an apposition, or the token itself. */
  private static int closing(Reading r, int open) {
    boolean bare = !r.is(open, ",", "-");
    boolean apposition =
        bare
            || r.is(
                open + 1,
                "a",
                "an",
                "the",
                "also",
                "aka",
                "known",
                "which",
                "who",
                "whose",
                "tracked",
                "dubbed",
                "formerly",
                "active",
                "one",
                "named",
                "called",
                "or",
                "another",
                "believed",
                "thought",
                "linked",
                "previously",
                "part",
                "suspected")
            || r.actor(open + 1) != null
            || r.token(Math.min(open + 1, r.size() - 1)).fold().matches("\\d+");
    if (!apposition) {
      return open;
    }
    for (int k = open + 1; k < Math.min(r.size(), open + REACH); k++) {
      if (r.is(k, ",", "-")
          && (r.is(Sense.AUXILIARIES, k + 1) || r.is(Sense.CULPABLE_VERBS, k + 1))) {
        return k + 1;
      }
      if (bare && k > open + 1 && (BE.contains(r.word(k)) || r.is(k, "has", "have", "had"))) {
        return k;
      }
      if (r.is(k, ";", ":", "?")) {
        break;
      }
    }
    return open;
  }

  private static @Nullable Verdict doneBy(Reading r, Actor actor, int from) {
    int k = actor.from() - 1;
    while (k >= from
        && (r.determiner(k)
            || r.is(k, "\"", "*")
            || r.is(Sense.ACTOR_MODIFIERS, k)
            || r.is(k, "as", "such")
            || r.is(k, "and", ",", "or") && earlier(r, k) != null
            || r.actor(k) != null
                && r.actor(k).suspect()
                && r.is(r.actor(k).to(), ",", "and", "or"))) {
      Actor before = r.actor(k);
      k = before == null ? k - 1 : before.from() - 1;
    }
    for (int length = 5; length >= 1; length--) {
      int start = k - length + 1;
      if (start >= from && r.length(Sense.ATTRIBUTION_PHRASES, start) == length) {
        return verdict(r, actor, start, actor.to(), from, r.is(Sense.WEAK_TIES, start));
      }
    }
    boolean by =
        r.is(k, "by")
            && k > from
            && (r.is(Sense.CULPABLE_VERBS, k - 1) && r.word(k - 1).endsWith("ed")
                || r.is(Sense.ACTIVITY_NOUNS, k - 1));
    return by ? verdict(r, actor, k - 1, actor.to(), from, false) : null;
  }

  private static @Nullable Actor earlier(Reading r, int k) {
    Actor before = r.actor(k - 1) == null ? r.actor(k - 2) : r.actor(k - 1);
    return before != null && before.suspect() ? before : null;
  }

  private static @Nullable Verdict presupposed(Reading r, Actor actor, int from) {
    boolean people =
        actor.form() == Actor.Form.PEOPLE || actor.kind() == org.ascribe.model.PartyKind.GROUP;
    if (!actor.possessive() && !people
        || r.has(Sense.GENERAL_TALK, Math.max(0, actor.from() - 6), actor.from())) {
      return null;
    }
    int start = r.behindPossessive(actor.to());
    boolean cyber = false;
    for (int k = start; k < Math.min(r.size(), start + 6); k++) {
      cyber |= r.is(Sense.CYBER_NOUNS, k);
      if (r.is(Sense.ACTIVITY_NOUNS, k)) {
        boolean inCyberspace = r.has(Sense.CYBER_NOUNS, start, Math.min(r.size(), k + 4));
        return cyber || inCyberspace ? verdict(r, actor, actor.from(), k + 1, from, false) : null;
      }
      if (r.is(k, ",", ".", "\"") || r.actor(k) != null) {
        return null;
      }
    }
    return null;
  }

  private static Verdict verdict(Reading r, Actor actor, int at, int end, int from, boolean weak) {
    int first = Math.min(at, actor.from());
    int last = Math.max(end, actor.to());
    int left = Math.max(from, first - 8);
    if (negated(r, at, actor)) {
      return new Verdict(Stance.DENIES, null, first, last);
    }
    int hedge = r.first(Sense.HEDGES, left, Math.min(r.size(), last + 1));
    boolean certain =
        r.has(Sense.CERTAINTIES, Math.max(0, first - 12), Math.min(r.size(), last + 12));
    if (certain || hedge < 0 && !weak) {
      return new Verdict(Stance.ASSERTS, null, first, last);
    }
    String words =
        hedge < 0 ? r.printed(at, end) : r.printed(hedge, hedge + r.length(Sense.HEDGES, hedge));
    return new Verdict(Stance.SUSPECTS, words, first, last);
  }

  private static boolean negated(Reading r, int at, Actor actor) {
    int from = at >= actor.to() ? actor.to() : Math.max(0, at - 3);
    return r.first(Sense.NEGATIONS, from, at) >= 0;
  }
}
