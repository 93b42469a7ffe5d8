package org.ascribe.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts what one warning is about, and keeps where it was first met. Threads share one. */
final class Tally {
  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<@Nullable String> first = new AtomicReference<>();

  /**
   * Counts one.
   *
   * @param where its place, for people
   */
  void add(String where) {
    count.incrementAndGet();
    first.compareAndSet(null, where);
  }

  /**
   * The warning, where anything was counted.
   *
   * @param what what was counted, in the plural
   */
  Optional<String> warning(String what) {
    return count.get() == 0
        ? Optional.empty()
        : Optional.of(what + ": " + count + ", the first " + first.get());
  }
}
