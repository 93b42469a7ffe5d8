package org.ascribe.run;

import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.ColumnMapper;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Steps 3 to 6 of the path of a record. Never returns null, never throws for a bad record: what is
 * wrong with a record travels on as its {@link Outcome}.
 */
final class RecordProcessor implements ItemProcessor<Outcome<SourceRecord>, Outcome<LoadRecord>> {
  private final ColumnMapper mapper;
  private final SuspectValues suspects;
  private final RowBuilder rows;

  RecordProcessor(ColumnMapper mapper, SuspectValues suspects, RowBuilder rows) {
    this.mapper = mapper;
    this.suspects = suspects;
    this.rows = rows;
  }

  @Override
  public Outcome<LoadRecord> process(Outcome<SourceRecord> read) {
    return read.then(mapper::map).then(suspects::look).then(rows::rows);
  }
}
