package org.ascribe.model;

import java.time.LocalDate;

/**
 * A date as precise as the text gives it.
 *
 * @param first first day of the period: the day, the first of the month or of the year
 */
public record PartialDate(LocalDate first, Precision precision) {

  /** How much of the date the text states. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /** Last day of the period. */
  public LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case MONTH -> first.plusMonths(1).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }

  /** {@code 2021-07-19}, {@code 2021-07} or {@code 2021}. */
  @Override
  public String toString() {
    String iso = first.toString();
    return switch (precision) {
      case DAY -> iso;
      case MONTH -> iso.substring(0, iso.length() - 3);
      case YEAR -> iso.substring(0, iso.length() - 6);
    };
  }
}
