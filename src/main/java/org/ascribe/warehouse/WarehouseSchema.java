package org.ascribe.warehouse;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schemas {@code warehouse}, {@code staging}, {@code batch} and {@code report} up. */
public final class WarehouseSchema {
  private WarehouseSchema() {}

  /**
   * Applies what is missing, the tables that come with the project included; does nothing where all
   * is there. Several processes may do so at once. Needs the right to create schemas, but not a
   * superuser.
   *
   * @throws WarehouseException when the database does not let it, with the database's reason
   */
  public static void migrate(DataSource database) {
    try {
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/migration")
          .javaMigrations(new BatchTables())
          .schemas("batch", "warehouse", "staging", "report")
          .defaultSchema("batch")
          .placeholderReplacement(false)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new WarehouseException(
          "the schema of the warehouse cannot be brought up to date: " + innermost(e), e);
    }
    ReferenceData.load(database);
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
