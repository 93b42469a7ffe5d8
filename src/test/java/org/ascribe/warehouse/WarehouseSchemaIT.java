package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WarehouseSchemaIT {
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
  void everyTableViewAndColumnSaysWhatItHolds() {
    assertThat(
            warehouse.list(
                """
                select concat_ws('.', n.nspname, c.relname, a.attname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a
                  on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and c.relkind in ('r', 'v')
                where n.nspname in ('warehouse', 'staging', 'batch', 'report')
                  and c.relkind in ('r', 'v', 'S')
                  and (obj_description(c.oid) is null
                    or a.attname is not null and col_description(c.oid, a.attnum) is null)
                """))
        .isEmpty();
    assertThat(warehouse.list("select viewname from pg_views where schemaname = 'report'"))
        .hasSizeGreaterThan(7);
  }

  @Test
  void everyTableThatIsLoadedHasItsStagingTable() {
    assertThat(
            warehouse.list(
                """
                select table_name || '.' || column_name from information_schema.columns w
                where table_schema = 'warehouse' and table_name ~ '^(fact|dim)_'
                  and table_name not in ('fact_quotation', 'dim_incident')
                  and column_name not in
                    ('run_id', 'first_seen_at', 'last_seen_at', 'quotation_key')
                  and not exists (
                    select from information_schema.columns s
                    where s.table_schema = 'staging' and s.table_name = w.table_name
                      and s.column_name = w.column_name and s.data_type = w.data_type)
                """))
        .isEmpty();
  }

  @Test
  void stagingSurvivesACrash() {
    assertThat(
            warehouse.list(
                "select relname::text from pg_class where relnamespace = 'staging'::regnamespace"
                    + " and relkind = 'r' and relpersistence <> 'p'"))
        .isEmpty();
  }

  @Test
  void readersSeeTheReportsAndNothingElse() {
    assertThat(asReader("select count(*)::text from report.attribution")).containsExactly("0");
    assertThatThrownBy(() -> asReader("select count(*)::text from warehouse.dim_party"))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(
            warehouse.list(
                "select has_table_privilege('ascribe_report', 'report.run', 'insert')::text"))
        .containsExactly("false");
  }

  private static @Nullable List<String> asReader(String question) {
    return warehouse.inTransaction(
        () -> {
          warehouse.jdbc().sql("set local role ascribe_report").update();
          return warehouse.list(question);
        });
  }

  @Test
  void theOwnerOfADatabaseNeedsNoFurtherRights() {
    warehouse.jdbc().sql("create role plain login password 'plain'").update();
    warehouse.jdbc().sql("create database plain owner plain").update();
    DriverManagerDataSource plain =
        new DriverManagerDataSource(
            warehouse.url().replaceAll("/[^/]*$", "/plain"), "plain", "plain");

    WarehouseSchema.migrate(plain);
    WarehouseSchema.migrate(plain);

    assertThat(
            JdbcClient.create(plain)
                .sql("select count(*) from report.run")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void saysWhenItMayNotMakeTheSchema() {
    warehouse.jdbc().sql("create role guest login password 'guest'").update();
    DriverManagerDataSource guest = new DriverManagerDataSource(warehouse.url(), "guest", "guest");

    assertThatThrownBy(() -> WarehouseSchema.migrate(guest))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("permission denied");
  }
}
