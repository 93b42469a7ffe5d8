package org.ascribe.run;

import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;

/** A document with everything that was read out of it. */
final class DocumentRowBuilder implements RowBuilder {
  private final DocumentPipeline pipeline;
  private final boolean extract;

  /**
   * @param extract whether claims are read out of the documents, or these are only stored
   */
  DocumentRowBuilder(DocumentPipeline pipeline, boolean extract) {
    this.pipeline = pipeline;
    this.extract = extract;
  }

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped) {
    return pipeline
        .read(mapped.location(), mapped.value().values(), extract)
        .then(
            read ->
                new Outcome.Accepted<>(
                    read.location(),
                    new LoadRecord(
                        DocumentRows.of(read.value(), Edition.of(mapped.value().values())),
                        Why.of(read.value()))));
  }
}
