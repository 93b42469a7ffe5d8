package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.reading.Reading;

/** How far a source's words reach where the sentence goes on with something else. */
final class Stretches {
  private Stretches() {}

  /** A source's stretch ends where the next one takes the floor. */
  static List<Source> clipped(Reading r, List<Source> sources) {
    List<Source> clipped = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Source s = sources.get(i);
      int to = s.to();
      if (i + 1 < sources.size() && sources.get(i + 1).verb() > s.verb() && s.to() > s.verb()) {
        to = Math.min(to, sources.get(i + 1).verb());
      }
      clipped.add(s.until(Math.min(to, clause(r, s.verb()))));
    }
    return clipped;
  }

  /**
   * Behind the clause that "while" or "although" opens the sentence with, where a verb is in it.
   */
  private static int clause(Reading r, int verb) {
    int opener = r.is(0, "but", "and", "\"") ? 1 : 0;
    boolean apart =
        r.is(opener, "while", "although", "though") && !r.is(opener + 1, "there", "it", "speaking");
    for (int k = verb + 1; apart && verb > 0 && k < r.size(); k++) {
      if (r.is(k, ",") && !r.quoted(k)) {
        return verb > opener && !comma(r, opener, verb) ? k : r.size();
      }
    }
    return r.size();
  }

  private static boolean comma(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      if (r.is(k, ",")) {
        return true;
      }
    }
    return false;
  }
}
