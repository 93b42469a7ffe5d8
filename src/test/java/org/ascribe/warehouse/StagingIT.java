package org.ascribe.warehouse;

import static org.ascribe.warehouse.TestWarehouse.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.RunCounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

class StagingIT {
  private static final String KEV = "fact_exploited_vulnerability";
  private static final String FILE = "kev.csv";

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

  @BeforeEach
  void clear() {
    warehouse.clear();
  }

  @Test
  void discardingLeavesNothingStaged() {
    Staging staging = new Staging(warehouse.database());
    warehouse.inTransaction(
        () -> written(staging, run(1), List.of(vulnerability(2, "CVE-1", "Orion"))));
    warehouse.inTransaction(
        () -> written(staging, run(2), List.of(vulnerability(2, "CVE-2", "Orion"))));

    warehouse.inTransaction(
        () -> written(staging, run(1), List.of(TestWarehouse.reject(FILE, 3, "BAD_DATE"))));
    assertThat(staging.records(run(1))).isEqualTo(2);
    assertThat(staging.records(run(2))).isEqualTo(1);

    staging.discard(1);

    assertThat(staging.records(run(1))).isZero();
    assertThat(staging.records(run(2))).isEqualTo(1);

    assertThat(warehouse.list("select row_key from staging." + KEV)).containsExactly("CVE-2");
  }

  @Test
  void aFailedChunkLeavesNothing() {
    Map<String, @Nullable Object> broken = new HashMap<>(row("CVE-2", "VPN").values());
    broken.put("added_on", "not a date");
    Staging staging = new Staging(warehouse.database());

    assertThatThrownBy(
            () ->
                warehouse.inTransaction(
                    () ->
                        written(
                            staging,
                            run(1),
                            List.of(
                                vulnerability(2, "CVE-1", "Orion"),
                                accepted(FILE, 3, new LoadRow(KEV, "CVE-2", broken))))))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("not a date")
        .hasMessageContaining("added_on");
    assertThat(warehouse.list("select row_key from staging." + KEV)).isEmpty();
    assertThat(warehouse.list("select 'usable'")).hasSize(1);
  }

  @Test
  void namesTheTableOrColumnThatIsNotThere() {
    Staging staging = new Staging(warehouse.database());

    assertThatThrownBy(
            () ->
                staging.write(
                    run(1),
                    List.of(accepted(FILE, 2, new LoadRow(KEV, "k", Map.of("cveID", "CVE-1"))))))
        .hasMessageContaining("table " + KEV + " has no column 'cveID'")
        .hasMessageContaining("cve_id");
    assertThatThrownBy(
            () ->
                staging.write(
                    run(1), List.of(accepted(FILE, 2, new LoadRow("fact_kev", "k", Map.of())))))
        .hasMessageContaining("no table 'fact_kev'")
        .hasMessageContaining(KEV);
  }

  @Test
  void keepsTextNumbersDatesTruthAndListsAsTheyAre() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cve_id", "CVE-9");
    values.put("product", "tab\t, break\r\n, \\N, \\. and \"quotes\" ☃ 𝄞");
    values.put("notes", "a\0b");
    values.put("short_description", "");
    values.put("vulnerability_name", null);
    values.put("added_on", LocalDate.of(2021, 11, 3));
    values.put("ransomware", true);
    values.put("cwes", List.of("CWE-79", "a,b", "{\"}", "back\\slash", "", "NULL"));
    warehouse.load(run(1), FILE, List.of(accepted(FILE, 2, new LoadRow(KEV, "k", values))));

    Map<String, Object> stored =
        warehouse
            .jdbc()
            .sql("select *, array_to_json(cwes)::text as list from warehouse." + KEV)
            .query()
            .singleRow();
    assertThat(stored)
        .containsEntry("product", values.get("product"))
        .containsEntry("notes", "a\uFFFDb")
        .containsEntry("short_description", "")
        .containsEntry("vulnerability_name", null)
        .containsEntry("ransomware", true)
        .containsEntry("list", "[\"CWE-79\",\"a,b\",\"{\\\"}\",\"back\\\\slash\",\"\",\"NULL\"]");
    assertThat(stored.get("added_on")).hasToString("2021-11-03");
  }

  @Test
  void loadsThousandsOfRowsInOneChunk() {
    List<Outcome<LoadRecord>> records = new ArrayList<>();
    for (int line = 2; line < 3002; line++) {
      records.add(vulnerability(line, "CVE-" + line, "product"));
    }
    assertThat(warehouse.load(run(1), FILE, records))
        .isEqualTo(new RunCounts(3000, 3000, 0, 0, 0, 0));
  }

  private static boolean written(Staging staging, RunKey run, List<Outcome<LoadRecord>> records) {
    staging.write(run, records);
    return true;
  }

  private static RunKey run(long number) {
    return new RunKey(number, number, "kev", "spec");
  }

  private static Outcome<LoadRecord> vulnerability(int line, String cve, String product) {
    return accepted(FILE, line, row(cve, product));
  }

  private static LoadRow row(String cve, String product) {
    return new LoadRow(KEV, cve, Map.of("cve_id", cve, "product", product));
  }
}
