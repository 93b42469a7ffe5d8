package org.ascribe.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ascribe.model.Span;

/**
 * Splits text into tokens in one pass, so that {@code China’s}, {@code U.S.} and {@code
 * Beijing-linked} give the same first token as the bare name.
 */
public final class Tokenizer {
  private Tokenizer() {}

  public static List<Token> tokens(String text) {
    return tokens(text, new Span(0, text.length()));
  }

  /** The tokens of {@code text} that start within the span; offsets refer to the whole text. */
  public static List<Token> tokens(String text, Span within) {
    List<Token> tokens = new ArrayList<>(within.length() / 5 + 1);
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isWord(point)) {
        while (next < within.end() && isWord(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
        tokens.add(new Token(at, next, fold(text.substring(at, next))));
      } else if (!Character.isWhitespace(point)
          && !Character.isSpaceChar(point)
          && Character.getType(point) != Character.FORMAT) {
        tokens.add(new Token(at, next, foldMark(point)));
      }
      at = next;
    }
    return tokens;
  }

  /** Lower case without diacritics; the form in which names are compared. */
  public static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 0x80;
    }
    if (plain) {
      return word.toLowerCase(Locale.ROOT);
    }
    String bare = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(bare.length());
    bare.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    String folded = kept.toString().toLowerCase(Locale.ROOT);
    return folded.isEmpty() ? word : folded;
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static String foldMark(int point) {
    return switch (point) {
      case '’', '‘', '‛', '`', '´', 'ʼ' -> "'";
      case '“', '”', '„', '‟', '«', '»' -> "\"";
      case '‐', '‑', '‒', '–', '—', '−' -> "-";
      default -> Character.toString(point);
    };
  }
}
