package org.ascribe.report;

import org.jspecify.annotations.Nullable;

/** A report that cannot be answered; the message is for the user. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportException(String message) {
    this(message, null);
  }

  ReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** True where the database refused, false where the question was wrong. */
  public boolean refused() {
    return getCause() != null;
  }
}
