package org.ascribe.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ascribe.fetch.LoopbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ascribe.job.HttpSpec;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on loopback that behaves well and badly. */
@Timeout(60)
class FetcherTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-05-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final LoopbackServer server = new LoopbackServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private Fetcher fetcher() {
    return new Fetcher(folder, environment, NOON, pauses::add, new Random(7));
  }

  private SourceFile fetch(String url) {
    return fetcher().fetch(url, spec(1 << 20, 2, 10, Map.of()));
  }

  private static HttpSpec spec(
      long maxBytes, int timeout, int within, Map<String, String> headers) {
    return new HttpSpec(
        headers, maxBytes, Duration.ofSeconds(timeout), Duration.ofSeconds(within), 3, true);
  }

  private static String text(SourceFile file) throws IOException {
    return Files.readString(file.path());
  }

  @Test
  void theOriginalIsKeptUnderItsHash() throws IOException {
    server.on("/kev.csv", x -> answer(x, 200, "cve\n", Map.of()));
    SourceFile file = fetch(server.url("/kev.csv"));
    assertThat(text(file)).isEqualTo("cve\n");
    assertThat(file.name()).isEqualTo(server.url("/kev.csv"));
    assertThat(file.path().getFileName()).hasToString(file.sha256());
    assertThat(file.bytes()).isEqualTo(4);
  }

  @Test
  void anUnchangedSourceIsNotDownloadedAgain() throws IOException {
    server.on(
        "/",
        x -> {
          boolean known = "\"v1\"".equals(x.getRequestHeaders().getFirst("If-None-Match"));
          answer(x, known ? 304 : 200, known ? "" : "one", Map.of("ETag", "\"v1\""));
        });
    SourceFile first = fetch(server.url("/"));
    SourceFile second = fetch(server.url("/"));
    assertThat(second).isEqualTo(first);
    assertThat(server.requests()).hasSize(2);
    assertThat(text(second)).isEqualTo("one");
  }

  @Test
  void theDateOfTheLastChangeServesAsWell() {
    String date = "Thu, 15 May 2025 10:00:00 GMT";
    server.on(
        "/",
        x -> {
          boolean known = date.equals(x.getRequestHeaders().getFirst("If-Modified-Since"));
          answer(x, known ? 304 : 200, known ? "" : "one", Map.of("Last-Modified", date));
        });
    assertThat(fetch(server.url("/"))).isEqualTo(fetch(server.url("/")));
  }

  @Test
  void aChangedSourceLeavesTheOldOriginalWhereItIs() throws IOException {
    AtomicInteger version = new AtomicInteger();
    server.on("/", x -> answer(x, 200, "v" + version.incrementAndGet(), Map.of()));
    SourceFile first = fetch(server.url("/"));
    SourceFile second = fetch(server.url("/"));
    assertThat(text(first)).isEqualTo("v1");
    assertThat(text(second)).isEqualTo("v2");
  }

  @Test
  void aKeptOriginalThatWentAwayIsFetchedAgain() throws IOException {
    server.on(
        "/",
        x -> {
          boolean asked = x.getRequestHeaders().containsKey("If-None-Match");
          answer(x, asked ? 304 : 200, asked ? "" : "one", Map.of("ETag", "\"v1\""));
        });
    Files.delete(fetch(server.url("/")).path());
    assertThat(text(fetch(server.url("/")))).isEqualTo("one");
  }

  @Test
  void aServerThatSaysNothingIsLeftInTime() {
    server.on("/", x -> sleep(20));
    assertThatThrownBy(() -> fetcher().fetch(server.url("/"), spec(10, 1, 30, Map.of())))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("sent nothing for 1 s")
        .hasMessageContaining("attempt 3");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void aServerThatDripsIsLeftInTimeToo() {
    server.on(
        "/",
        x -> {
          x.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            x.getResponseBody().write('.');
            x.getResponseBody().flush();
            sleep(0.2);
          }
        });
    assertThatThrownBy(() -> fetcher().fetch(server.url("/"), spec(1000, 5, 1, Map.of())))
        .hasMessageContaining("was not complete within 1 s");
  }

  private static void sleep(double seconds) {
    try {
      Thread.sleep((long) (seconds * 1000));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aBodyShorterThanItsLengthIsNotTakenForTheWhole() throws IOException {
    String url = server.saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    assertThatThrownBy(() -> fetch(url))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("broke off");
    assertThat(kept()).isEmpty();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aConnectionThatBreaksOnceIsTriedAgain() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/",
        x -> {
          if (calls.incrementAndGet() == 1) {
            x.sendResponseHeaders(200, 50);
            x.getResponseBody().write("half".getBytes(UTF_8));
            throw new IOException("cut");
          }
          answer(x, 200, "whole", Map.of());
        });
    assertThat(text(fetch(server.url("/")))).isEqualTo("whole");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void nonsenseInsteadOfAnAnswerIsAnError() {
    String url = server.saying("SSH-2.0-OpenSSH_9.6\r\n");
    assertThatThrownBy(() -> fetch(url)).isInstanceOf(SourceException.class);
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    server.on("/old", x -> answer(x, 301, "", Map.of("Location", "new/er")));
    server.on("/new/er", x -> answer(x, 200, "here", Map.of()));
    assertThat(text(fetch(server.url("/old")))).isEqualTo("here");
  }

  @Test
  void aCircleOfRedirectsIsNamed() {
    server.on("/a", x -> answer(x, 302, "", Map.of("Location", server.url("/b"))));
    server.on("/b", x -> answer(x, 302, "", Map.of("Location", server.url("/a"))));
    assertThatThrownBy(() -> fetch(server.url("/a"))).hasMessageContaining("in a circle");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void redirectsWithoutEndAreCutOff() {
    AtomicInteger n = new AtomicInteger();
    server.on("/", x -> answer(x, 302, "", Map.of("Location", "/" + n.incrementAndGet())));
    assertThatThrownBy(() -> fetch(server.url("/"))).hasMessageContaining("more than 8 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/x", "gopher://example.org"})
  void aRedirectToAnotherSchemeIsRefused(String target) {
    server.on("/", x -> answer(x, 302, "", Map.of("Location", target)));
    assertThatThrownBy(() -> fetch(server.url("/"))).hasMessageContaining("not an http or https");
  }

  @Test
  void aBusyServerIsGivenTheTimeItAsksFor() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/",
        x ->
            answer(x, calls.incrementAndGet() == 1 ? 429 : 200, "ok", Map.of("Retry-After", "17")));
    assertThat(text(fetch(server.url("/")))).isEqualTo("ok");
    assertThat(pauses).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void theTimeMayBeADate() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    Map<String, String> date = Map.of("Retry-After", "Thu, 15 May 2025 12:00:40 GMT");
    server.on("/", x -> answer(x, calls.incrementAndGet() == 1 ? 503 : 200, "ok", date));
    assertThat(text(fetch(server.url("/")))).isEqualTo("ok");
    assertThat(pauses).containsExactly(Duration.ofSeconds(40));
  }

  @Test
  void anHourIsTooLongToWait() {
    server.on("/", x -> answer(x, 429, "", Map.of("Retry-After", "3600")));
    assertThatThrownBy(() -> fetch(server.url("/"))).hasMessageContaining("429");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aServerErrorIsTriedAgainLaterEachTime() {
    server.on("/", x -> answer(x, 500, "", Map.of()));
    assertThatThrownBy(() -> fetch(server.url("/")))
        .hasMessageContaining("answered 500")
        .hasMessageContaining("expected 200");
    assertThat(server.requests()).hasSize(3);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
  }

  @Test
  void aMissingPageIsNotTriedAgain() {
    server.on("/", x -> answer(x, 404, "gone", Map.of()));
    assertThatThrownBy(() -> fetch(server.url("/x"))).hasMessageContaining("answered 404");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aDeclaredSizeOverTheLimitIsRefusedUnread() {
    String url = server.saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
    assertThatThrownBy(() -> fetch(url))
        .hasMessageContaining("99999999999 bytes")
        .hasMessageContaining("http.max_bytes");
  }

  @Test
  void anUndeclaredSizeOverTheLimitIsRefusedToo() throws IOException {
    server.on(
        "/",
        x -> {
          x.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          for (int i = 0; i < 1000; i++) {
            x.getResponseBody().write(block);
          }
        });
    assertThatThrownBy(() -> fetch(server.url("/"))).hasMessageContaining("at most 1048576");
    assertThat(kept()).isEmpty();
  }

  @Test
  void headersComeFromTheEnvironmentAndGoToTheirHostOnly() throws IOException {
    environment.put("FEED_TOKEN", "s3cret");
    try (LoopbackServer other = new LoopbackServer()) {
      server.on("/", x -> answer(x, 302, "", Map.of("Location", other.url("/"))));
      other.on("/", x -> answer(x, 200, "ok", Map.of()));
      fetcher().fetch(server.url("/"), spec(10, 2, 10, Map.of("X-Token", "FEED_TOKEN")));
      assertThat(server.requests().get(0).getRequestHeaders().getFirst("X-Token"))
          .isEqualTo("s3cret");
      assertThat(other.requests().get(0).getRequestHeaders()).doesNotContainKey("X-Token");
    }
  }

  @Test
  void aMissingSecretIsNamedByItsVariable() {
    HttpSpec spec = spec(10, 2, 10, Map.of("Authorization", "FEED_TOKEN"));
    assertThatThrownBy(() -> fetcher().fetch(server.url("/"), spec))
        .hasMessageContaining("environment variable FEED_TOKEN is not set");
  }

  @Test
  void secretsInAddressesAreRefusedAndNotShown() {
    assertThatThrownBy(() -> fetch("http://user:hunter2@example.org/"))
        .hasMessageContaining("holds a user or password");
    server.on("/", x -> answer(x, 404, "", Map.of()));
    assertThatThrownBy(() -> fetch(server.url("/?key=hunter2")))
        .message()
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.0.1/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://metadata.google.internal/"
      })
  void privateAddressesAreOutOfReachUnlessTheJobAllowsThem(String url) {
    assertThatThrownBy(() -> fetcher().fetch(url, HttpSpec.DEFAULT))
        .hasMessageContaining("private address")
        .hasMessageContaining("allow_private");
    assertThat(pauses).isEmpty();
  }

  @Test
  void theProxyOfTheEnvironmentIsUsed() throws IOException {
    server.on("/", x -> answer(x, 200, "by proxy to " + x.getRequestURI(), Map.of()));
    environment.put("http_proxy", server.url(""));
    environment.put("NO_PROXY", "direct.example");
    SourceFile file = fetcher().fetch("http://feeds.example.org/rss", HttpSpec.DEFAULT);
    assertThat(text(file)).isEqualTo("by proxy to http://feeds.example.org/rss");
  }
}
