package org.ascribe.model;

import java.util.function.Function;

/**
 * What became of one record of a source. A record is never dropped: each step hands on an outcome,
 * and the writer stores all three kinds, so that <em>read = new + changed + same + rejected +
 * filtered</em> can be proved in the database.
 *
 * @param <T> what an accepted record has become so far
 */
public sealed interface Outcome<T> {

  /** Where the record stands. */
  SourceLocation location();

  /** Goes on with the value of an accepted record; the other kinds pass through unchanged. */
  <R> Outcome<R> then(Function<Accepted<T>, Outcome<R>> step);

  /** A record that passed all steps so far. */
  record Accepted<T>(SourceLocation location, T value) implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<Accepted<T>, Outcome<R>> step) {
      return step.apply(this);
    }
  }

  /**
   * A record that cannot be loaded.
   *
   * @param stage the step that refused it
   * @param code short stable reason in upper case, such as {@code BAD_DATE}
   * @param message place, found and expected, for a person
   * @param raw the record as it was read, bounded
   */
  record Reject<T>(SourceLocation location, Stage stage, String code, String message, String raw)
      implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<Accepted<T>, Outcome<R>> step) {
      return new Reject<>(location, stage, code, message, raw);
    }
  }

  /**
   * A sound record that a rule of the job leaves out.
   *
   * @param rule name of the rule, such as {@code DUPLICATE_KEY}
   */
  record Filtered<T>(SourceLocation location, String rule, String message, String raw)
      implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<Accepted<T>, Outcome<R>> step) {
      return new Filtered<>(location, rule, message, raw);
    }
  }
}
