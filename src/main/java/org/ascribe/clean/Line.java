package org.ascribe.clean;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.Span;

/**
 * A line of a text that is not blank. Keeps only its place, since a text may have millions.
 *
 * @param text the whole text
 * @param start offset of the first character that is not whitespace
 * @param end offset behind the last one
 */
record Line(String text, int start, int end) {

  /** All lines of a text that are not blank, in order. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int next = text.indexOf('\n', from);
      next = next < 0 ? text.length() : next;
      int start = from;
      int end = next;
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        lines.add(new Line(text, start, end));
      }
      from = next + 1;
    }
    return lines;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
  }

  /** Its characters without the space around. */
  String words() {
    return text.substring(start, end);
  }

  int length() {
    return end - start;
  }

  Span span() {
    return new Span(start, end);
  }

  /** Whether it ends like a sentence: with a full stop or the like, perhaps inside a quotation. */
  boolean isSentence() {
    int last = end - 1;
    while (last > start && "”’\"')]*_".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?:;,".indexOf(text.charAt(last)) >= 0;
  }
}
