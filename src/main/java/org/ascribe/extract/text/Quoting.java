package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.lexicon.Token;

/**
 * Marks the tokens inside quotation marks, over sentences, in one pass; a paragraph heals a lost
 * mark.
 */
public final class Quoting {
  private Quoting() {}

  public static List<boolean[]> of(List<Sentence> sentences) {
    List<boolean[]> marks = new ArrayList<>(sentences.size());
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : sentences) {
      if (sentence.paragraph() != paragraph) {
        open = false;
        paragraph = sentence.paragraph();
      }
      boolean[] inside = new boolean[sentence.tokens().size()];
      for (int i = 0; i < inside.length; i++) {
        Token token = sentence.tokens().get(i);
        if (token.fold().equals("\"")) {
          open =
              switch (sentence.text().charAt(token.start() - sentence.span().start())) {
                case '“', '„', '«' -> true;
                case '”', '»' -> false;
                default -> !open;
              };
        }
        inside[i] = open;
      }
      marks.add(inside);
    }
    return marks;
  }
}
