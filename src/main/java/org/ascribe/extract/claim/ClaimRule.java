package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Story;

/** One way in which sentences attribute operations. Stateless; what it finds goes on the sheet. */
interface ClaimRule {
  void apply(Page page, Story story, Sheet sheet);
}
