package org.ascribe.source;

/** The input of a reject as it can be stored and shown. */
final class RawText {
  /** Characters that are kept of a record. */
  static final int MAX = 2_000;

  /** What the decoder puts for bytes that are not text; a noncharacter, so never in a real text. */
  static final char UNDECODABLE = '\uFFFF';

  private RawText() {}

  /** The first {@link #MAX} characters; NUL, which PostgreSQL cannot hold, as its picture. */
  static String of(CharSequence text) {
    int end = Math.min(text.length(), MAX);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.subSequence(0, end)
        .toString()
        .replace('\0', '\u2400')
        .replace(UNDECODABLE, '\uFFFD');
  }
}
