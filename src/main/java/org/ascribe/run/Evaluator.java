package org.ascribe.run;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ascribe.evaluate.Annotation;
import org.ascribe.evaluate.Comparison;
import org.ascribe.evaluate.DocumentResult;
import org.ascribe.evaluate.Extracted;
import org.ascribe.evaluate.GoldFolder;
import org.ascribe.evaluate.Scores;
import org.ascribe.extract.Extractor;
import org.ascribe.model.Outcome;

/** Reads annotated documents as jobs and {@code extract} do, and compares. */
public final class Evaluator {
  /** The extractor's version, under which results are stored. */
  public static final String VERSION = Extractor.VERSION;

  private final DocumentPipeline pipeline;

  public Evaluator(DocumentPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Evaluates one document after the other.
   *
   * @param results takes each document's result
   * @param refusals takes a message for each document that cannot be read; nothing is found in it
   */
  public Scores evaluate(
      GoldFolder gold, Consumer<DocumentResult> results, Consumer<String> refusals) {
    Scores scores = new Scores();
    for (String document : gold.documents()) {
      DocumentResult result = result(gold, document, refusals);
      scores.add(result);
      results.accept(result);
    }
    return scores;
  }

  private DocumentResult result(GoldFolder gold, String document, Consumer<String> refusals) {
    Annotation annotation = gold.annotation(document);
    Path file = gold.text(document);
    Outcome<ReadDocument> outcome = pipeline.read(file, file.toString());
    if (outcome instanceof Outcome.Accepted<ReadDocument> accepted) {
      ReadDocument read = accepted.value();
      Annotation found = Extracted.of(read.document(), read.extraction());
      String text = read.document().text();
      return Comparison.of(document, text, annotation, found, gold.names());
    }
    refusals.accept(DocumentPipeline.refusal(outcome));
    return Comparison.of(document, "", annotation, Annotation.NOTHING, gold.names());
  }
}
