package org.ascribe.warehouse;

import org.jspecify.annotations.Nullable;

/** The warehouse cannot be used. The message is one sentence for the user, saying what to do. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WarehouseException(String message) {
    super(message);
  }

  public WarehouseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
