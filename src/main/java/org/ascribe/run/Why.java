package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Explanation;
import org.ascribe.model.Explanation.Silence;

/** The explanation of a document's claims as lines for people. */
final class Why {
  private Why() {}

  /** One line for each claim, then one for each accusing sentence without; empty if not asked. */
  static List<String> of(ReadDocument read) {
    Explanation explanation = read.explanation();
    if (explanation == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (AttributionClaim claim : read.extraction().claims()) {
      String features =
          explanation
              .of(claim)
              .map(
                  ground ->
                      ground.features().entrySet().stream()
                          .map(feature -> feature.getKey() + " '" + feature.getValue() + "'")
                          .collect(Collectors.joining(", ")))
              .orElse("");
      lines.add(
          "claim: %s %s %s, by rule %s at %d-%d: %s"
              .formatted(
                  claim.attributor().name(),
                  claim.stance().name().toLowerCase(Locale.ROOT),
                  claim.accused().name(),
                  claim.rule(),
                  claim.span().start(),
                  claim.span().end(),
                  features));
    }
    String text = read.document().text();
    for (Silence silence : explanation.silences()) {
      lines.add(
          "no claim at %d-%d: '%s', %s"
              .formatted(
                  silence.sentence().start(),
                  silence.sentence().end(),
                  silence.word().of(text),
                  silence.reason().code()));
    }
    return lines;
  }
}
