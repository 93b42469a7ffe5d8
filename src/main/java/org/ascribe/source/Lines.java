package org.ascribe.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text, each ended by CR, LF or CRLF, in any mixture. Lines can be given
 * back to be read again. Holds no more than one line of bounded length and what was given back.
 */
final class Lines implements Closeable {
  private final BufferedReader in;
  private final int maxLength;
  private final Deque<Line> returned = new ArrayDeque<>();
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
    this.in = new BufferedReader(in, 1 << 16);
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
    int c = in.read();
    if (c == '\n' && afterReturn) {
      c = in.read();
    }
    afterReturn = false;
    if (c < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
      if (text.length() < maxLength) {
        text.append((char) c);
      } else {
        cut = true;
      }
    }
    afterReturn = c == '\r';
    number++;
    return new Line(number, text.toString(), cut);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
