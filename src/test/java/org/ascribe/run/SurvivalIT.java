package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.ascribe.warehouse.EmbeddedWarehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real processes that are killed, and a server that goes away: the warehouse ends up the same. */
@Timeout(300)
class SurvivalIT {
  private static final int DOCUMENTS = 600;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static SortedMap<String, List<String>> undisturbed;

  @BeforeAll
  static void loadUndisturbed() throws Exception {
    GeneratedNews.write(folder, DOCUMENTS);
    AscribeProcess process = run("undisturbed");
    assertThat(process.await()).as(process.output()).isZero();
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(folder.resolve("undisturbed"))) {
      undisturbed = rows(warehouse);
    }
    assertThat(undisturbed.get("dim_document")).hasSize(DOCUMENTS * 9 / 10);
    assertThat(undisturbed.get("fact_attribution_claim")).isNotEmpty();
    assertThat(undisturbed.get("reject")).hasSize(DOCUMENTS / 10);
  }

  @Test
  void aRunKilledInLoadInVerifyAndInMergeEndsLikeAnUndisturbedOne() throws Exception {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(folder.resolve("killed"))) {
      AscribeProcess first = run("killed");
      awaitRow(warehouse, first, "select count(*) > 0 from staging.record");
      killWhileBlockedBy(warehouse, first, "staging.dim_document");
      assertThat(rowCount(warehouse, "staging.record")).isBetween(1L, DOCUMENTS - 1L);
      killWhileBlockedBy(warehouse, run("killed"), "warehouse.reject");
      killWhileBlockedBy(warehouse, run("killed"), "warehouse.fact_attribution_claim");
      assertThat(rowCount(warehouse, "warehouse.dim_document")).isZero();

      AscribeProcess last = run("killed");
      assertThat(last.await()).as(last.output()).isZero();
      assertThat(last.output()).contains("died");
      assertThat(rows(warehouse)).isEqualTo(undisturbed);
      assertThat(rowCount(warehouse, "staging.record")).isZero();
    }
  }

  @Test
  void aRunWhoseServerIsStoppedFailsAndTheNextOneCompletesIt() throws Exception {
    Path home = folder.resolve("stopped");
    AscribeProcess process;
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      process = run("stopped");
      awaitRow(warehouse, process, "select count(*) > 0 from staging.record");
      assertThat(EmbeddedWarehouse.stop(home)).isTrue();
      assertThat(process.await()).as(process.output()).isEqualTo(1);
    }
    AscribeProcess second = run("stopped");
    assertThat(second.await()).as(second.output()).isZero();
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      assertThat(rows(warehouse)).isEqualTo(undisturbed);
    }
  }

  @Test
  void theSecondOfTwoLaunchesOfAJobEndsWithExitCode75() throws Exception {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(folder.resolve("twice"))) {
      AscribeProcess first = run("twice");
      awaitRow(warehouse, first, "select count(*) > 0 from staging.record");
      try (Connection lock = connect(warehouse)) {
        hold(lock, "staging.dim_document");
        AscribeProcess second = run("twice");
        assertThat(second.await()).as(second.output()).isEqualTo(75);
        lock.rollback();
      }
      assertThat(first.await()).as(first.output()).isZero();
      assertThat(rows(warehouse)).isEqualTo(undisturbed);
    }
  }

  private static AscribeProcess run(String home) throws IOException {
    return AscribeProcess.start(folder, "run", "news", "--home", home);
  }

  /** Holds a table until the process waits for it, kills the process there, lets the table go. */
  private static void killWhileBlockedBy(
      EmbeddedWarehouse warehouse, AscribeProcess process, String table) throws Exception {
    try (Connection lock = connect(warehouse)) {
      // The schema must be there before its table can be held.
      awaitRow(warehouse, process, "select to_regclass('" + table + "') is not null");
      hold(lock, table);
      awaitRow(warehouse, process, "select count(*) > 0 from pg_locks where not granted");
      process.kill();
      lock.rollback();
    }
  }

  private static void hold(Connection connection, String table) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table " + table + " in access exclusive mode");
    }
  }

  private static void awaitRow(
      EmbeddedWarehouse warehouse, AscribeProcess process, String condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Connection connection = connect(warehouse)) {
      while (!holds(connection, condition)) {
        assertThat(process.running()).as("alive before: " + condition).isTrue();
        assertThat(System.nanoTime()).as("in time: " + condition).isLessThan(end);
        Thread.sleep(2);
      }
    }
  }

  private static boolean holds(Connection connection, String condition) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(condition)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException notYetThere) {
      return false;
    }
  }

  private static long rowCount(EmbeddedWarehouse warehouse, String table) throws SQLException {
    try (Connection connection = connect(warehouse);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static SortedMap<String, List<String>> rows(EmbeddedWarehouse warehouse) {
    return WarehouseRows.of(
        new DriverManagerDataSource(warehouse.jdbcUrl(), warehouse.user(), warehouse.password()));
  }

  private static Connection connect(EmbeddedWarehouse warehouse) throws SQLException {
    return DriverManager.getConnection(warehouse.jdbcUrl(), warehouse.user(), warehouse.password());
  }
}
