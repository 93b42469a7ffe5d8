package org.ascribe.run;

import java.util.List;

/** Words for people out of nested exceptions. */
final class Failures {
  private Failures() {}

  /** The first line of the innermost message; the class name where nobody left a message. */
  static String message(List<Throwable> failures) {
    return failures.isEmpty() ? "unknown reason" : message(failures.get(0));
  }

  static String message(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return firstLine(cause);
  }

  static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
