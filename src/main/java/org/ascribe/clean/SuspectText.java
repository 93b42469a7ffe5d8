package org.ascribe.clean;

/** Tells text that was damaged before it came here, and that nobody can mend for certain. */
public final class SuspectText {
  private SuspectText() {}

  /**
   * Whether a text holds U+FFFD, which stands where bytes could not be decoded, or UTF-8 that was
   * decoded as windows-1252.
   */
  public static boolean is(String text) {
    return text.indexOf('\uFFFD') >= 0 || !Mojibake.repair(text).equals(text);
  }
}
