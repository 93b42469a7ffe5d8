package org.ascribe.run;

import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;

/**
 * Turns the mapped values of a record into the rows it gives. Shared by the threads of a step, so
 * implementations hold no state.
 */
interface RowBuilder {
  Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped);
}
