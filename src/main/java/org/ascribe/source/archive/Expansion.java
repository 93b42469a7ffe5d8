package org.ascribe.source.archive;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Bounds of unpacking. Text shrinks to a third or a tenth, the tamest tables to a hundredth; what
 * grows more than {@value #MOST_RATIO} times was made to fill a disk.
 */
final class Expansion {
  static final long MOST_RATIO = 200;

  /** Nobody is harmed by so little, however small it was packed. */
  private static final long HARMLESS = 10L << 20;

  static final long MOST_BYTES = 16L << 30;

  private final LongSupplier packed;
  private long unpacked;

  /**
   * @param packed bytes that were read of the packed form so far
   */
  Expansion(LongSupplier packed) {
    this.packed = packed;
  }

  /** Bytes that came out so far. */
  long unpacked() {
    return unpacked;
  }

  void add(long bytes) throws ArchiveException {
    unpacked += bytes;
    if (unpacked <= HARMLESS) {
      return;
    }
    long ratio = unpacked / Math.max(1, packed.getAsLong());
    if (ratio > MOST_RATIO || unpacked > MOST_BYTES) {
      throw new ArchiveException(
          ArchiveException.Reason.BOMB,
          String.format(
              Locale.ROOT,
              "unpacks to %d times its size (%,d bytes from %,d so far); allowed are %d times and"
                  + " %,d bytes",
              ratio,
              unpacked,
              packed.getAsLong(),
              MOST_RATIO,
              MOST_BYTES));
    }
  }
}
