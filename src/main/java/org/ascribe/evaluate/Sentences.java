package org.ascribe.evaluate;

import org.ascribe.model.Span;

/** Shows where in a text something stands: its line, or the sentence where the line is long. */
final class Sentences {
  private static final String END = ". ";
  private static final String CUT = "...";

  /** Characters shown on either side at most. */
  private static final int REACH = 200;

  private final String text;

  Sentences(String text) {
    this.text = text;
  }

  /** What stands around a span, on one line; three dots stand for what is too long to show. */
  String around(Span span) {
    return (before(span.start()) + span.of(text) + after(span.end()))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What stands around the first place of these words; empty if nowhere. */
  String around(String words) {
    int at = words.isBlank() ? -1 : text.indexOf(words);
    return at < 0 ? "" : around(new Span(at, at + words.length()));
  }

  private String before(int start) {
    int first = Math.max(0, start - REACH);
    String before = text.substring(first, start);
    int line = before.lastIndexOf('\n');
    int sentence = before.lastIndexOf(END);
    if (line < 0 && sentence < 0 && first > 0) {
      return CUT + before.substring(before.indexOf(' ') + 1);
    }
    return before.substring(Math.max(line + 1, sentence < 0 ? 0 : sentence + END.length()));
  }

  private String after(int end) {
    int last = Math.min(text.length(), end + REACH);
    String after = text.substring(end, last);
    int line = after.indexOf('\n');
    int sentence = after.indexOf(END);
    if (line < 0 && sentence < 0 && last < text.length()) {
      return after.substring(0, Math.max(0, after.lastIndexOf(' '))) + CUT;
    }
    int whole = line < 0 ? after.length() : line;
    return after.substring(0, sentence < 0 ? whole : Math.min(whole, sentence + 1));
  }
}
