package org.ascribe.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes Spring Batch's tables in schema {@code batch}, by the script that comes with Spring Batch.
 * A later Spring Batch that changes its tables needs a migration of its own.
 */
final class BatchTables implements JavaMigration {
  private static final String SCRIPT = "org/springframework/batch/core/schema-postgresql.sql";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3");
  }

  @Override
  public String getDescription() {
    return "batch";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local search_path to batch");
      ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT));
      statement.execute("set local search_path to default");
    }
  }
}
