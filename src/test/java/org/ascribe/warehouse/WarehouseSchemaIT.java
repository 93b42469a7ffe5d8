package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WarehouseSchemaIT {
  @TempDir static Path home;
  private static EmbeddedWarehouse server;
  private static JdbcClient jdbc;

  @BeforeAll
  static void migrate() {
    server = EmbeddedWarehouse.join(home);
    DataSource database =
        new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password());
    WarehouseSchema.migrate(database);
    WarehouseSchema.migrate(database);
    jdbc = JdbcClient.create(database);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyTableAndColumnSaysWhatItHolds() {
    assertThat(names("everyTableAndColumnSaysWhatItHolds")).isEmpty();
  }

  private List<String> names(String question) {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and c.relkind in ('r', 'v')
            where n.nspname in ('warehouse', 'staging', 'batch', 'report')
              and c.relkind in ('r', 'v', 'S')
              and (obj_description(c.oid) is null or a.attname is not null and col_description(c.oid, a.attnum) is null)
            """)
        .query(String.class)
        .list();
  }
}
