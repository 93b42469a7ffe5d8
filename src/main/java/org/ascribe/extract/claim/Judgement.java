package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** Weighs hedges, certainties and negations around the words that accuse. */
final class Judgement {
  /** What only ties an actor to an act or to a state, most telling first. */
  private static final List<Sense> TIES =
      List.of(Sense.WEAK_TIES, Sense.TIED_TO, Sense.ATTRIBUTE_VERBS);

  private static final int LEFT = 8;
  private static final int WIDE = 12;

  private Judgement() {}

  /**
   * The verdict for words that accuse.
   *
   * @param at first token of the accusing words
   * @param end token behind their last
   * @param from where the stretch of the source begins
   * @param weak true where the words themselves only suspect
   * @return null where the source says it cannot tell
   */
  static @Nullable Verdict of(Reading r, Actor actor, int at, int end, int from, boolean weak) {
    int first = Math.min(at, actor.from());
    int last = Math.max(end, actor.to());
    if (negated(r, at, actor)) {
      return new Verdict(Stance.DENIES, null, first, last);
    }
    if (open(r, Math.max(from, first - 14), first)) {
      return null;
    }
    int left = Math.max(from, first - LEFT);
    int hedge = hedge(r, left, Math.min(r.size(), last + 1));
    if (hedge >= 0 && conceded(r, from, hedge)) {
      return null;
    }
    boolean certain =
        r.has(Sense.CERTAINTIES, Math.max(0, first - WIDE), Math.min(r.size(), last + WIDE));
    boolean loose =
        actor.form() == Actor.Form.PEOPLE
            && !actor.firmTie()
            && (r.has(Sense.TIED_TO, actor.from(), actor.to())
                || r.has(Sense.LOOSE_TIES, actor.from(), actor.to()));
    if (certain || hedge < 0 && !weak && !loose) {
      return new Verdict(Stance.ASSERTS, null, first, last);
    }
    String words =
        hedge < 0
            ? tie(r, first, Math.min(last, r.size()))
            : r.printed(hedge, hedge + r.length(Sense.HEDGES, hedge));
    return new Verdict(Stance.SUSPECTS, words, first, last);
  }

  /** "While the code may be X's, others have it": granted for the sake of what follows. */
  private static boolean conceded(Reading r, int from, int hedge) {
    for (int k = hedge - 1; k >= from && !r.is(k, ","); k--) {
      if (r.is(k, "while", "although", "though")) {
        return r.is(hedge, "may", "might", "could");
      }
    }
    return false;
  }

  /** The words of a stretch that only tie an actor to what was done; null where it has none. */
  private static @Nullable String tie(Reading r, int from, int to) {
    for (Sense sense : TIES) {
      int tie = r.first(sense, from, to);
      if (tie >= 0) {
        return r.printed(tie, tie + r.length(sense, tie));
      }
    }
    return null;
  }

  /** First hedging word of a stretch; "the suspects" only names somebody. */
  private static int hedge(Reading r, int from, int to) {
    int hedge = r.first(Sense.HEDGES, from, to);
    while (hedge >= 0 && r.actor(hedge) != null && r.is(hedge, "suspect", "suspects")) {
      hedge = r.first(Sense.HEDGES, hedge + 1, to);
    }
    return hedge;
  }

  private static boolean negated(Reading r, int at, Actor actor) {
    int from = at >= actor.to() ? Math.max(actor.to(), at - 7) : Math.max(0, at - 3);
    int negation = r.first(Sense.NEGATIONS, from, at);
    if (negation >= 0 && r.is(negation + 1, "able", "only", "just", "yet", "merely", "long")) {
      negation = -1;
    }
    boolean before =
        r.is(actor.from() - 1, "not")
            || r.determiner(actor.from() - 1) && r.is(actor.from() - 2, "not");
    for (int k = Math.max(0, actor.from() - 3); k < actor.from(); k++) {
      before |= r.is(Sense.BELIEF_VERBS, k) && r.has(Sense.NEGATIONS, Math.max(0, k - 3), k);
    }
    return negation >= 0 || before;
  }

  /** "Cannot conclude that", "whether", "if": the question is left open. */
  private static boolean open(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      boolean doubt =
          r.is(
                  k,
                  "whether",
                  "if",
                  "unable",
                  "cannot",
                  "declined",
                  "unclear",
                  "until",
                  "unless",
                  "could")
              && r.is(
                  k + 1,
                  "not",
                  "be",
                  "the",
                  "to",
                  "that",
                  "confirm",
                  "they",
                  "it",
                  "say",
                  "conclude",
                  "a",
                  "an",
                  "there");
      boolean lacking =
          r.is(k, "not", "no", "n") && r.has(Sense.ACCUSERS, k, to)
              || r.is(k, "not", "no") && r.is(Sense.LACKED, k + 1);
      if (doubt && !r.is(k, "could") || r.is(k, "whether", "if") && to - k < 8 || lacking) {
        return true;
      }
    }
    return false;
  }
}
