package org.ascribe.model;

import org.jspecify.annotations.Nullable;

/**
 * A direct quotation of at least five words by a named speaker or body.
 *
 * @param speaker name of the speaker, in full where the document gives it anywhere
 * @param speakerIsPerson false for a body
 * @param role the speaker's office as printed, or null
 * @param affiliation state or organisation spoken for, or null
 * @param party the speaker resolved to a party, or null where that failed
 * @param quote the words inside the marks exactly as printed, whole
 * @param span where these words stand
 * @param rule id of the rule that found the speaker
 * @param saidOn when it was said, as precise as the text tells; null where it does not
 */
public record Quotation(
    String speaker,
    boolean speakerIsPerson,
    @Nullable String role,
    @Nullable String affiliation,
    @Nullable Party party,
    String quote,
    Span span,
    String rule,
    @Nullable PartialDate saidOn) {

  /** A quotation whose date is not known, or not yet. */
  public Quotation(
      String speaker,
      boolean speakerIsPerson,
      @Nullable String role,
      @Nullable String affiliation,
      @Nullable Party party,
      String quote,
      Span span,
      String rule) {
    this(speaker, speakerIsPerson, role, affiliation, party, quote, span, rule, null);
  }

  /** The same quotation with the date it was spoken on. */
  public Quotation saidOn(@Nullable PartialDate date) {
    return new Quotation(
        speaker, speakerIsPerson, role, affiliation, party, quote, span, rule, date);
  }
}
