package org.ascribe.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.RunCounts;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An embedded warehouse with its schema, shared by the tests of a class. */
final class TestWarehouse implements AutoCloseable {
  static final Expectations ANYTHING = new Expectations(null, null);

  private final EmbeddedWarehouse server;
  private final HikariDataSource database;
  private final TransactionTemplate transaction;

  private TestWarehouse(EmbeddedWarehouse server, HikariDataSource database) {
    this.server = server;
    this.database = database;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  static TestWarehouse in(Path home) {
    EmbeddedWarehouse server = EmbeddedWarehouse.join(home);
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(server.jdbcUrl());
    database.setUsername(server.user());
    database.setPassword(server.password());
    database.setMaximumPoolSize(4);
    WarehouseSchema.migrate(database);
    return new TestWarehouse(server, database);
  }

  DataSource database() {
    return database;
  }

  String url() {
    return server.jdbcUrl();
  }

  JdbcClient jdbc() {
    return JdbcClient.create(database);
  }

  List<String> list(String question) {
    return jdbc().sql(question).query(String.class).list();
  }

  <T> @Nullable T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  /** Loads one file in one chunk and publishes it. */
  RunCounts load(RunKey run, String file, List<Outcome<LoadRecord>> records) {
    Staging staging = new Staging(database);
    staging.begin(
        run, List.of(new StagedFile(file, "sha of " + file, 1, null)), LoadPlan.DOCUMENTS);
    inTransaction(
        () -> {
          staging.write(run, records);
          return true;
        });
    return publish(run, ((Outcome.Accepted<LoadRecord>) records.get(0)).value());
  }

  RunCounts publish(RunKey run, LoadRecord like) {
    inTransaction(() -> new Verification(database).verify(run, ANYTHING));
    return inTransaction(() -> new Merge(database).merge(run, LoadPlan.DOCUMENTS));
  }

  /** Empties everything that a test may have loaded. */
  void clear() {
    String tables =
        String.join(
            ", ",
            list(
                "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                    + " where table_type = 'BASE TABLE' and table_schema in ('warehouse',"
                    + " 'staging')"));
    jdbc().sql("truncate " + tables).update();
  }

  static Outcome<LoadRecord> accepted(String file, int line, LoadRow... rows) {
    return new Outcome.Accepted<>(
        new SourceLocation(file, line, line, null), new LoadRecord(List.of(rows)));
  }

  static Outcome<LoadRecord> reject(String file, int line, String code) {
    return new Outcome.Reject<>(
        new SourceLocation(file, line, line, "added"), Stage.MAP, code, file + " bad", "raw\0,row");
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
