package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Releases of several chunks: packed, with line ends in cells. */
class LargeReleasesIT {
  private static final int ROWS = 25_000;

  @TempDir static Path home;
  @TempDir static Path folder;
  private static Session session;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void open() throws IOException {
    session = Session.open(new Settings(home, folder, null, Map.of()));
    jdbc = new JdbcTemplate(session.dataSource());
    jdbc.execute("create table warehouse.fact_large (id int, score int, note text)");
    jdbc.execute("do $$ begin perform warehouse.make_loadable('fact_large'); end $$");
    Files.writeString(
        folder.resolve("large.yml"),
        """
        title: Large
        publisher: {name: Test}
        source: {format: csv, path: large.csv.gz}
        map:
          id: {from: id, type: int, required: true}
          score: {from: score, type: int}
          note: note
        load: {table: fact_large, key: [id], compare: [score]}
        """);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void empty() {
    jdbc.execute(
        "truncate warehouse.fact_large, warehouse.run_count, warehouse.source_file,"
            + " warehouse.reject");
  }

  @Test
  void anEmptyTableIsFilledAndHasItsKeyAfterwards() throws IOException {
    assertThat(load(0)).isEqualTo(new RunCounts(ROWS, ROWS, 0, 0, 0, 0));

    assertThat(
            jdbc.queryForList(
                "select indexdef from pg_indexes where tablename = 'fact_large'"
                    + " and schemaname = 'warehouse'",
                String.class))
        .containsExactly(
            "CREATE UNIQUE INDEX fact_large_pkey ON warehouse.fact_large USING btree (row_key)");
    assertThat(count("select count(*) from warehouse.fact_large where note = 'two\nlines'"))
        .isEqualTo(ROWS);
  }

  @Test
  void aReaderOfTheEmptyTableDoesNotKeepItEmpty() throws Exception {
    try (var connection = session.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("select * from warehouse.fact_large");
      assertThat(load(0)).isEqualTo(new RunCounts(ROWS, ROWS, 0, 0, 0, 0));
      connection.rollback();
    }
  }

  @Test
  void ofTheNextReleaseOnlyTheChangesAreWritten() throws IOException {
    load(0);
    assertThat(load(100)).isEqualTo(new RunCounts(ROWS, 0, 100, ROWS - 100, 0, 0));

    assertThat(count("select count(*) from warehouse.fact_large where score <> id")).isEqualTo(100);
    assertThat(count("select count(distinct run_id) from warehouse.fact_large")).isEqualTo(2);
  }

  @Test
  void theNextReleaseIsComparedWithWhatTheLastHasLeft() throws IOException {
    load(0);
    assertThat(held()).isEqualTo(ROWS);
    load(100, "25001,25001,more");
    assertThat(held()).isEqualTo(ROWS + 101);

    assertThat(load(100, "25001,25001,more again"))
        .isEqualTo(new RunCounts(ROWS + 1, 0, 0, ROWS + 1, 0, 0));
    assertThat(held()).isEqualTo(ROWS + 101);

    assertThat(load(ROWS, "25001,25001,more"))
        .isEqualTo(new RunCounts(ROWS + 1, 0, ROWS - 100, 101, 0, 0));
    assertThat(held()).as("written anew").isEqualTo(ROWS + 1);
  }

  @Test
  void whatSomebodyElseHasChangedIsComparedAnew() throws IOException {
    load(0);
    jdbc.execute("update warehouse.fact_large set score = 0 where id in (17, 24017)");
    jdbc.execute("delete from warehouse.fact_large where id = 18");

    assertThat(held()).isZero();
    assertThat(load(0, "25001,25001,more"))
        .isEqualTo(new RunCounts(ROWS + 1, 2, 2, ROWS - 3, 0, 0));
    assertThat(count("select count(*) from warehouse.fact_large where score = id"))
        .isEqualTo(ROWS + 1);
    assertThat(held()).isEqualTo(ROWS + 1);
  }

  @Test
  void aTableThatWasFilledIsVacuumed() throws IOException {
    load(0);

    assertThat(
            count(
                "select relallvisible from pg_class"
                    + " where oid = 'warehouse.fact_large'::regclass"))
        .isPositive();
  }

  /** Entries for rows of the table as it is now; those of a row that has changed are two. */
  private static long held() {
    return count(
        "select sum(octet_length(rows)) / 16 from staging.held"
            + " join staging.table_version using (table_name, version)"
            + " where table_name = 'fact_large'");
  }

  @Test
  void aKeyThatStandsAgainBehindUnchangedOnesIsFilteredAsEver() throws IOException {
    load(0);
    assertThat(load(0, "24000,7,again", "24001,24001,again"))
        .isEqualTo(new RunCounts(ROWS + 2, 0, 1, ROWS - 1, 0, 2));

    assertThat(count("select score from warehouse.fact_large where id = 24000")).isEqualTo(7);
    assertThat(jdbc.queryForList("select code from warehouse.reject order by record", String.class))
        .containsExactly("DUPLICATE_KEY", "DUPLICATE_KEY");
  }

  @Test
  void aFailedRunGoesOnBehindItsLastCommittedRecord() throws IOException {
    load(0);
    write(1_000);
    jdbc.execute(
        "create function refuse() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no room'; end $$");
    jdbc.execute(
        "create trigger fail before insert on staging.fact_large for each row"
            + " when (new.record = 20500) execute function refuse()");
    assertThat(run(false).status()).isEqualTo(RunStatus.FAILED);
    long committed = count("select count(*) from staging.fact_large");
    jdbc.execute("drop trigger fail on staging.fact_large");

    RunReport report = run(false);

    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    assertThat(report.counts()).isEqualTo(new RunCounts(ROWS, 0, 1_000, ROWS - 1_000, 0, 0));
    assertThat(committed).isPositive();
    assertThat(count("select count(*) from warehouse.fact_large where score <> id"))
        .isEqualTo(1_000);
    assertThat(count("select count(*) from staging.fact_large")).isZero();
    assertThat(
            jdbc.queryForList(
                "select read_count from batch.batch_step_execution where step_name = 'load'"
                    + " order by step_execution_id desc limit 1",
                Long.class))
        .containsExactly(5_000L);
  }

  private static RunCounts load(int changed, String... more) throws IOException {
    write(changed, more);
    RunReport report = run(true);
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report.counts();
  }

  private static RunReport run(boolean again) {
    return session
        .runner()
        .run(
            JobCatalog.read(folder).require("large"),
            new LaunchOptions(Map.of(), again, false),
            new ProgressListener() {});
  }

  /** Rows of which as many as wanted differ from the first release, evenly spread. */
  private static void write(int changed, String... more) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("large.csv.gz"))),
            StandardCharsets.UTF_8)) {
      out.write("id,score,note\n");
      for (int i = 1; i <= ROWS; i++) {
        boolean differs = changed > 0 && i % (ROWS / changed) == 0;
        out.write(i + "," + (differs ? -i : i) + ",\"two\nlines\"\n");
      }
      for (String row : List.of(more)) {
        out.write(row + "\n");
      }
    }
  }

  private static long count(String question) {
    Long count = jdbc.queryForObject(question, Long.class);
    return count == null ? 0 : count;
  }
}
