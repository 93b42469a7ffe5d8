package org.ascribe.warehouse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * The rows of a table, in 16 bytes each: a hash of the key, and one of the key and the columns that
 * matter, as {@link RowHash} makes them. Keys whose hashes agree share an entry that no row is the
 * same as, so that chance can cost time but never a row. A release that is looked at row by row
 * leaves here the rows that the table has when it is loaded.
 */
final class KnownRows {
  /**
   * The entries, replaced as a whole where they grow: key and value side by side, so that to find
   * them is to wait for the memory once.
   */
  private record Slots(long[] entries) {
    Slots(int number) {
      this(new long[2 * number]);
    }

    int number() {
      return entries.length / 2;
    }

    long key(int slot) {
      return entries[2 * slot];
    }

    long value(int slot) {
      return entries[2 * slot + 1];
    }

    void set(int slot, long key, long value) {
      entries[2 * slot] = key;
      entries[2 * slot + 1] = value;
    }

    /** Of the key, or the free one where it would stand. */
    int of(long key) {
      int last = number() - 1;
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & last;
      while (key(slot) != FREE && key(slot) != key) {
        slot = slot + 1 & last;
      }
      return slot;
    }
  }

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
  private static final int SMALLEST = 1 << 10;

  /** An array can hold no more entries. */
  private static final long MOST_BYTES = 1L << 33;

  private static final int ENTRY = 2 * Long.BYTES;

  /** Entries of one block of {@link #write}. */
  private static final int BLOCK = 1 << 16;

  private final long mostBytes;
  private Slots slots;
  private BitSet staged = new BitSet();
  private BitSet same = new BitSet();
  private int size;
  private boolean whole = true;
  private boolean differ = true;

  /**
   * @param rows how many to make room for at once; what {@link #write} gave must not be added to a
   *     smaller one, for it comes in the order of the entries, which would then pile up
   * @param mostBytes memory that the entries may take; rows beyond it stay unknown
   */
  KnownRows(long rows, long mostBytes) {
    this.mostBytes = Math.min(mostBytes, MOST_BYTES);
    long number = SMALLEST;
    while (number / 4 * 3 <= rows && 2 * number * ENTRY <= this.mostBytes) {
      number *= 2;
    }
    this.slots = new Slots((int) number);
  }

  /** Whether there is room for so many rows in so many bytes. */
  static boolean fit(long rows, long bytes) {
    return rows * ENTRY / 3 * 4 <= bytes;
  }

  /** Adds a row of the table. */
  void add(long key, long value) {
    int slot = slots.of(key);
    if (slots.key(slot) == FREE) {
      put(key, value);
    } else {
      slots.set(slot, key, FREE);
    }
  }

  /** Adds rows of the table as {@link #write} gave them, in place of those that came before. */
  void add(byte[] block) {
    for (ByteBuffer rows = ByteBuffer.wrap(block); rows.hasRemaining(); ) {
      long key = rows.getLong();
      long value = rows.getLong();
      int slot = slots.of(key);
      if (slots.key(slot) == FREE) {
        put(key, value);
      } else {
        slots.set(slot, key, value);
      }
    }
  }

  /** Notes that a record of this key was taken for the same. */
  void noteSame(long key) {
    same.set(slots.of(key));
  }

  /**
   * Whether a row is known as it is, for any thread. While rows are looked at the answer may be out
   * of date, so it only tells what {@link #look} will probably say.
   */
  boolean holds(long key, long value) {
    Slots now = slots;
    int slot = now.of(key);
    return now.key(slot) == key && now.value(slot) == value && value != FREE;
  }

  /** Looks at the next record of a release, and notes what it is taken for. */
  Sight look(long key, long value) {
    int slot = slots.of(key);
    if (slots.key(slot) == FREE) {
      put(key, value);
      staged.set(slots.of(key));
      return Sight.TO_STAGE;
    } else if (same.get(slot)) {
      return Sight.REPEATED;
    } else if (staged.get(slot) || value == FREE || slots.value(slot) != value) {
      differ &= !staged.get(slot);
      staged.set(slot);
      slots.set(slot, key, value);
      return Sight.TO_STAGE;
    }
    same.set(slot);
    return Sight.SAME;
  }

  /** Whether there was room for all rows. */
  boolean whole() {
    return whole;
  }

  /** Whether no two records to stage had one key. */
  boolean stagedDiffer() {
    return differ && whole;
  }

  /** Rows that are known. */
  int size() {
    return size;
  }

  /** Rows that were staged. */
  int changed() {
    return staged.cardinality();
  }

  /**
   * Gives rows, 16 bytes each, in blocks of about a megabyte.
   *
   * @param all whether also those that were not staged
   */
  void write(boolean all, Consumer<byte[]> blocks) {
    ByteBuffer block = ByteBuffer.allocate(ENTRY * Math.min(size, BLOCK));
    for (int slot = 0; slot < slots.number(); slot++) {
      if (slots.key(slot) != FREE && (all || staged.get(slot))) {
        block.putLong(slots.key(slot)).putLong(slots.value(slot));
        if (!block.hasRemaining()) {
          blocks.accept(block.array());
          block.clear();
        }
      }
    }
    if (block.position() > 0) {
      blocks.accept(Arrays.copyOf(block.array(), block.position()));
    }
  }

  private void put(long key, long value) {
    if (size >= slots.number() / 4 * 3 && !grow()) {
      whole = false;
      return;
    }
    int slot = slots.of(key);
    slots.set(slot, key, value);
    staged.clear(slot);
    same.clear(slot);
    size++;
  }

  private boolean grow() {
    if (2L * slots.number() * ENTRY > mostBytes) {
      return false;
    }
    Slots grown = new Slots(2 * slots.number());
    BitSet oldStaged = staged;
    BitSet oldSame = same;
    staged = new BitSet(grown.number());
    same = new BitSet(grown.number());
    for (int old = 0; old < slots.number(); old++) {
      if (slots.key(old) != FREE) {
        int slot = grown.of(slots.key(old));
        grown.set(slot, slots.key(old), slots.value(old));
        staged.set(slot, oldStaged.get(old));
        same.set(slot, oldSame.get(old));
      }
    }
    slots = grown;
    return true;
  }
}
