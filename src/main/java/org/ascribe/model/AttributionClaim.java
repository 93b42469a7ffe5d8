package org.ascribe.model;

import org.jspecify.annotations.Nullable;

/**
 * <em>In this document, the attributor asserts, suspects or denies that the accused is responsible
 * for malicious cyber activity.</em>
 *
 * @param attributorPrinted the attributor's words in the text
 * @param accusedPrinted the accused's words in the text
 * @param countryStated false where only common knowledge ties the accused to its country
 * @param hedge the hedging words as printed ({@code highly likely}), or null
 * @param span the words that carry the claim
 * @param sentence the sentence that carries it best
 * @param rule id of the rule that fired
 * @param saidOn when the attributor said so, as precise as the text tells; null where it does not
 */
public record AttributionClaim(
    Party attributor,
    String attributorPrinted,
    Party accused,
    String accusedPrinted,
    boolean countryStated,
    Stance stance,
    @Nullable String hedge,
    Span span,
    Span sentence,
    String rule,
    @Nullable PartialDate saidOn) {

  /** A claim whose date is not known, or not yet. */
  public AttributionClaim(
      Party attributor,
      String attributorPrinted,
      Party accused,
      String accusedPrinted,
      boolean countryStated,
      Stance stance,
      @Nullable String hedge,
      Span span,
      Span sentence,
      String rule) {
    this(
        attributor,
        attributorPrinted,
        accused,
        accusedPrinted,
        countryStated,
        stance,
        hedge,
        span,
        sentence,
        rule,
        null);
  }

  /**
   * The same claim between other parties, in the same words.
   *
   * @param stated whether the text states the country of the accused
   */
  public AttributionClaim between(Party by, Party whom, boolean stated) {
    return new AttributionClaim(
        by,
        attributorPrinted,
        whom,
        accusedPrinted,
        stated,
        stance,
        hedge,
        span,
        sentence,
        rule,
        saidOn);
  }

  /** The same claim with the date it was made on. */
  public AttributionClaim saidOn(@Nullable PartialDate date) {
    return new AttributionClaim(
        attributor,
        attributorPrinted,
        accused,
        accusedPrinted,
        countryStated,
        stance,
        hedge,
        span,
        sentence,
        rule,
        date);
  }
}
