package org.ascribe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ascribe.warehouse.EmbeddedWarehouse;
import org.ascribe.warehouse.WarehouseSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReportRunnerIT {
  @TempDir private static Path home;
  private static EmbeddedWarehouse server;
  private static DataSource database;

  @BeforeAll
  static void migrate() {
    server = EmbeddedWarehouse.join(home);
    database = new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password());
    WarehouseSchema.migrate(database);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyReportAnswersWithTheColumnsItsHeadPromises() {
    for (Report report : ReportCatalog.load().reports()) {
      Collected rows = new Collected();
      Map<String, String> number =
          report.parameters().containsKey("run") ? Map.of("run", "1") : Map.of();

      assertThat(runner().run(report, number, 10, rows).rows()).as(report.name()).isZero();
      if (!report.columns().containsKey("*")) {
        assertThat(rows.names)
            .as(report.name())
            .containsExactlyElementsOf(report.columns().keySet());
      }
    }
  }

  @Test
  void bindsParametersAsDataAndLeavesMissingOnesNull() {
    Report report = report("select :who as who, :other::text as other");
    Collected rows = new Collected();

    runner().run(report, Map.of("who", "'; drop schema report cascade; --"), 0, rows);

    assertThat(rows.values.get(0)).containsExactly("'; drop schema report cascade; --", null);
  }

  @Test
  void saysWhenTheLimitCutTheAnswerOff() {
    Report report = report("select g from generate_series(1, 5) g where :who::text is null");

    assertThat(runner().run(report, Map.of(), 5, new Collected()))
        .isEqualTo(new ReportRunner.Extent(5, false));
    assertThat(runner().run(report, Map.of(), 4, new Collected()))
        .isEqualTo(new ReportRunner.Extent(4, true));
  }

  @Test
  void streamsALongAnswerUntilNobodyReadsAnyMore() {
    Report report = report("select g from generate_series(1, 100000000) g");
    Collected rows = new Collected();
    rows.most = 3;

    assertThat(runner().run(report, Map.of(), 0, rows).rows()).isEqualTo(3);
  }

  @Test
  void valuesKeepTheirTypes() {
    Report report =
        report(
            """
            select 1 as i, 2::bigint as b, 1.50 as n, true as t, date '2021-07-19' as d,
                   timestamptz '2021-07-19 12:00:00+02' as z, array['a', 'b'] as a,
                   null::date as nothing, null::text[] as none
            """);
    StringWriter written = new StringWriter();

    runner().run(report, Map.of(), 0, Format.JSON.to(new PrintWriter(written), 0));

    assertThat(written.toString())
        .contains(
            "{\"i\":1,\"b\":2,\"n\":1.50,\"t\":true,\"d\":\"2021-07-19\","
                + "\"z\":\"2021-07-19T10:00:00Z\",\"a\":[\"a\",\"b\"],\"nothing\":null,\"none\":null}");
  }

  @Test
  void cannotWriteToTheWarehouse() {
    assertThatThrownBy(
            () -> runner().run(report("create table report.mine ()"), Map.of(), 0, new Collected()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("read-only");
  }

  @Test
  void aStatementThatTakesTooLongIsCancelledByTheServer() {
    ReportRunner hasty = new ReportRunner(database, Duration.ofMillis(50));

    assertThatThrownBy(() -> hasty.run(report("select pg_sleep(30)"), Map.of(), 0, new Collected()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("statement timeout");
  }

  @Test
  void anUnknownParameterIsAWrongQuestionNotARefusal() {
    assertThatThrownBy(
            () -> runner().run(report("select 1"), Map.of("whom", "CN"), 0, new Collected()))
        .isInstanceOfSatisfying(ReportException.class, e -> assertThat(e.refused()).isFalse())
        .hasMessage("report test has no parameter 'whom'; it has: who, other");
  }

  private static ReportRunner runner() {
    return new ReportRunner(database, Duration.ofMinutes(1));
  }

  private static Report report(String sql) {
    return ReportParser.parse(
        "test",
        """
        -- A report of this test
        --
        -- Parameters
        --   who    anything
        --   other  anything
        -- Columns
        --   *      whatever it selects
        """
            + sql);
  }

  private static final class Collected implements Rows {
    private final List<List<@Nullable Object>> values = new ArrayList<>();
    private List<String> names = List.of();
    private int most = Integer.MAX_VALUE;

    @Override
    public void columns(List<String> names) {
      this.names = names;
    }

    @Override
    public boolean row(List<@Nullable Object> row) {
      values.add(new ArrayList<>(row));
      return values.size() < most;
    }

    @Override
    public void end() {}
  }
}
