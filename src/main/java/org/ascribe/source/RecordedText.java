package org.ascribe.source;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Passes a text on and remembers the beginning of the record in hand, so that a reject can show it
 * as printed though the parser behind reads ahead. Holds a few blocks of what was read.
 */
final class RecordedText extends Reader {
  /** More than any parser reads ahead. */
  private static final int BLOCK = 1 << 16;

  private final Reader in;
  private final char[] kept = new char[2 * BLOCK];
  private int size;
  private long keptFrom;
  private long start;

  /** Beginning of a record of which {@code kept} holds only the end. */
  private @Nullable String head;

  RecordedText(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, Math.min(length, BLOCK));
    if (count > 0) {
      forget(count);
      System.arraycopy(buffer, offset, kept, size, count);
      size += count;
    }
    return count;
  }

  private void forget(int incoming) {
    if (start > keptFrom) {
      drop((int) Math.min(start - keptFrom, size));
    }
    if (size + incoming > kept.length) {
      if (head == null) {
        head = new String(kept, 0, RawText.MAX + 1);
      }
      drop(size - BLOCK);
    }
  }

  private void drop(int count) {
    size -= count;
    System.arraycopy(kept, count, kept, 0, size);
    keptFrom += count;
  }

  /** A record starts at {@code offset}, in characters from the start of the text. */
  void start(long offset) {
    start = offset;
    head = null;
  }

  /** The record from its start to {@code end}, bounded as {@link RawText} bounds it. */
  String upTo(long end) {
    if (head != null) {
      return RawText.of(head);
    }
    int from = (int) Math.max(0, start - keptFrom);
    int to = (int) Math.min(Math.min(end - keptFrom, size), from + RawText.MAX + 1L);
    return RawText.of(new String(kept, from, Math.max(0, to - from)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
