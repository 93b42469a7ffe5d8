package org.ascribe.warehouse;

import java.util.Arrays;

/**
 * Whether keys all differ, told by their hashes in 8 to 16 bytes each. Where two hashes agree, or
 * they would take too much memory, the answer is no, and others must look.
 */
final class DifferentKeys {
  private static final int SMALLEST = 1 << 10;

  private final long mostSlots;
  private long[] slots = new long[SMALLEST];
  private int size;
  private boolean differ = true;

  /**
   * @param shareOfHeap one part in so many of the heap may be taken
   */
  DifferentKeys(int shareOfHeap) {
    this.mostSlots = Runtime.getRuntime().maxMemory() / shareOfHeap / Long.BYTES;
  }

  /**
   * Adds a key.
   *
   * @param hash of the key, not {@link RowHash#NONE}
   */
  void add(long hash) {
    if (!differ) {
      return;
    }
    if (size >= slots.length / 4 * 3) {
      grow();
    }
    if (differ && !put(hash)) {
      giveUp();
    }
  }

  /** From now on the answer is no. */
  void giveUp() {
    differ = false;
    slots = new long[0];
  }

  boolean allDiffer() {
    return differ;
  }

  private void grow() {
    if (2L * slots.length > mostSlots) {
      giveUp();
      return;
    }
    long[] before = slots;
    slots = new long[2 * before.length];
    size = 0;
    Arrays.stream(before).filter(hash -> hash != RowHash.NONE).forEach(this::put);
  }

  private boolean put(long hash) {
    int slot = (int) (hash * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
    while (slots[slot] != RowHash.NONE) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = slot + 1 & (slots.length - 1);
    }
    slots[slot] = hash;
    size++;
    return true;
  }
}
