package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;

/** Tells whether what is said stands before its speaker: "..., the ministry said". */
final class Trailing {
  private Trailing() {}

  /** True where what was said stands before the speaker: "..., the ministry said". */
  static boolean trails(Reading r, int first) {
    int k = first - 1;
    while (k > first - 8 && k > 0 && described(r, k)) {
      k--;
    }
    boolean apart = k > 4 && r.is(k, ",", "\"") && !Grammar.boundary(r, 0);
    return apart && (!r.is(Sense.OPENINGS, 0) || told(r, k));
  }

  /** Words that describe the speaker before his name: "security firm", "researchers at". */
  private static boolean described(Reading r, int k) {
    return r.determiner(k)
        || r.actor(k) != null && !r.is(k + 1, ",")
        || r.is(Sense.VOICE_NOUNS, k)
        || r.is(Sense.ACTOR_MODIFIERS, k)
        || r.is(Sense.ROLE_MODIFIERS, k)
        || r.is(Sense.STAFF_ROLES, k)
        || r.is(Sense.DOCUMENTS, k)
        || r.is(k, "by", "joint")
        || r.is(
            k,
            "at",
            "of",
            "for",
            "from",
            "'",
            "s",
            "firm",
            "company",
            "companies",
            "agency",
            "giant",
            "vendor",
            "startup",
            "based",
            "-");
  }

  /** True where the words up to a token are a clause of their own, with somebody acting in it. */
  private static boolean told(Reading r, int to) {
    Actor doer = Grammar.suspectAfter(r, 0, to);
    for (int k = doer == null ? to : doer.to(); k < to; k++) {
      if (r.actor(k) == null && (r.is(Sense.CULPABLE_VERBS, k) || r.is(Sense.ATTACK_VERBS, k))) {
        return true;
      }
    }
    return false;
  }
}
