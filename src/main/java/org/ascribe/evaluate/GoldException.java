package org.ascribe.evaluate;

import java.util.List;

/** A fault of annotated documents or limits; the message holds one problem a line, with place. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }

  GoldException(List<String> problems) {
    super(String.join("\n", problems));
  }

  GoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
