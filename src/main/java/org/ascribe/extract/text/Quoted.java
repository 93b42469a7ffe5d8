package org.ascribe.extract.text;

import org.ascribe.model.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with the marks, as far as they are printed
 * @param inner the words between them
 * @param lastParagraph number of the paragraph it ends in
 * @param continued true where the paragraph ends with the mark still open, so that the next
 *     quotation is the same speaker's
 */
public record Quoted(Span outer, Span inner, int lastParagraph, boolean continued) {

  /** Words in the stretch: runs of characters that hold a letter or digit. */
  public int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = inner.start(); i < inner.end(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
    }
    return words;
  }
}
