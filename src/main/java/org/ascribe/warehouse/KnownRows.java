package org.ascribe.warehouse;

import java.util.BitSet;

/**
 * The rows that a table holds, in 16 bytes each: a hash of the key, and one of the key and the
 * columns that matter, as {@link RowHash} makes them. Keys whose hashes agree share an entry that
 * no row is the same as, so that chance can cost time but never a row.
 */
final class KnownRows {
  /** What a row is beside the known ones. */
  enum Sight {
    /** Not known, known as another, or met before. */
    TO_STAGE,
    /** Known as it is, and not met before. */
    SAME,
    /** Its key was met before, and taken for the same. */
    REPEATED
  }

  private static final long FREE = RowHash.NONE;

  private final long[] keys;
  private final long[] values;
  private final BitSet staged = new BitSet();
  private final BitSet same = new BitSet();

  /**
   * @param size most rows that are added
   */
  KnownRows(int size) {
    int slots = Math.addExact(size, size / 3 + 8);
    keys = new long[slots];
    values = new long[slots];
  }

  /** Bytes that so many rows take. */
  static long bytes(long rows) {
    return (rows + rows / 3 + 8) * 2 * Long.BYTES;
  }

  /** Adds a row of the table. */
  void add(long key, long value) {
    int slot = slot(key);
    boolean shared = keys[slot] != FREE;
    keys[slot] = key;
    values[slot] = shared ? FREE : value;
  }

  /** Notes that a record of this key was taken for the same. */
  void noteSame(long key) {
    same.set(slot(key));
  }

  /** Looks at the next record of a release, and notes what it is taken for. */
  Sight look(long key, long value) {
    int slot = slot(key);
    if (keys[slot] == FREE) {
      return Sight.TO_STAGE;
    } else if (same.get(slot)) {
      return Sight.REPEATED;
    } else if (staged.get(slot) || values[slot] != value) {
      staged.set(slot);
      return Sight.TO_STAGE;
    }
    same.set(slot);
    return Sight.SAME;
  }

  /** Of the key, or the free one where it would stand. */
  private int slot(long key) {
    int slot = (int) Long.remainderUnsigned(key * 0x9E3779B97F4A7C15L, keys.length);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 == keys.length ? 0 : slot + 1;
    }
    return slot;
  }
}
