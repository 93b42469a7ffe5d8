package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedWarehouseIT {
  @TempDir Path home;

  @Test
  void startsAndStops() {
    long a = System.nanoTime();
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      System.err.println("cold ms " + (System.nanoTime() - a) / 1000000);
      assertThat(warehouse.port()).isPositive();
    }
    assertThat(EmbeddedWarehouse.stop(home)).isFalse();
    a = System.nanoTime();
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      System.err.println(warehouse.jdbcUrl() + " warm ms " + (System.nanoTime() - a) / 1000000);
      a = System.nanoTime();
      EmbeddedWarehouse.join(home).close();
      System.err.println("join ms " + (System.nanoTime() - a) / 1000000);
    }
  }
}
