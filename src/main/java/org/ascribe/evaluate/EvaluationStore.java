package org.ascribe.evaluate;

import java.util.List;

/** Keeps evaluations: one for each version of the extractor and digest of the gold. */
public interface EvaluationStore {

  /**
   * Says that there is an evaluation.
   *
   * @param folder as it was named when it was stored
   */
  record Stored(String extractorVersion, String goldSha256, String folder) {}

  /** Stores an evaluation in place of an earlier one of the same version and gold. */
  void save(Evaluation evaluation);

  /** What is stored, the latest first. */
  List<Stored> stored();

  /** The claims of a stored evaluation, in the order of their documents; empty where none is. */
  List<JudgedClaim> claims(String extractorVersion, String goldSha256);
}
