package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Reading;
import org.ascribe.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * A sentence ready for the rules.
 *
 * @param sources who speaks in it and how far; the publisher last, where it speaks for itself
 * @param cyber true where it or its neighbourhood is about cyber activity
 * @param prosecutors who charges at this place of the document where nobody is named
 * @param group the threat group named last, or null
 * @param roster who charges the people of the list that this sentence belongs to, or null
 */
record Page(
    Reading reading,
    List<Source> sources,
    boolean cyber,
    List<Party> prosecutors,
    @Nullable Party group,
    @Nullable Source roster) {

  Page with(List<Source> others) {
    return new Page(reading, others, cyber, prosecutors, group, roster);
  }

  Page on(@Nullable Source list) {
    return new Page(reading, sources, cyber, prosecutors, group, list);
  }
}
