package org.ascribe.extract.reading;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Token;

/** Leaves out the marks and link targets of Markdown, which a reader does not see. */
final class Visible {
  private Visible() {}

  /** Positions of the tokens that a reader sees, in order. */
  static int[] of(Sentence sentence) {
    String text = sentence.text();
    boolean[] hidden = hidden(text);
    List<Token> tokens = sentence.tokens();
    List<Integer> kept = new ArrayList<>(tokens.size());
    int base = sentence.span().start();
    for (int i = 0; i < tokens.size(); i++) {
      if (!hidden[tokens.get(i).start() - base]) {
        kept.add(i);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A text without its marks and link targets. */
  static String plain(String text) {
    boolean[] hidden = hidden(text);
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!hidden[i]) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean[] hidden(String text) {
    boolean[] hidden = new boolean[text.length()];
    int i = 0;
    while (i < text.length()) {
      boolean image = text.startsWith("![", i) && text.indexOf("](", i) > 0;
      boolean target = image || text.startsWith("](", i);
      int end = target ? text.indexOf(')', image ? text.indexOf("](", i) : i) : -1;
      boolean mark = "[]*".indexOf(text.charAt(i)) >= 0 && i > 0;
      if (end > 0) {
        java.util.Arrays.fill(hidden, i, end + 1, true);
        i = end;
      } else {
        hidden[i] = mark;
      }
      i++;
    }
    return hidden;
  }
}
