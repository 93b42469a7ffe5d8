package org.ascribe.cli;

import java.util.List;
import org.ascribe.evaluate.Change;
import org.ascribe.evaluate.DocumentResult;
import org.ascribe.evaluate.Scores;

/**
 * How an evaluation is printed. Calls come in this order: {@code mistakes} of each document where
 * they are asked for, {@code scores}, {@code changes} where they are asked for, {@code end}.
 */
interface EvaluationAnswer {

  void mistakes(DocumentResult result);

  void scores(Scores scores);

  /** What is new, lost or different since a version of the extractor. */
  void changes(String version, List<Change> changes);

  void end();
}
