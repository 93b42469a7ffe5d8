package org.ascribe.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A feed on a web server that has the beginnings of articles, and the articles beside it. */
@Timeout(180)
class FeedArticlesIT {
  private static final String ARTICLE =
      "<html><body><nav>Home | News | About</nav><article><h1>Oslo names those who did it</h1>"
          + "<p>Norway accused Russia of a cyber attack on its parliament.</p><p>"
          + "The mailboxes of members and staff were read for weeks, the foreign minister said. "
              .repeat(4)
          + "</p></article></body></html>";

  @TempDir private Path folder;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String page = pages.get(path);
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = String.valueOf(page).getBytes(UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    pages.put("/oslo", ARTICLE);
    pages.put("/wall", "<html><body><p>Please subscribe to read.</p></body></html>");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void articlesStandInPlaceOfTheirTeasersAndAreAskedForOnce() throws IOException {
    feed(entry("oslo"), entry("wall"), entry("gone"));
    job(url("/feed"), "");
    try (Session session = Session.open(settings())) {
      assertThat(run(session)).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));

      assertThat(warnings)
          .singleElement()
          .asString()
          .contains("stand for them: 2", "the first " + url("/"));
      assertThat(
              strings(
                  session,
                  "select distinct attributor || ' ' || accused_country from report.attribution"))
          .containsExactly("Norway RU");
      assertThat(strings(session, "select url from report.teaser order by 1"))
          .containsExactly(url("/gone"), url("/wall"));

      asked.clear();
      feed(entry("oslo"), entry("wall"), entry("gone"), entry("new"));
      pages.put("/gone", ARTICLE.replace("Norway", "Latvia"));
      run(session);

      assertThat(asked).contains("/gone null", "/new null").doesNotContain("/oslo null");
      assertThat(strings(session, "select distinct attributor from report.attribution order by 1"))
          .containsExactly("Latvia", "Norway");
      assertThat(strings(session, "select url from report.teaser order by 1"))
          .containsExactly(url("/new"), url("/wall"));
    }
  }

  @Test
  void ofFeedsInFilesNothingIsFetchedUnlessTheJobSaysSo() throws IOException {
    Files.writeString(folder.resolve("feed.rss"), rss(entry("oslo")));
    job("feed.rss", "");
    assertThat(preview()).doesNotContain("parliament");
    assertThat(asked).isEmpty();

    job("feed.rss", ", articles: true");
    assertThat(preview()).contains("parliament");
    assertThat(asked).containsExactly("/oslo null");
  }

  @Test
  void aPageWithLessTextThanTheTeaserIsNotTakenForTheArticle() throws IOException {
    feed(entry("wall"));
    job(url("/feed"), "");

    assertThat(preview()).contains("has less text than its teaser", "was clear about it");
  }

  @Test
  void theHeadersOfTheJobAreForItsFeedOnly() throws IOException {
    feed(entry("oslo"));
    job(url("/feed"), ", headers: {Authorization: {env: TOKEN}}");

    assertThat(preview()).contains("parliament");

    assertThat(asked).containsExactly("/feed secret", "/oslo null");
  }

  @Test
  void aHostThatFailsAgainAndAgainIsLeftInPeace() throws IOException {
    feed(entry("a"), entry("b"), entry("c"), entry("d"), entry("e"));
    job(url("/feed"), "");

    assertThat(preview()).contains("not asked for: its host failed 3 times");

    assertThat(asked).containsExactly("/feed null", "/a null", "/b null", "/c null");
  }

  private Settings settings() {
    return new Settings(folder.resolve("home"), folder, null, Map.of("TOKEN", "secret"));
  }

  private RunCounts run(Session session) {
    RunReport report =
        session
            .runner()
            .run(
                JobCatalog.read(folder).require("feeds"),
                LaunchOptions.NONE,
                new ProgressListener() {
                  @Override
                  public void warning(String message) {
                    warnings.add(message);
                  }
                });
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report.counts();
  }

  private String preview() {
    return Preview.first(settings(), JobCatalog.read(folder).require("feeds"), Map.of(), 9)
        .toString();
  }

  private static List<String> strings(Session session, String sql) {
    return new JdbcTemplate(session.dataSource()).queryForList(sql, String.class);
  }

  private void job(String path, String more) throws IOException {
    boolean articles = more.contains("articles");
    Files.writeString(
        folder.resolve("feeds.yml"),
        """
        title: Feeds
        publisher: {name: Test}
        source: {format: feed, path: '%s', http: {allow_private: true%s}%s}
        extract: attributions
        load: {table: dim_document}
        expect: {min_rows: 0}
        """
            .formatted(path, articles ? "" : more, articles ? more : ""));
  }

  private void feed(String... entries) {
    pages.put("/feed", rss(entries));
  }

  private static String rss(String... entries) {
    return "<rss version=\"2.0\"><channel><title>F</title><link>https://a.example/</link>"
        + "<description>D</description>"
        + String.join("", entries)
        + "</channel></rss>";
  }

  private String entry(String id) {
    return "<item><title>Who did it in "
        + id
        + "</title><link>"
        + url("/" + id)
        + "</link><guid>"
        + id
        + "</guid><description>The minister was clear about it ...</description></item>";
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
