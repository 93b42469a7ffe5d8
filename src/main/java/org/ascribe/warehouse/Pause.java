package org.ascribe.warehouse;

import java.time.Duration;

/** Waiting for another process. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WarehouseException("interrupted while waiting for the warehouse", e);
    }
  }
}
