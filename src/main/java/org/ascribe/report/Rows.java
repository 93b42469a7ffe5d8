package org.ascribe.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of an answer one by one. Calls come in this order: {@code columns}, {@code row}
 * any number of times, {@code end}.
 */
public interface Rows {

  void columns(List<String> names);

  /**
   * Takes one row.
   *
   * @param values String, Number, Boolean, LocalDate, LocalDateTime, Instant, a List of these, or
   *     null; the list may be reused after the call
   * @return false where nobody reads any more and further rows are of no use
   */
  boolean row(List<@Nullable Object> values);

  void end();
}
