package org.ascribe.extract;

import java.util.List;
import org.ascribe.model.Party;

/**
 * Who vouches for a stretch of a sentence.
 *
 * @param printed the words that name the source
 * @param from first token of the stretch
 * @param to token behind its last
 * @param verb the token of the reporting verb, or -1
 * @param belief true where the source only believes it
 * @param denying true where the source says that it does not believe it
 * @param own true where it is the document's own publisher
 */
record Source(
    List<Party> parties,
    String printed,
    int from,
    int to,
    int verb,
    boolean belief,
    boolean denying,
    boolean own) {

  static Source of(List<Party> parties, String printed, int from, int to, int verb) {
    return new Source(parties, printed, from, to, verb, false, false, false);
  }

  Source until(int end) {
    return new Source(parties, printed, from, end, verb, belief, denying, own);
  }

  Source across(int size) {
    return new Source(parties, printed, 0, size, -1, false, false, own);
  }

  boolean covers(int token) {
    return from <= token && token < to;
  }
}
