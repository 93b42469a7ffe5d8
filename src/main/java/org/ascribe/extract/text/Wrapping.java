package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells line ends that only wrap a paragraph from those that end it. A line wraps where it stops in
 * mid-sentence and the next goes on in lower case, or where it is so full that the first word of
 * the next had no room. Verse, lists and headings have ragged lines and stay apart. Linear.
 */
final class Wrapping {
  /** Shortest line that may stop in mid-sentence before a word in lower case. */
  private static final int SHORTEST = 20;

  /** Shortest line that may be full. */
  private static final int SHORTEST_FULL = 45;

  /** Widest column that two lines tell; wider ones must be told by more, up to {@link #WIDEST}. */
  private static final int WIDE = 100;

  private static final int WIDEST = 130;

  /** Longest label of a speaker in a transcript, in characters. */
  private static final int LONGEST_LABEL = 60;

  /** Full lines among those that stop in mid-sentence, at least, as a fraction. */
  private static final int FULL = 3;

  private static final int OF = 4;

  private static final String ENDS = ".!?:\"”;*#|>=_~-";

  /** Ends of sentences, behind which a paragraph goes on where the line is full. */
  private static final String SENTENCE_ENDS = ".!?\"”,;";

  private static final String OPENING_MARKS = "(\"“‘'`[";

  private final String text;
  private final BitSet soft = new BitSet();

  /** A line without its trailing blanks; {@code end} is where its line end stands. */
  private record Line(int start, int last, int end) {
    int length() {
      return last - start;
    }
  }

  private Wrapping(String text) {
    this.text = text;
  }

  /** The offsets of the line ends that wrap. */
  static BitSet of(String text) {
    Wrapping wrapping = new Wrapping(text);
    List<Line> block = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Line line = new Line(start, wrapping.trimmed(start, end), end);
      if (line.length() == 0) {
        wrapping.block(block);
        block.clear();
      } else {
        block.add(line);
      }
      start = end + 1;
    }
    wrapping.block(block);
    return wrapping.soft;
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private void block(List<Line> lines) {
    Column column = column(lines);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      boolean open = line.length() >= SHORTEST && goesOn(line, next);
      boolean midSentence =
          open
              && (Character.isLowerCase(text.charAt(first(next)))
                  || text.charAt(line.last() - 1) == ',');
      boolean room = !full(line, next, column.width());
      if (midSentence || !room && (open || column.sure() && sentenceEnds(line, next))) {
        soft.set(line.end());
      }
    }
  }

  /**
   * @param width at which the lines of a block were broken, or {@link Integer#MAX_VALUE}
   * @param sure true where more than one line tells it
   */
  private record Column(int width, boolean sure) {}

  private Column column(List<Line> lines) {
    int widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.last() - label(line));
    }
    int full = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (goesOn(lines.get(i), lines.get(i + 1))) {
        open++;
        full += full(lines.get(i), lines.get(i + 1), widest) ? 1 : 0;
      }
    }
    boolean wrapped = widest <= WIDE || widest <= WIDEST && full > 1;
    boolean most = full * OF >= open * FULL;
    return new Column(wrapped && most ? widest : Integer.MAX_VALUE, full > 1);
  }

  /** True where a line stops in mid-sentence and the next begins with a word. */
  private boolean goesOn(Line line, Line next) {
    char first = text.charAt(first(next));
    return ENDS.indexOf(text.charAt(line.last() - 1)) < 0
        && (Character.isLetterOrDigit(first) || first == '(');
  }

  private boolean sentenceEnds(Line line, Line next) {
    char last = text.charAt(line.last() - 1);
    char first = text.charAt(first(next));
    return (SENTENCE_ENDS.indexOf(last) >= 0 || Character.isLetter(last))
        && (Character.isLetter(first) || OPENING_MARKS.indexOf(first) >= 0);
  }

  private boolean full(Line line, Line next, int column) {
    int from = first(next);
    int to = from;
    while (to < next.last() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return line.length() > SHORTEST_FULL && line.length() + 1 + to - from > column;
  }

  private int first(Line line) {
    int first = line.start();
    while (Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first;
  }

  /** Behind "MS. SMITH:", the label of a transcript, which makes its line longer. */
  private int label(Line line) {
    for (int i = line.start(); i < Math.min(line.last(), line.start() + LONGEST_LABEL); i++) {
      char c = text.charAt(i);
      if (c == ':' || Character.isLowerCase(c)) {
        return c == ':' ? i + 1 : line.start();
      }
    }
    return line.start();
  }
}
