package org.ascribe.evaluate;

import java.util.List;

/**
 * What one version of the extractor reached on one folder of annotated documents.
 *
 * @param folder as it was named
 * @param goldSha256 digest of its annotations, texts and aliases
 */
public record Evaluation(
    String folder,
    String goldSha256,
    String extractorVersion,
    Scores scores,
    List<JudgedClaim> claims) {}
