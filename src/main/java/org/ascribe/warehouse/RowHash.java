package org.ascribe.warehouse;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.ascribe.model.Sha256;

/**
 * The hashes by which {@link KnownRows} tells rows, of a row as a line of COPY's text format that
 * begins with its key. For one thread.
 */
final class RowHash {
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** No row has it. */
  static final long NONE = 0;

  private final MessageDigest sha256 = Sha256.digest();

  /**
   * Of the key that stands at {@code from}, alone. Rows that agree in it only cost time, so a quick
   * one does: <a href="http://www.isthe.com/chongo/tech/comp/fnv/">FNV-1a</a>.
   */
  static long key(byte[] line, int from) {
    long hash = FNV_BASIS;
    for (int i = from; line[i] != '\t' && line[i] != '\n'; i++) {
      hash = (hash ^ (line[i] & 0xff)) * FNV_PRIME;
    }
    return hash | 1;
  }

  /** Of the whole row, with 63 bits of SHA-256: rows that agree in it are taken for the same. */
  long row(byte[] line) {
    sha256.update(line);
    return hash();
  }

  /** Adds a part of a row. */
  void add(byte[] line, int from, int to) {
    sha256.update(line, from, to - from);
  }

  /** As {@link #row}, of the parts that were added and the end of the line. */
  long endRow() {
    sha256.update((byte) '\n');
    return hash();
  }

  private long hash() {
    return ByteBuffer.wrap(sha256.digest()).getLong() | 1;
  }
}
