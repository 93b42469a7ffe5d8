package org.ascribe.extract.quote;

import org.ascribe.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A name in the {@link Frame}.
 *
 * @param from index of its first word
 * @param to index behind its last word
 * @param text canonical name where a list has it, else as printed
 */
record Name(int from, int to, boolean person, String text, @Nullable Entry entry) {

  String lastWord() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
