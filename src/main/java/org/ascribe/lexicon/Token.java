package org.ascribe.lexicon;

import org.ascribe.model.Span;

/**
 * A run of letters and digits, or one other visible character.
 *
 * @param fold the token without diacritics, in lower case, with curly marks made straight
 */
public record Token(int start, int end, String fold) {

  public Span span() {
    return new Span(start, end);
  }

  /** True for a run of letters and digits. */
  public boolean word() {
    return Character.isLetterOrDigit(fold.charAt(0));
  }
}
