package org.ascribe.source.mail;

/** Bytes that are no e-mail, or none that can be read without danger. */
public final class MalformedMailException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  MalformedMailException(String code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * {@code NOT_A_MAIL}, {@code BAD_MAIL}, {@code TOO_LARGE}, {@code NESTED_TOO_DEEP}, {@code
   * NO_TEXT}.
   */
  public String code() {
    return code;
  }
}
