package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ascribe.model.Span;

/** Splits text at line ends, except where a line was only wrapped. */
public final class Paragraphs {
  private Paragraphs() {}

  /** The paragraphs that hold something, in order; each without the blanks around it. */
  public static List<Span> of(String text) {
    List<Span> paragraphs = new ArrayList<>();
    BitSet wraps = Wrapping.of(text);
    int from = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (!wraps.get(end)) {
        add(paragraphs, text, from, end);
        from = end;
      }
      line = end + 1;
    }
    add(paragraphs, text, from, text.length());
    return paragraphs;
  }

  private static void add(List<Span> paragraphs, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      paragraphs.add(new Span(from, to));
    }
  }
}
