package org.ascribe.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Measures text in columns of a terminal: wide East Asian characters take two (Unicode Standard
 * Annex 11), combining marks none.
 */
final class TextWidth {
  private static final char ELLIPSIS = '…';

  private TextWidth() {}

  static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += of(text.codePointAt(i));
    }
    return width;
  }

  /**
   * The text, or its beginning and an ellipsis where it is wider than {@code width}; of a path the
   * end is kept, which tells more.
   */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    if (text.indexOf('/') >= 0 && text.indexOf(' ') < 0) {
      return ELLIPSIS + end(text, width - 1);
    }
    int used = 1;
    int end = 0;
    while (used + of(text.codePointAt(end)) <= width) {
      used += of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private static String end(String text, int width) {
    int start = text.length();
    for (int used = 0; start > 0; ) {
      int c = text.codePointBefore(start);
      used += of(c);
      if (used > width) {
        break;
      }
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  /** Text on one line, without anything a terminal would act on. */
  static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isLayout(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /** Line separators and the marks that turn the direction of text. */
  private static boolean isLayout(int c) {
    return c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.FULLWIDTH || width == UCharacter.EastAsianWidth.WIDE
        ? 2
        : 1;
  }
}
