package org.ascribe.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text, each ended by CR, LF or CRLF, in any mixture; a DOS mark of the end
 * (0x1A) is no text. Lines can be given back to be read again. Holds no more than one line of
 * bounded length and what was given back.
 */
final class Lines implements Closeable {
  private final Reader in;
  private final int maxLength;
  private final Deque<Line> returned = new ArrayDeque<>();
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private long number;
  private boolean afterReturn;

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param cut whether it was longer than allowed and {@code text} is only its beginning
   */
  record Line(long number, String text, boolean cut) {}

  Lines(Reader in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    return returned.isEmpty() ? readLine() : returned.pop();
  }

  /** Puts lines back, the first of them to be read next. */
  void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      returned.push(lines.get(i));
    }
  }

  private @Nullable Line readLine() throws IOException {
    if (afterReturn && fill() && buffer[from] == '\n') {
      from++;
    }
    afterReturn = false;
    if (!fill()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = lineEnd();
      int room = maxLength - text.length();
      cut |= end - from > room;
      text.append(buffer, from, Math.min(end - from, room));
      ended = end < to;
      afterReturn = ended && buffer[end] == '\r';
      from = ended ? end + 1 : end;
    }
    if (!ended && endsWithMark(text)) {
      text.setLength(text.length() - 1);
      if (text.isEmpty()) {
        return null;
      }
    }
    number++;
    return new Line(number, text.toString(), cut);
  }

  /** 0x1A, with which programs of the time of CP/M and DOS mark the end of a text. */
  private static boolean endsWithMark(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == 0x1A;
  }

  /** Index of the next line end in the buffer, or the end of the buffer. */
  private int lineEnd() {
    int at = from;
    while (at < to && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Makes sure that the buffer has a character; false at the end of the text. */
  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
