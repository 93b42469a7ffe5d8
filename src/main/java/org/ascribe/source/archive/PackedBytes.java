package org.ascribe.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Counts what is read of a packed file, up to a bound, and remembers when the disk failed. */
final class PackedBytes extends FilterInputStream {
  private final long bound;
  private long count;
  private @Nullable IOException failure;

  /**
   * @param bound bytes after which the stream ends
   */
  PackedBytes(InputStream in, long bound) {
    super(in);
    this.bound = bound;
  }

  long count() {
    return count;
  }

  /** What reading the file itself threw, so that it is not taken for damage of the archive. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (count >= bound) {
      return -1;
    }
    try {
      int n = in.read(buffer, from, (int) Math.min(length, bound - count));
      count += Math.max(n, 0);
      return n;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long n) throws IOException {
    return in.skip(0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
