package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.jspecify.annotations.Nullable;

/** "It was Ruritania", "this was the Ruritanians who broke in", "Ruritania did this". */
final class Copula {
  private static final int REACH = 6;

  private Copula() {}

  static @Nullable Verdict of(Reading r, Actor actor, int from) {
    int did = done(r, actor);
    if (did >= 0) {
      return Judgement.of(r, actor, did, did + 1, from, false);
    }
    int be = be(r, actor, from);
    return be < 0 || !ends(r, actor.to())
        ? null
        : Judgement.of(r, actor, be, actor.to(), from, false);
  }

  /** The token behind "did" in "did it", or -1. */
  private static int done(Reading r, Actor actor) {
    for (int k = actor.to(); k < Math.min(r.size(), actor.to() + 4); k++) {
      if (r.is(k, "did", "done") && r.is(k + 1, "it", "this", "that")) {
        return k;
      }
      if (!r.is(Sense.AUXILIARIES, k)) {
        return -1;
      }
    }
    return -1;
  }

  /** The form of "be" that says who it was, or -1. */
  private static int be(Reading r, Actor actor, int from) {
    int k = actor.from() - 1;
    while (k > from && k > actor.from() - REACH && between(r, k)) {
      k--;
    }
    boolean be = r.is(k, "was", "is", "were", "be", "been", "s");
    int subject = k - 1;
    while (subject >= from && r.is(Sense.AUXILIARIES, subject) && !r.is(subject, "that")) {
      subject--;
    }
    boolean it =
        r.is(subject, "it", "this", "that", "culprit", "culprits", "perpetrators", "perpetrator")
            || r.is(subject, "attackers", "hackers", "attacker", "suspect", "intruders")
            || r.is(subject, "'") && r.is(subject - 1, "it", "that");
    return be && it ? k : -1;
  }

  private static boolean between(Reading r, int k) {
    return r.determiner(k) && !r.is(k, "this", "that", "these", "those")
        || r.is(Sense.HEDGES, k)
        || r.is(Sense.CERTAINTIES, k)
        || r.is(Sense.NEGATIONS, k)
        || r.word(k).endsWith("ly")
        || r.is(k, "to", "be", "indeed", "in", "fact");
  }

  /** The clause ends behind the actor, or goes on with what it did. */
  private static boolean ends(Reading r, int k) {
    if (r.is(k, "who", "that", "which")) {
      int verb = k + 1;
      while (r.is(Sense.AUXILIARIES, verb) && verb < k + 4) {
        verb++;
      }
      return VerbForms.attacks(r, verb) || r.is(verb, "did", "behind", "responsible");
    }
    return k >= r.size() || r.is(k, ",", ".", "\"", ";", "!", "?", "-", "or", "and", "behind", "'");
  }
}
