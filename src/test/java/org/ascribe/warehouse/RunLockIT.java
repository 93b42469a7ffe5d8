package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockIT {
  @TempDir static Path home;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void start() {
    warehouse = TestWarehouse.in(home);
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @Test
  void oneAtATimeHoldsTheLockOfAJob() {
    Optional<RunLock> first = RunLock.tryLock(warehouse.database(), "news");
    assertThat(first).isPresent();
    assertThat(RunLock.tryLock(warehouse.database(), "news")).isEmpty();
    assertThat(RunLock.free(warehouse.database(), "news")).isFalse();
    assertThat(RunLock.free(warehouse.database(), "kev")).isTrue();

    first.get().close();
    assertThat(RunLock.free(warehouse.database(), "news")).isTrue();
    assertThat(RunLock.free(warehouse.database(), "news")).as("asking takes nothing").isTrue();
  }

  @Test
  void theEndOfTheSessionReleasesIt() {
    RunLock lock = RunLock.tryLock(warehouse.database(), "dead").orElseThrow();

    warehouse.list(
        "select pg_terminate_backend(pid, 5000)::text from pg_locks"
            + " where locktype = 'advisory' and granted");

    assertThat(RunLock.free(warehouse.database(), "dead")).isTrue();
    lock.close();
  }
}
