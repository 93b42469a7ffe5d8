package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several releases of one catalogue, in each mode. */
class LoadModesIT {
  @TempDir static Path home;
  @TempDir static Path folder;
  private static Session session;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void open() {
    session = Session.open(new Settings(home, folder, null, Map.of()));
    jdbc = new JdbcTemplate(session.dataSource());
    for (String table : List.of("fact_score", "fact_tag", "fact_past")) {
      jdbc.execute(
          "create table warehouse."
              + table
              + " (id text not null, score numeric, note text, tags text[], day date)");
      jdbc.execute(
          "do $$ begin perform warehouse.make_loadable('%s', %s); end $$"
              .formatted(table, table.equals("fact_past")));
    }
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void empty() {
    jdbc.execute(
        "truncate warehouse.fact_score, warehouse.fact_tag, warehouse.fact_past,"
            + " warehouse.run_count, warehouse.source_file, warehouse.reject");
  }

  @Test
  void mergeUpdatesWhatIsComparedAndKeepsWhatTheReleaseLacks() throws IOException {
    assertThat(load("merge", "a,1,old", "b,2,old", "c,3,old")).isEqualTo(counts(3, 3, 0, 0, 0));
    assertThat(load("merge", "a,1,new", "b,9,new", "d,4,new")).isEqualTo(counts(3, 1, 1, 1, 0));

    assertThat(scores()).containsExactly("a 1 old", "b 9 new", "c 3 old", "d 4 new");
  }

  @Test
  void appendLeavesKnownRowsAsTheyAre() throws IOException {
    load("append", "a,1,old", "b,2,old");
    assertThat(load("append", "a,7,new", "c,3,new")).isEqualTo(counts(2, 1, 0, 1, 0));

    assertThat(scores()).containsExactly("a 1 old", "b 2 old", "c 3 new");
  }

  @Test
  void snapshotWithdrawsRowsAndChildrenThatFellAwayUntilTheyComeBack() throws IOException {
    load("snapshot", "a,1,x;y", "b,2,z");
    assertThat(load("snapshot", "a,1,x", "c,3,")).isEqualTo(counts(2, 1, 0, 1, 0));
    assertThat(scores()).containsExactly("a 1 x;y", "b 2 z withdrawn", "c 3 null");
    assertThat(tags()).containsExactly("x", "y withdrawn", "z withdrawn");
    assertThat(
            jdbc.queryForList("select withdrawn from warehouse.run_count order by 1", Long.class))
        .containsExactly(0L, 3L);

    assertThat(load("snapshot", "a,1,x", "b,2,z")).isEqualTo(counts(2, 0, 1, 1, 0));
    assertThat(scores()).containsExactly("a 1 x;y", "b 2 z", "c 3 null withdrawn");
    assertThat(tags()).containsExactly("x", "y withdrawn", "z");
  }

  @Test
  void snapshotLeavesTheRowsOfOtherJobsAlone() throws IOException {
    load("merge", "a,1,x");
    load("snapshot", "b,2,x");

    assertThat(scores()).containsExactly("a 1 x", "b 2 x");
  }

  @Test
  void ofOneKeyTwiceInAReleaseTheLastCounts() throws IOException {
    assertThat(load("merge", "a,1,x", "b,2,x", "a,3,x")).isEqualTo(counts(3, 2, 0, 0, 1));
    assertThat(load("merge", "a,3,x", "b,4,x", "b,2,x")).isEqualTo(counts(3, 0, 0, 2, 1));

    assertThat(scores()).containsExactly("a 3 x", "b 2 x");
  }

  @Test
  void historyKeepsARowForEachStateAndTheTimeItHeld() throws IOException {
    load("history", "a,1,x,2026-05-01", "b,2,x,2026-05-01");
    assertThat(load("history", "a,1,y,2026-05-02", "b,3,y,2026-05-02", "c,4,y,2026-05-02"))
        .isEqualTo(counts(3, 1, 1, 1, 0));
    assertThat(past())
        .containsExactly(
            "a 1 2026-05-01 infinity",
            "b 2 2026-05-01 2026-05-02",
            "b 3 2026-05-02 infinity",
            "c 4 2026-05-02 infinity");
    assertThat(
            jdbc.queryForList(
                "select run_id = first_value(run_id) over (order by valid_from)"
                    + " and first_seen_at = first_value(first_seen_at) over (order by valid_from)"
                    + " from warehouse.fact_past where id = 'b' order by valid_from",
                Boolean.class))
        .as("each state is of the run that read it first")
        .containsExactly(true, false);

    assertThat(load("history", "b,5,z,2026-05-02")).isEqualTo(counts(1, 0, 1, 0, 0));
    assertThat(load("history", "b,1,z,2026-04-01")).isEqualTo(counts(1, 0, 0, 0, 1));
    assertThat(past()).contains("b 5 2026-05-02 infinity").hasSize(4);
    assertThat(jdbc.queryForList("select code from warehouse.reject", String.class))
        .containsExactly("LATE");
  }

  private static List<String> scores() {
    return rows("id || ' ' || score || ' ' || coalesce(note, 'null')", "fact_score");
  }

  private static List<String> tags() {
    return rows("id", "fact_tag");
  }

  private static List<String> rows(String shown, String table) {
    return jdbc.queryForList(
        "select "
            + shown
            + " || case when withdrawn_at is null then '' else ' withdrawn' end from warehouse."
            + table
            + " order by 1",
        String.class);
  }

  private static List<String> past() {
    return jdbc.queryForList(
        "select concat_ws(' ', id, score, date(valid_from at time zone 'UTC'),"
            + " date(valid_to at time zone 'UTC')) from warehouse.fact_past order by 1",
        String.class);
  }

  private static RunCounts counts(long read, long fresh, long changed, long same, long filtered) {
    return new RunCounts(read, fresh, changed, same, 0, filtered);
  }

  private static RunCounts load(String mode, String... rows) throws IOException {
    boolean history = mode.equals("history");
    Files.writeString(
        folder.resolve(mode + ".yml"),
        """
        title: Scores
        publisher: {name: Test}
        source: {format: csv, path: %1$s.csv}
        map:
          id: {from: id, required: true}
          score: {from: score, type: decimal}
          note: note
        %3$s
        load:
          table: %2$s
          mode: %1$s
          key: [id]
          compare: [score]
        %4$s
        """
            .formatted(
                mode,
                history ? "fact_past" : "fact_score",
                history
                    ? "  day: {from: day, type: date}"
                    : "  tags: {from: note, type: list, separator: \";\"}",
                history
                    ? "  as_of: day"
                    : "  also: [{table: fact_tag, each: tags, key: [id], columns: {id: $each}}]"));
    Files.writeString(
        folder.resolve(mode + ".csv"),
        "id,score,note" + (history ? ",day" : "") + "\n" + String.join("\n", rows) + "\n");
    RunReport report =
        session
            .runner()
            .run(
                JobCatalog.read(folder).find(mode).orElseThrow(),
                LaunchOptions.NONE,
                new ProgressListener() {});
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report.counts();
  }
}
