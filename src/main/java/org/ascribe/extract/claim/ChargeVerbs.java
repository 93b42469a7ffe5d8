package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;

/** Charges and arrests in several words, and those that have not come yet. */
final class ChargeVerbs {
  private static final int REACH = 12;

  private ChargeVerbs() {}

  /** "Whether he can be charged", "if she is arrested": nobody is yet. */
  static boolean possible(Reading r, int v) {
    boolean modal =
        r.is(v - 1, "be") && r.is(v - 2, "can", "could", "may", "might", "would", "should");
    boolean open = r.is(v - 1, "is", "are", "were") && r.is(v - 3, "if", "whether");
    return modal || open;
  }

  /** "Placed Acme on its entity list". */
  static boolean blacklists(Reading r, int v) {
    if (!r.is(v, "placed", "places", "placing", "added", "adds", "adding", "put", "puts")) {
      return false;
    }
    for (int k = v + 2; k < Math.min(r.size(), v + 18); k++) {
      if (r.is(k, "list", "blacklist")
          && r.is(k - 1, "entity", "sanctions", "its", "a", "trade", "wanted", "most")) {
        return true;
      }
    }
    return false;
  }

  /** "Took Jane Doe into custody", "caught John Doe". */
  static boolean catches(Reading r, int v) {
    boolean takes = r.is(v, "take", "takes", "took", "taken", "taking");
    int to = takes ? v + REACH : v + 3;
    for (int k = v + 1; k < Math.min(r.size(), to); k++) {
      boolean custody = takes && r.is(k, "into") && r.is(k + 1, "custody");
      Actor caught = takes ? null : r.actor(k);
      if (custody
          || caught != null
              && caught.form() == Actor.Form.PERSON
              && r.is(Sense.CATCHING_VERBS, v)) {
        return true;
      }
    }
    return false;
  }
}
