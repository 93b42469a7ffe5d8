package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.model.Party;

/**
 * Who vouches for a stretch of a sentence.
 *
 * @param printed the words that name the source
 * @param from first token of the stretch
 * @param to token behind its last
 * @param verb the token of the reporting verb, or -1
 */
record Source(List<Party> parties, String printed, int from, int to, int verb, Manner manner) {

  /** How the source stands to what it vouches for. */
  enum Manner {
    SAYS,
    BELIEVES,
    /** Says that it does not believe it. */
    DISBELIEVES,
    /** The document's own publisher speaks. */
    OWN
  }

  static Source of(List<Party> parties, String printed, int from, int to, int verb) {
    return new Source(parties, printed, from, to, verb, Manner.SAYS);
  }

  /** The same source for other parties and another verb. */
  Source with(List<Party> others, int at) {
    return new Source(others, printed, from, to, at, manner);
  }

  Source until(int end) {
    return new Source(parties, printed, from, end, verb, manner);
  }

  /** The same source for a whole sentence that does not name it. */
  Source across(int size, Manner how) {
    return new Source(parties, printed, 0, size, -1, how);
  }

  boolean own() {
    return manner == Manner.OWN;
  }

  boolean covers(int token) {
    return from <= token && token < to;
  }
}
