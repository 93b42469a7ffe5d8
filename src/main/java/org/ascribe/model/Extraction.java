package org.ascribe.model;

import java.util.List;

/**
 * What was read out of one document.
 *
 * @param unread characters of its text that no rule looked at, since they are no prose
 * @param extractorVersion version of rules and word lists together; it changes when either does
 */
public record Extraction(
    List<AttributionClaim> claims,
    List<Quotation> quotations,
    List<Mention> mentions,
    List<Response> responses,
    List<Amount> amounts,
    int unread,
    String extractorVersion) {

  /** Of a document that was not read for claims. */
  public static final Extraction NOTHING =
      new Extraction(List.of(), List.of(), List.of(), List.of(), List.of(), 0, "none");

  /** True where the document holds at least one claim. */
  public boolean relevant() {
    return !claims.isEmpty();
  }
}
