package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Feeds of several days overlap, and their entries are edited. */
@Timeout(120)
class EditionsIT {
  private static final String KYIV = entry("kyiv", "Ukraine accused Russia of a cyber attack.");
  private static final String RIGA = entry("riga", "Latvia accused Russia of a cyber attack.");
  private static final String OSLO = entry("oslo", "Norway accused Russia of a cyber attack.");
  private static final String OSLO_EDITED =
      entry("oslo", "Norway accused China of a cyber attack.");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("feeds.yml"),
        """
        title: Feeds
        publisher: {name: Test}
        source: {format: feed, path: in/*}
        extract: attributions
        load: {table: dim_document}
        expect: {min_rows: 0}
        """);
    session = Session.open(new Settings(folder.resolve("home"), folder, null, Map.of()));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void overlappingFeedsGiveEachEntryOnceAndTheEditedOneInItsLastState() throws IOException {
    feed("day-1.rss", OSLO, RIGA);
    feed("day-2.rss", KYIV, OSLO, RIGA);
    assertThat(run()).isEqualTo(new RunCounts(5, 3, 0, 0, 0, 2));

    feed("day-3.rss", OSLO_EDITED, KYIV);

    assertThat(run()).isEqualTo(new RunCounts(7, 1, 0, 4, 0, 2));
    assertThat(attributions()).containsExactly("Latvia RU", "Norway CN", "Ukraine RU");
  }

  @Test
  void anEntryThatMovesDownInAFeedOfTheSameNameStaysCurrent() throws IOException {
    feed("feed.rss", OSLO);
    run();

    feed("feed.rss", KYIV, RIGA);
    run();

    assertThat(attributions()).containsExactly("Latvia RU", "Norway RU", "Ukraine RU");
  }

  @Test
  void ofTwoEditionsReadAtOnceTheLaterRevisedOneCounts() throws IOException {
    atom("a.atom", "2024-01-03T00:00:00Z", "Norway accused China of a cyber attack.");
    atom("b.atom", "2024-01-02T00:00:00Z", "Norway accused Russia of a cyber attack.");

    run();

    assertThat(attributions()).containsExactly("Norway CN");
  }

  @Test
  void teasersAreListedToBeFetched() throws IOException {
    feed("feed.rss", OSLO);
    run();

    assertThat(jdbc().queryForList("select url from report.teaser", String.class))
        .containsExactly("https://a.example/oslo");
  }

  private RunCounts run() {
    RunReport report =
        session
            .runner()
            .run(
                JobCatalog.read(folder).require("feeds"),
                LaunchOptions.NONE,
                new ProgressListener() {});
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report.counts();
  }

  private List<String> attributions() {
    return jdbc()
        .queryForList(
            "select distinct attributor || ' ' || accused_country from report.attribution order by 1",
            String.class);
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(session.dataSource());
  }

  private void feed(String name, String... entries) throws IOException {
    Files.writeString(
        folder.resolve("in").resolve(name),
        "<rss version=\"2.0\"><channel><title>F</title><link>https://a.example/</link>"
            + "<description>D</description>"
            + String.join("", entries)
            + "</channel></rss>");
  }

  private void atom(String name, String updated, String text) throws IOException {
    Files.writeString(
        folder.resolve("in").resolve(name),
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>urn:f</id>
        <entry><id>urn:e:1</id><title>What was said today</title><updated>%s</updated>
        <content type="text">%s Hackers stole data.</content></entry></feed>
        """
            .formatted(updated, text));
  }

  private static String entry(String id, String text) {
    return "<item><title>What was said on "
        + id
        + "</title><link>https://a.example/"
        + id
        + "</link><description>"
        + text
        + " Hackers stole data.</description></item>";
  }
}
