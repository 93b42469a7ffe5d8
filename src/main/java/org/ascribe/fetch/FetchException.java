package org.ascribe.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt that failed; the message says what was found and expected, without the address. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean passing;
  private final transient @Nullable Duration retryAfter;

  private FetchException(
      String message, boolean passing, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** A failure that another attempt will not mend. */
  static FetchException lasting(String message) {
    return new FetchException(message, false, null, null);
  }

  /** A failure that may have passed by the next attempt. */
  static FetchException passing(String message, @Nullable Throwable cause) {
    return new FetchException(message, true, null, cause);
  }

  /** A server that is busy, and may have said for how long. */
  static FetchException busy(String message, @Nullable Duration retryAfter) {
    return new FetchException(message, true, retryAfter, null);
  }

  boolean isPassing() {
    return passing;
  }

  /** How long the server asks to wait, or null. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
