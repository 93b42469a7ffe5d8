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
 * @param own true where it is the document's own publisher
 */
record Source(
    List<Party> parties, String printed, int from, int to, int verb, boolean belief, boolean own) {

  boolean covers(int token) {
    return from <= token && token < to;
  }
}
