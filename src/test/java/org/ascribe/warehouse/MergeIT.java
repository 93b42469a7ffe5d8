package org.ascribe.warehouse;

import static org.ascribe.warehouse.TestWarehouse.ANYTHING;
import static org.ascribe.warehouse.TestWarehouse.accepted;
import static org.ascribe.warehouse.TestWarehouse.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeIT {
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
  void countsNewChangedAndSameRows() {
    RunCounts first =
        warehouse.load(
            run(1),
            FILE,
            List.of(
                vulnerability(2, "CVE-1", "Exchange"),
                vulnerability(3, "CVE-2", "Orion"),
                reject(FILE, 4, "BAD_DATE")));
    RunCounts second =
        warehouse.load(
            run(2),
            FILE,
            List.of(
                vulnerability(2, "CVE-1", "Exchange Server"),
                vulnerability(3, "CVE-2", "Orion"),
                vulnerability(4, "CVE-3", "VPN")));

    assertThat(first).isEqualTo(new RunCounts(3, 2, 0, 0, 1, 0));
    assertThat(second).isEqualTo(new RunCounts(3, 1, 1, 1, 0, 0));
    assertThat(
            warehouse.list(
                "select cve_id || ' ' || product || ' run ' || run_id || ' '"
                    + " || (first_seen_at < last_seen_at) from warehouse."
                    + KEV
                    + " order by 1"))
        .containsExactly(
            "CVE-1 Exchange Server run 2 true", "CVE-2 Orion run 1 true", "CVE-3 VPN run 2 false");
    assertThat(warehouse.list("select count(*)::text from staging.record")).containsExactly("0");
    assertThat(warehouse.list("select count(*)::text from staging." + KEV)).containsExactly("0");
  }

  @Test
  void showsRejectsWithPlaceReasonAndInput() {
    warehouse.load(
        run(1), FILE, List.of(vulnerability(2, "CVE-1", "Orion"), reject(FILE, 4, "BAD_DATE")));

    assertThat(
            warehouse.list(
                "select concat_ws('|', kind, job, run_id, stage, code, message, file, record, line,"
                    + " pointer, raw) from report.reject"))
        .containsExactly("rejected|kev|1|map|BAD_DATE|kev.csv bad|kev.csv|4|4|added|raw\uFFFD,row");
  }

  @Test
  void ofRecordsWithOneKeyTheLastCountsAndTheOthersAreFiltered() {
    RunCounts counts =
        warehouse.load(
            run(1),
            FILE,
            List.of(
                vulnerability(2, "CVE-1", "old"),
                vulnerability(3, "CVE-2", "Orion"),
                vulnerability(4, "CVE-1", "new")));

    assertThat(counts).isEqualTo(new RunCounts(3, 2, 0, 0, 0, 1));
    assertThat(warehouse.list("select product from warehouse." + KEV + " order by 1"))
        .containsExactly("Orion", "new");
    assertThat(
            warehouse.list(
                "select kind || ' ' || code || ' ' || message || ' ' || (raw::jsonb ->> 'product')"
                    + " from warehouse.reject"))
        .containsExactly(
            "filtered DUPLICATE_KEY kev.csv line 2: the same key stands again in kev.csv line 4,"
                + " which is loaded old");
  }

  @Test
  void whatHangsOnAFilteredRecordIsNotLoaded() {
    LoadRow stray = new LoadRow("dim_vulnerability", "v-old", Map.of("cve_id", "CVE-OLD"));
    warehouse.load(
        run(1),
        FILE,
        List.of(accepted(FILE, 2, row("CVE-1", "old"), stray), vulnerability(3, "CVE-1", "new")));

    assertThat(warehouse.list("select cve_id from warehouse.dim_vulnerability")).isEmpty();
  }

  @Test
  void verifyingAndMergingAgainChangesNothing() {
    List<Outcome<LoadRecord>> records =
        List.of(
            vulnerability(2, "CVE-1", "old"),
            vulnerability(3, "CVE-1", "new"),
            reject(FILE, 4, "BAD_DATE"));
    Staging staging = new Staging(warehouse.database());
    staging.begin(run(1), List.of(new StagedFile(FILE, "abc", 9, null)), LoadPlan.DOCUMENTS);
    warehouse.inTransaction(() -> written(staging, run(1), records));
    RunKey restarted = new RunKey(7, 1, "kev", "spec");
    staging.begin(restarted, List.of(new StagedFile(FILE, "abc", 9, null)), LoadPlan.DOCUMENTS);
    warehouse.inTransaction(() -> verify(restarted, ANYTHING));
    warehouse.inTransaction(() -> verify(restarted, ANYTHING));

    RunCounts once = warehouse.publish(restarted, new LoadRecord(List.of(row("CVE-1", ""))));
    RunCounts twice = warehouse.publish(restarted, new LoadRecord(List.of(row("CVE-1", ""))));

    assertThat(once).isEqualTo(twice).isEqualTo(new RunCounts(3, 1, 0, 0, 1, 1));
    assertThat(new Merge(warehouse.database()).counts(1)).isEqualTo(once);
    assertThat(warehouse.list("select code from warehouse.reject order by 1"))
        .containsExactly("BAD_DATE", "DUPLICATE_KEY");
    assertThat(warehouse.list("select run_id::text from warehouse.run_count")).containsExactly("7");
  }

  @Test
  void filesThatAreNotReadAgainKeepTheirRecordsInTheAccount() {
    warehouse.load(
        run(1), FILE, List.of(vulnerability(2, "CVE-1", "Orion"), reject(FILE, 3, "BAD_DATE")));
    Staging staging = new Staging(warehouse.database());
    Map<String, RunCounts> known = staging.published("kev", "spec");
    assertThat(known).containsOnlyKeys("sha of kev.csv");
    assertThat(staging.published("kev", "other spec")).isEmpty();

    staging.begin(
        run(2),
        List.of(
            new StagedFile(FILE, "sha of kev.csv", 1, known.get("sha of kev.csv")),
            new StagedFile("more.csv", "sha of more", 1, null)),
        LoadPlan.DOCUMENTS);
    warehouse.inTransaction(
        () -> written(staging, run(2), List.of(accepted("more.csv", 2, row("CVE-2", "VPN")))));
    RunCounts counts = warehouse.publish(run(2), new LoadRecord(List.of(row("CVE-2", ""))));

    assertThat(counts).isEqualTo(new RunCounts(3, 1, 0, 1, 1, 0));
    assertThat(staging.published("kev", "spec"))
        .containsEntry("sha of kev.csv", new RunCounts(2, 0, 0, 1, 1, 0))
        .containsEntry("sha of more", new RunCounts(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aRunOfUnchangedFilesOnlyIsPublished() {
    RunCounts known = new RunCounts(5, 4, 0, 0, 1, 0);
    Staging staging = new Staging(warehouse.database());
    staging.begin(run(2), List.of(new StagedFile(FILE, "abc", 1, known)), LoadPlan.DOCUMENTS);

    assertThat(verify(run(2), new Expectations(4L, 0.2))).isEmpty();
    assertThat(warehouse.publish(run(2), new LoadRecord(List.of(row("", "")))))
        .isEqualTo(new RunCounts(5, 0, 0, 4, 1, 0));
  }

  @Test
  void saysWhatFellShortOfTheExpectations() {
    Staging staging = new Staging(warehouse.database());
    staging.begin(run(1), List.of(new StagedFile(FILE, "abc", 1, null)), LoadPlan.DOCUMENTS);
    warehouse.inTransaction(
        () ->
            written(
                staging,
                run(1),
                List.of(vulnerability(2, "CVE-1", "Orion"), reject(FILE, 3, "BAD_DATE"))));

    assertThat(verify(run(1), new Expectations(20L, 0.1)))
        .containsExactly(
            "min_rows: 1 records accepted, at least 20 expected",
            "max_reject_ratio: 1 of 2 records rejected (0.5000), at most 0.1 expected");
    assertThat(verify(run(1), new Expectations(1L, 0.5))).isEmpty();
  }

  @Test
  void theDatabaseRefusesAnAccountThatLosesARecord() {
    assertThatThrownBy(
            () ->
                warehouse
                    .jdbc()
                    .sql(
                        "insert into warehouse.run_count (run_id, instance_id, job, spec_hash,"
                            + " read, new, changed, same, rejected, filtered, published_at) values"
                            + " (1, 1, 'kev', 's', 10, 4, 2, 2, 1, 0, now())")
                    .update())
        .hasMessageContaining("run_count_nothing_is_lost");
  }

  private static boolean written(Staging staging, RunKey run, List<Outcome<LoadRecord>> records) {
    staging.write(run, records);
    return true;
  }

  private static List<String> verify(RunKey run, Expectations expectations) {
    return new Verification(warehouse.database()).verify(run, expectations);
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
