package org.ascribe.source.warc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an archive, which can be opened again to go on at another place. */
@FunctionalInterface
public interface ArchiveBytes {
  /** A new stream from the first byte; skipping is cheap where it is one of a file. */
  InputStream open() throws IOException;

  /** A new stream from a byte. */
  default InputStream openAt(long offset) throws IOException {
    InputStream in = open();
    try {
      in.skipNBytes(offset);
      return in;
    } catch (IOException failed) {
      in.close();
      throw failed;
    }
  }

  /**
   * Looks for the beginning of a record, packed or not.
   *
   * @return its offset, -1 where there is none
   */
  default long nextStart(long from) throws IOException {
    try (InputStream in = new BufferedInputStream(openAt(from), 1 << 16)) {
      long window = 0;
      long at = from;
      for (int b = in.read(); b >= 0; b = in.read()) {
        window = window << 8 | b;
        at++;
        if ((window & 0xFFFFFFL) == 0x1F8B08L) {
          return at - 3;
        }
        if ((window & 0xFFFFFFFFFFFFL) == 0x0A574152432FL) { // line feed, then "WARC/"
          return at - 5;
        }
      }
      return -1;
    }
  }
}
