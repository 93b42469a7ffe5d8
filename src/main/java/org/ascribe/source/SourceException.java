package org.ascribe.source;

import org.jspecify.annotations.Nullable;

/**
 * A source that cannot be read at all, so that the run fails before any row. The message is for the
 * user: place, found, expected.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SourceException(String message) {
    this(message, null);
  }

  public SourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
