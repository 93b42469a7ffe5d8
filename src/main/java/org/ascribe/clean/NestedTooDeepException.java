package org.ascribe.clean;

/** A page whose elements stand deeper in each other than any real page's do. */
final class NestedTooDeepException extends Exception {
  private static final long serialVersionUID = 1L;

  NestedTooDeepException(String message) {
    super(message);
  }
}
