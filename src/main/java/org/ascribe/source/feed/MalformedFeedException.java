package org.ascribe.source.feed;

/** A text that is no feed, or none that can be read without danger. */
public final class MalformedFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  MalformedFeedException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** {@code BAD_XML}, {@code NOT_A_FEED}, {@code DOCTYPE} or {@code NESTED_TOO_DEEP}. */
  public String code() {
    return code;
  }
}
