package org.ascribe.run;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import org.ascribe.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Counts what one warning is about, and keeps its first place. Threads share one. */
final class Tally {
  private static final BinaryOperator<Place> FIRST =
      BinaryOperator.minBy(
          Comparator.nullsLast(
              Comparator.comparing((Place place) -> place.location().file())
                  .thenComparing(place -> place.location().record())));

  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<@Nullable Place> first = new AtomicReference<>();

  private record Place(SourceLocation location, String words) {}

  /**
   * Counts one.
   *
   * @param words the place for people
   */
  void add(SourceLocation location, String words) {
    count.incrementAndGet();
    first.accumulateAndGet(new Place(location, words), FIRST);
  }

  /**
   * The warning, where anything was counted.
   *
   * @param what what was counted, in the plural
   */
  Optional<String> warning(String what) {
    return Optional.ofNullable(first.get())
        .map(place -> what + ": " + count + ", the first " + place.words());
  }
}
