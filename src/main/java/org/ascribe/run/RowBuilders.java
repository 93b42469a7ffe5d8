package org.ascribe.run;

import java.util.function.Supplier;
import org.ascribe.extract.Extractor;
import org.ascribe.job.JobSpec;

/**
 * Chooses how the records of a job become rows; word lists are loaded when a job first needs them.
 */
final class RowBuilders {
  private final Supplier<DocumentPipeline> pipeline;

  RowBuilders(Supplier<DocumentPipeline> pipeline) {
    this.pipeline = pipeline;
  }

  RowBuilder of(JobSpec spec) {
    return spec.source().format().documents()
        ? new DocumentRowBuilder(pipeline.get(), spec.extract())
        : new TableRows();
  }

  /**
   * The hash of all that decides what a job makes of a file: its spec, and the extractor's rules.
   */
  static String specHash(JobSpec spec) {
    return spec.extract() ? spec.hash() + "/" + Extractor.VERSION : spec.hash();
  }
}
