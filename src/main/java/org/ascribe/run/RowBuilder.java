package org.ascribe.run;

import java.util.Optional;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;

/** Turns the mapped values of a record into the rows it gives. Shared by the threads of a step. */
interface RowBuilder {
  Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped);

  /** What to warn of after the last record, where there is anything. */
  default Optional<String> warning() {
    return Optional.empty();
  }
}
