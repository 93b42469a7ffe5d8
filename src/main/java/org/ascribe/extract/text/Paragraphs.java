package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.Span;

/** Splits text at line ends, except where a line was only wrapped. */
public final class Paragraphs {
  private static final int SHORTEST_WRAPPED = 40;
  private static final int LONGEST_WRAPPED = 100;

  private Paragraphs() {}

  /** The paragraphs that hold something, in order; each without the blanks around it. */
  public static List<Span> of(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int from = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (!wrapped(text, line, end)) {
        add(paragraphs, text, from, end);
        from = end;
      }
      line = end + 1;
    }
    add(paragraphs, text, from, text.length());
    return paragraphs;
  }

  /** A full line that stops in mid-sentence and goes on in the next. */
  private static boolean wrapped(String text, int start, int end) {
    int next = end + 1;
    int length = end - start;
    if (length < SHORTEST_WRAPPED || length > LONGEST_WRAPPED || next >= text.length()) {
      return false;
    }
    char last = text.charAt(end - 1);
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return (Character.isLowerCase(last) || last == ',' || last == '-')
        && next < text.length()
        && Character.isLetter(text.charAt(next));
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
