package org.ascribe.extract.quote;

/**
 * A word of the story around the quotations, or the place of a long quotation.
 *
 * @param fold lower case without diacritics; empty for a quotation
 * @param capital true where it is printed with a capital
 * @param sentence number of its sentence, from 0
 * @param quote index of the quotation that stands here, or -1
 */
record Word(
    String fold, int start, int end, boolean capital, int sentence, int paragraph, int quote) {

  boolean is(String... folds) {
    for (String other : folds) {
      if (fold.equals(other)) {
        return true;
      }
    }
    return false;
  }

  boolean letters() {
    return !fold.isEmpty() && Character.isLetterOrDigit(fold.charAt(0));
  }
}
