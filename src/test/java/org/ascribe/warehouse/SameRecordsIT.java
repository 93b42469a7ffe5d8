package org.ascribe.warehouse;

import static org.ascribe.warehouse.TestWarehouse.ANYTHING;
import static org.ascribe.warehouse.TestWarehouse.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ascribe.job.JobCatalog;
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

/** What a release has in common with the table is counted without being staged. */
class SameRecordsIT {
  private static final String KEV = "fact_exploited_vulnerability";
  private static final String FILE = "kev.csv";
  private static final int ROWS = 40;

  /** For so many records it pays to look at a table of this size. */
  private static final int FIRST = 10;

  @TempDir static Path home;
  @TempDir Path jobs;
  private static TestWarehouse warehouse;
  private Staging staging;

  @BeforeAll
  static void start() {
    warehouse = TestWarehouse.in(home);
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @BeforeEach
  void loadTheFirstRelease() throws IOException {
    warehouse.clear();
    staging = new Staging(warehouse.database());
    begin(run(1));
    stage(run(1), SameRecords.none(), 0, ROWS, "old");
    publish(run(1));
  }

  @Test
  void whatTheTableHoldsIsCountedAndNotStaged() throws IOException {
    begin(run(2));
    SameRecords same = staging.sameRecords(plan("merge"));
    stage(run(2), same, 0, FIRST, "old");
    stage(run(2), same, FIRST, ROWS - 1, "old");
    stage(run(2), same, ROWS - 1, ROWS + 1, "new");

    assertThat(staged()).containsExactlyInAnyOrder("CVE-39", "CVE-40");
    assertThat(staging.records(run(2))).isEqualTo(ROWS + 1);
    assertThat(publish(run(2))).isEqualTo(new RunCounts(ROWS + 1, 1, 1, ROWS - 1, 0, 0));
    assertThat(warehouse.list("select count(*)::text from staging.same")).containsExactly("0");
    assertThat(warehouse.list("select same::text from warehouse.source_file where instance_id = 2"))
        .containsExactly(String.valueOf(ROWS - 1));
  }

  @Test
  void aKeyThatStandsAgainEndsTheRun() throws IOException {
    SameRecords same = staging.sameRecords(plan("merge"));
    stageAgain(same);

    assertThatThrownBy(() -> stage(run(2), same, FIRST, FIRST + 1, "new"))
        .isInstanceOf(StageAllException.class)
        .hasMessageContaining("kev.csv line 10");
  }

  @Test
  void aKeyOfAStagedRecordMayStandAgain() throws IOException {
    begin(run(2));
    SameRecords same = staging.sameRecords(plan("merge"));
    stage(run(2), same, 0, FIRST, "new");
    stage(run(2), same, 0, FIRST, "old");

    assertThat(publish(run(2))).isEqualTo(new RunCounts(2 * FIRST, 0, 0, FIRST, 0, FIRST));
  }

  @Test
  void aRestartKnowsWhatWasLeftOut() throws IOException {
    SameRecords died = staging.sameRecords(plan("merge"));
    stage(run(2), died, 0, FIRST, "old");
    stage(run(2), died, FIRST, 20, "old");
    SameRecords again = staging.sameRecords(plan("merge"));
    stage(run(2), again, 20, 30, "old");

    assertThat(staged()).isEmpty();
    assertThatThrownBy(() -> stage(run(2), again, 19, 20, "old"))
        .isInstanceOf(StageAllException.class);
  }

  @Test
  void aTableThatAnotherRunHasChangedSinceMakesTheMergeRefuse() throws IOException {
    begin(run(2));
    SameRecords same = staging.sameRecords(plan("merge"));
    stageAgain(same);
    begin(run(3));
    stage(run(3), SameRecords.none(), FIRST, FIRST + 1, "between");
    publish(run(3));

    assertThatThrownBy(() -> publish(run(2))).isInstanceOf(StageAllException.class);
    assertThat(warehouse.list("select run_id::text from warehouse.run_count order by 1"))
        .containsExactly("1", "3");
  }

  @Test
  void aWithdrawnRowIsNotTheSame() throws IOException {
    warehouse.jdbc().sql("update warehouse." + KEV + " set withdrawn_at = now()").update();
    begin(run(2));
    SameRecords same = staging.sameRecords(plan("merge"));
    stageAgain(same);

    assertThat(staged()).hasSize(ROWS);
  }

  @Test
  void aSnapshotStagesAllSinceItMustKnowWhatIsMissing() throws IOException {
    SameRecords same = staging.sameRecords(plan("snapshot"));
    stageAgain(same);

    assertThat(staged()).hasSize(ROWS);
  }

  @Test
  void keysOfStagedRecordsAreToldApartAsTheyCome() throws IOException {
    SameRecords same = staging.sameRecords(plan("merge"));
    stage(run(2), same, ROWS, ROWS + 5, "new");
    stage(run(2), same, ROWS + 5, ROWS + 10, "new");
    stage(run(2), same, ROWS + 9, ROWS + 10, "again");

    assertThat(keysDiffer()).containsExactly("5 true", "5 true", "1 false");
  }

  @Test
  void aRestartKnowsTheKeysThatWereStaged() throws IOException {
    stage(run(2), staging.sameRecords(plan("merge")), ROWS, ROWS + 5, "new");
    SameRecords again = staging.sameRecords(plan("merge"));
    stage(run(2), again, ROWS + 5, ROWS + 10, "new");
    stage(run(2), again, ROWS, ROWS + 1, "new");

    assertThat(keysDiffer()).containsExactly("5 true", "5 true", "1 false");
  }

  @Test
  void aRowThatWasNotWrittenForItIsKnownEndsTheRunWhereItIsNeeded() throws IOException {
    SameRecords same = staging.sameRecords(plan("merge"));
    stage(run(2), same, ROWS, ROWS + FIRST, "new");
    StageBatch changed = batch(same, 5, "new");
    StageBatch unchanged = batch(same, 5, "old");
    assertThat(unchanged.memory()).isLessThan(changed.memory() - 100);
    write(run(2), changed, same);

    assertThatThrownBy(() -> write(run(2), unchanged, same))
        .isInstanceOf(StageAllException.class)
        .hasMessageContaining("kev.csv line 5");
  }

  @Test
  void aTableThatSomebodyElseHasChangedSinceMakesTheMergeRefuse() throws IOException {
    begin(run(2));
    SameRecords same = staging.sameRecords(plan("merge"));
    stageAgain(same);
    warehouse.jdbc().sql("delete from warehouse." + KEV + " where cve_id = 'CVE-7'").update();

    assertThatThrownBy(() -> publish(run(2))).isInstanceOf(StageAllException.class);
  }

  private StageBatch batch(SameRecords same, int number, String product) {
    StageBatch batch = staging.batch(same);
    batch.add(accepted(FILE, number, row(number, product)));
    return batch;
  }

  private void write(RunKey run, StageBatch batch, SameRecords same) {
    write(() -> staging.writeBatches(run, List.of(batch), same));
  }

  private static void write(Runnable chunk) {
    warehouse.inTransaction(
        () -> {
          chunk.run();
          return true;
        });
  }

  private static List<String> keysDiffer() {
    return warehouse.list(
        "select rows || ' ' || keys_differ from staging.chunk where table_name = '" + KEV + "'");
  }

  private LoadPlan plan(String mode) throws IOException {
    Files.writeString(
        jobs.resolve("kev.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: csv, path: kev.csv}
        map:
          cve_id: {from: cve, required: true}
          product: product
          added_on: {from: day, type: date}
          ransomware: {from: known, type: boolean}
          cwes: {from: cwes, type: list}
          notes: notes
        load: {table: %s, mode: %s, key: [cve_id]}
        """
            .formatted(KEV, mode));
    return LoadPlan.of(JobCatalog.read(jobs).require("kev"));
  }

  private void begin(RunKey run) throws IOException {
    staging.begin(run, List.of(new StagedFile(FILE, "sha", 1, null)), plan("merge"));
  }

  private RunCounts publish(RunKey run) throws IOException {
    LoadPlan plan = plan("merge");
    warehouse.inTransaction(() -> new Verification(warehouse.database()).verify(run, ANYTHING));
    return warehouse.inTransaction(() -> new Merge(warehouse.database()).merge(run, plan));
  }

  /** The first release once more, by the second run. */
  private void stageAgain(SameRecords same) {
    stage(run(2), same, 0, FIRST, "old");
    stage(run(2), same, FIRST, ROWS, "old");
  }

  /** The records with these numbers, as one chunk. */
  private void stage(RunKey run, SameRecords same, int from, int to, String product) {
    List<Outcome<LoadRecord>> chunk =
        IntStream.range(from, to).mapToObj(i -> accepted(FILE, i, row(i, product))).toList();
    write(() -> staging.write(run, chunk, same));
  }

  private static List<String> staged() {
    return warehouse.list("select cve_id from staging." + KEV);
  }

  private static LoadRow row(int number, String product) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cve_id", "CVE-" + number);
    values.put("product", product + "\ttab, \\N, back\\slash\r\nand \u2603");
    values.put("added_on", LocalDate.of(2021, 11, 3));
    values.put("ransomware", number % 2 == 0);
    values.put("cwes", List.of("CWE-79", "a,b", "{\"}", "back\\slash", "", "NULL", "two words"));
    values.put("notes", null);
    return new LoadRow(KEV, "key-" + number, values);
  }

  private static RunKey run(long number) {
    return new RunKey(number, number, "kev", "spec");
  }
}
