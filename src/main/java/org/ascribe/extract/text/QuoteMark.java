package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.Span;

/**
 * A quotation mark as printed, and which way it looks. The place decides before the shape, because
 * marks are often turned round or straight.
 *
 * @param single true for a mark that may be an apostrophe
 */
record QuoteMark(int start, int end, boolean opens, boolean single) {
  private static final String DOUBLE = "\"“”„‟«»＂";
  private static final String SINGLE = "'‘’‚‹›";
  private static final String BEFORE_OPENING = "([{—–-/*_>\uFEFF\u200B";
  private static final String BEHIND_CLOSING = ".,;:!?)]}—–-/*_<…";

  private enum Way {
    OPENS,
    CLOSES,
    UNCLEAR
  }

  /** The marks of one paragraph in order; apostrophes within words are none. */
  static List<QuoteMark> of(String text, Span paragraph) {
    List<QuoteMark> marks = new ArrayList<>();
    boolean open = false;
    for (int i = paragraph.start(); i < paragraph.end(); ) {
      int length = length(text, i, paragraph.end());
      if (length > 0) {
        boolean single = length == 1 && SINGLE.indexOf(text.charAt(i)) >= 0;
        Way way = single ? single(text, i, paragraph) : way(text, i, i + length, paragraph);
        if (!single) {
          open = way == Way.UNCLEAR ? !open : way == Way.OPENS;
          marks.add(new QuoteMark(i, i + length, open, false));
        } else if (way != Way.UNCLEAR) {
          marks.add(new QuoteMark(i, i + 1, way == Way.OPENS, true));
        }
      }
      i += Math.max(1, length);
    }
    return marks;
  }

  /** Characters that the mark takes: 1, 2 for TeX marks, 2 or 3 for UTF-8 read as Windows-1252. */
  private static int length(String text, int at, int limit) {
    char c = text.charAt(at);
    char next = at + 1 < limit ? text.charAt(at + 1) : ' ';
    if (DOUBLE.indexOf(c) >= 0) {
      return 1;
    }
    if (c == 'â' && next == '€') {
      char third = at + 2 < limit ? text.charAt(at + 2) : ' ';
      return "™˜“”¦¢".indexOf(third) >= 0 ? 0 : third == 'œ' || third == '\u009d' ? 3 : 2;
    }
    if ((c == '`' || c == '\'') && next == c) {
      return 2;
    }
    return SINGLE.indexOf(c) >= 0 ? 1 : 0;
  }

  private static Way single(String text, int at, Span within) {
    char before = at > within.start() ? text.charAt(at - 1) : ' ';
    char behind = at + 1 < within.end() ? text.charAt(at + 1) : ' ';
    if (gapBefore(before) && (Character.isLetter(behind) || behind == '[')) {
      return Way.OPENS;
    }
    return !gap(before) && (gapBehind(behind) || mark(behind)) ? Way.CLOSES : Way.UNCLEAR;
  }

  private static Way way(String text, int from, int to, Span within) {
    char shape = text.charAt(from);
    if (shape == 'â') {
      return to - from == 3 && text.charAt(to - 1) == 'œ' ? Way.OPENS : Way.CLOSES;
    }
    char before = from > within.start() ? text.charAt(from - 1) : ' ';
    char behind = to < within.end() ? text.charAt(to) : ' ';
    boolean dangling = shape == '”' && !gap(before) && gap(behind);
    if (gapBefore(before) != gapBehind(behind) && !dangling) {
      return gapBefore(before) ? Way.OPENS : Way.CLOSES;
    }
    return switch (shape) {
      case '“', '„', '«', '`' -> Way.OPENS;
      case '”', '»' -> Way.CLOSES;
      default -> Way.UNCLEAR;
    };
  }

  private static boolean gapBefore(char c) {
    return gap(c) || BEFORE_OPENING.indexOf(c) >= 0;
  }

  private static boolean gapBehind(char c) {
    return gap(c) || BEHIND_CLOSING.indexOf(c) >= 0;
  }

  private static boolean gap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean mark(char c) {
    return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }
}
