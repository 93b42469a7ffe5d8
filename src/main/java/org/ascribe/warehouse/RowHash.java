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
  long row(byte[] line, int length) {
    sha256.update(line, 0, length);
    return ByteBuffer.wrap(sha256.digest()).getLong() | 1;
  }
}
