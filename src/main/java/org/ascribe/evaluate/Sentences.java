package org.ascribe.evaluate;

import java.util.Locale;
import org.ascribe.model.Span;

/** Shows where in a text something stands: its line, or the sentence where the line is long. */
final class Sentences {
  private static final String END = ". ";

  /** Characters shown on either side at most. */
  private static final int REACH = 200;

  private final String text;
  private final String lower;

  Sentences(String text) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
  }

  /** What stands around a span, on one line. */
  String around(Span span) {
    int first = Math.max(0, span.start() - REACH);
    int last = Math.min(text.length(), span.end() + REACH);
    String before = text.substring(first, span.start());
    String after = text.substring(span.end(), last);
    int start = Math.max(before.lastIndexOf('\n') + 1, behind(before.lastIndexOf(END)));
    int end = Math.min(found(after.indexOf('\n'), after), found(after.indexOf(END), after) + 1);
    return (before.substring(start)
            + span.of(text)
            + after.substring(0, Math.min(end, after.length())))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What stands around the first place of these words, letter case aside; empty if nowhere. */
  String around(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    boolean comparable = !wanted.isBlank() && lower.length() == text.length();
    int at = comparable ? lower.indexOf(wanted) : -1;
    return at < 0 ? "" : around(new Span(at, at + wanted.length()));
  }

  private static int behind(int index) {
    return index < 0 ? 0 : index + END.length();
  }

  private static int found(int index, String in) {
    return index < 0 ? in.length() : index;
  }
}
