package org.ascribe.run;

import java.util.function.Supplier;
import org.ascribe.extract.Extractor;
import org.ascribe.job.Format;
import org.ascribe.job.JobSpec;

/**
 * Chooses how the records of a job become rows; word lists are loaded when a job first needs them.
 */
final class RowBuilders {
  private final Supplier<DocumentPipeline> pipeline;
  private final Inputs inputs;

  RowBuilders(Supplier<DocumentPipeline> pipeline, Inputs inputs) {
    this.pipeline = pipeline;
    this.inputs = inputs;
  }

  /** For one run. */
  RowBuilder of(JobSpec spec) {
    if (!spec.source().format().documents()) {
      return new TableRows();
    }
    RowBuilder documents = new DocumentRowBuilder(pipeline.get(), spec.extract());
    return new ForeignDocuments(
        spec.source().format() == Format.FEED
            ? new ArticleRowBuilder(documents, inputs.articles(spec.source()))
            : documents);
  }

  /**
   * The hash of all that decides what a job makes of a file: its spec, and the extractor's rules.
   */
  static String specHash(JobSpec spec) {
    return spec.extract() ? spec.hash() + "/" + Extractor.VERSION : spec.hash();
  }
}
