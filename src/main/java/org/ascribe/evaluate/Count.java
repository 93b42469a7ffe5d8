package org.ascribe.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often a field was right.
 *
 * @param tp found and annotated
 * @param fp found, not annotated
 * @param fn annotated, not found
 */
public record Count(int tp, int fp, int fn) {
  static final Count NONE = new Count(0, 0, 0);

  private static final int DIGITS = 3;

  Count plus(Count other) {
    return new Count(tp + other.tp, fp + other.fp, fn + other.fn);
  }

  /** Share of the found that is right, to three digits; 1 where nothing was found. */
  public BigDecimal precision() {
    return rounded(ratio(tp, tp + fp));
  }

  /** Share of the annotated that was found, to three digits; 1 where nothing is annotated. */
  public BigDecimal recall() {
    return rounded(ratio(tp, tp + fn));
  }

  /** Harmonic mean of the two, to three digits. */
  public BigDecimal f1() {
    double p = ratio(tp, tp + fp);
    double r = ratio(tp, tp + fn);
    return rounded(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** The exact binary value is rounded, and ties go to the even digit, as Python does it. */
  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
