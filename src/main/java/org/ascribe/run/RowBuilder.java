package org.ascribe.run;

import java.util.List;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;

/** Turns the mapped values of a record into the rows it gives. Shared by the threads of a step. */
interface RowBuilder {
  Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped);

  /** What to warn of after the last record; empty where there is nothing. */
  default List<String> warnings() {
    return List.of();
  }
}
