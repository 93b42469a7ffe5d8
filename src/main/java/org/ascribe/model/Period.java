package org.ascribe.model;

import java.time.LocalDate;
import org.ascribe.model.PartialDate.Precision;

/**
 * Days from one to another, both included.
 *
 * @param precision how exactly the text gives the ends; that of the vaguer one
 */
public record Period(LocalDate first, LocalDate last, Precision precision) {

  /** All days that a date may be: the day itself, its month or its year. */
  public static Period of(PartialDate date) {
    return new Period(date.first(), date.last(), date.precision());
  }

  /** From the first day of this one to the last day of a later one. */
  public Period to(Period later) {
    boolean vaguer = later.precision.compareTo(precision) > 0;
    return new Period(first, later.last, vaguer ? later.precision : precision);
  }
}
