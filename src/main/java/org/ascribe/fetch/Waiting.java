package org.ascribe.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before another attempt: twice as long each time, by chance between half and all
 * of it, so that many jobs do not come back in step; but as long as the server asks.
 */
final class Waiting {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final RandomGenerator chance;

  Waiting(RandomGenerator chance) {
    this.chance = chance;
  }

  /**
   * @param attempt that failed, from 1
   * @param asked what the server asks for, or null
   * @return null where the server asks for more than a run can wait
   */
  @Nullable Duration before(int attempt, @Nullable Duration asked) {
    if (asked != null) {
      return asked.compareTo(LONGEST) > 0 ? null : asked;
    }
    long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(full / 2 + chance.nextLong(full / 2 + 1));
  }
}
