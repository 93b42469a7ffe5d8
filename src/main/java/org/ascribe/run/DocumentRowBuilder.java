package org.ascribe.run;

import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.jspecify.annotations.Nullable;

/** A document with everything that was read out of it. */
final class DocumentRowBuilder implements RowBuilder {
  private final DocumentPipeline pipeline;

  DocumentRowBuilder(DocumentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<Map<String, @Nullable Object>> mapped) {
    return pipeline
        .read(mapped.location(), mapped.value())
        .then(
            read ->
                new Outcome.Accepted<>(
                    read.location(), new LoadRecord(DocumentRows.of(read.value()))));
  }
}
