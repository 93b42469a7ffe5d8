package org.ascribe.source;

/** A value that does not fit its column; costs no stack trace, since there may be millions. */
final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 80;

  private final String code;

  /**
   * @param code of the reject
   * @param message found and expected; the place is added by who catches it
   */
  Misfit(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  /** A value as a message quotes it. */
  static String shown(String text) {
    return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "'";
  }
}
