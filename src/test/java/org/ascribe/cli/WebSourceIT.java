package org.ascribe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job whose source lies on a web server, here one on loopback. */
class WebSourceIT {
  @TempDir private Path folder;
  private final AtomicInteger sent = new AtomicInteger();
  private volatile String content =
      "cveID,product\nCVE-2021-26855,Exchange\nCVE-2021-44228,Log4j\n";
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/kev.csv",
        exchange -> {
          try (exchange) {
            String tag = "\"" + content.hashCode() + "\"";
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            byte[] body = content.getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
              sent.incrementAndGet();
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ascribe("db", "stop");
  }

  private void job(String http) throws IOException {
    Files.writeString(
        folder.resolve("kev.yml"),
        """
        title: Known exploited vulnerabilities
        publisher: {name: CISA, country: US}
        source: {format: csv, path: 'http://127.0.0.1:%d/kev.csv'%s}
        map:
          cve_id: {from: cveID, type: cve, required: true}
          product: product
        load: {table: fact_exploited_vulnerability, key: [cve_id]}
        """
            .formatted(server.getAddress().getPort(), http));
  }

  private Shell ascribe(Object... arguments) {
    Object[] all = new Object[arguments.length + 4];
    all[0] = "--home";
    all[1] = folder.resolve("home");
    all[2] = "--jobs";
    all[3] = folder;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return Shell.ascribe(all);
  }

  @Test
  void anUnchangedSourceIsNothingToDoAndAChangedOneIsLoaded() throws IOException {
    job(", http: {allow_private: true}");
    assertThat(ascribe("db", "start").exitCode()).isZero();
    Shell first = ascribe("run", "kev");
    Shell second = ascribe("run", "kev");
    assertThat(first.out()).as(first.err()).contains("done");
    assertThat(second.err()).contains("up to date");
    assertThat(sent).hasValue(1);

    content += "CVE-2022-30190,Windows\n";
    Shell third = ascribe("run", "kev");
    assertThat(third.out()).containsPattern("kev +\\d+ +done +3 +1 +0 +2");
    assertThat(ascribe("preview", "kev").out()).contains("/kev.csv line 2", "CVE-2021-26855");
  }

  @Test
  void aPrivateAddressNeedsTheJobsPermission() throws IOException {
    job("");
    Shell refused = ascribe("run", "kev");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("private address", "http.allow_private: true");
    assertThat(sent).hasValue(0);
  }
}
