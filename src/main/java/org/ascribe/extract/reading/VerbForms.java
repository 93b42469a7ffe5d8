package org.ascribe.extract.reading;

import org.ascribe.extract.reading.Words.Sense;

/** Voice and kind of the verb at a token. */
public final class VerbForms {
  private VerbForms() {}

  /** True where the verb form at a token is passive: "was also blamed". */
  public static boolean passive(Reading r, int v) {
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
  public static boolean progressive(Reading r, int v) {
    int k = v - 1;
    while (k > v - 4 && (r.word(k).endsWith("ly") || r.is(k, "also", "now", "not"))) {
      k--;
    }
    return r.is(k, "is", "are", "was", "were", "been", "am");
  }

  /**
   * True for a word that is a noun here, though it can be a verb: "state television", "claims by".
   */
  public static boolean nominal(Reading r, int k) {
    if (!r.is(Sense.NOUNS_TOO, k) || r.word(k).endsWith("ing") && progressive(r, k)) {
      return false;
    }
    if (r.is(k, "states", "state") && !r.is(k + 1, "that", "\"", ":", ",")) {
      return true;
    }
    return r.determiner(k - 1)
        || r.behindPossessive(k - 2) == k && k >= 2
        || r.is(Sense.NOUN_OPENERS, k - 1)
        || r.is(Sense.NOUN_FOLLOWED, k + 1)
        || r.is(k - 1, "said", "says", "denied", "denies", "rejected", "dismissed", "called")
        || r.word(k - 1).endsWith("ing") && !r.is(k, "said", "says");
  }

  /** True for a verb that can accuse its subject. */
  public static boolean attacks(Reading r, int k) {
    return r.is(Sense.CULPABLE_VERBS, k)
        || r.is(Sense.ATTACK_VERBS, k)
        || r.is(Sense.WORKING_VERBS, k);
  }

  /** True for verbs of those who fend off attacks. */
  public static boolean defends(Reading r, int k) {
    return r.is(Sense.DEFENSIVE_ACTS, k);
  }
}
