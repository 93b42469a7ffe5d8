package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.lexicon.Token;

/** Drops the tokens of Markdown and of addresses, which are print and not words. */
final class Markup {
  private Markup() {}

  /** The tokens that are read aloud: no link targets, bare addresses, emphasis or list marks. */
  static List<Token> without(String text, List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens.size());
    int skipTo = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < skipTo) {
        continue;
      }
      int target = target(text, tokens, i);
      if (target >= 0) {
        skipTo = target;
      } else if (!mark(tokens, i)) {
        kept.add(token);
      }
    }
    return kept;
  }

  /** Behind a link target or address that starts at a token, or -1. */
  private static int target(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean aside =
        token.fold().equals("(") && i + 1 < tokens.size() && tokens.get(i + 1).fold().equals("see");
    if (aside) {
      int close = text.indexOf(')', token.end());
      return close < 0 || close - token.end() > 200 ? -1 : close + 1;
    }
    boolean link =
        token.fold().equals("(")
            && i > 0
            && tokens.get(i - 1).fold().equals("]")
            && tokens.get(i - 1).end() == token.start();
    if (link) {
      return closing(text, token.end());
    }
    boolean address = token.fold().startsWith("http") || token.fold().equals("www");
    return address ? space(text, token.end()) : -1;
  }

  private static int closing(String text, int from) {
    int depth = 1;
    int i = from;
    while (i < text.length() && depth > 0 && !Character.isWhitespace(text.charAt(i))) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      i++;
    }
    return i;
  }

  private static int space(String text, int from) {
    int i = from;
    while (i < text.length()
        && !Character.isWhitespace(text.charAt(i))
        && ")>]\"”".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean mark(List<Token> tokens, int i) {
    return switch (tokens.get(i).fold()) {
      case "*", "[", "]", "#", "_", "•", "|", "!", "\\" -> true;
      default -> false;
    };
  }
}
