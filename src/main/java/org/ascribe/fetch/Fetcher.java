package org.ascribe.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.ascribe.job.HttpSpec;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Fetches sources from the web. An address that has not changed since its last download is not
 * downloaded again: the kept original stands for it, with the same hash, so that the run finds
 * nothing to do. Failures that may pass are tried again.
 */
public final class Fetcher {
  /** Waits; replaced where nobody wants to. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  private final Downloads downloads;
  private final Map<String, String> environment;
  private final EnvironmentProxy proxies;
  private final Clock clock;
  private final Pause pause;
  private final Waiting waiting;

  /**
   * @param folder where originals are kept
   * @param environment for proxies and for the values of headers
   */
  public Fetcher(
      Path folder,
      Map<String, String> environment,
      Clock clock,
      Pause pause,
      RandomGenerator chance) {
    this.downloads = new Downloads(folder);
    this.environment = environment;
    this.proxies = new EnvironmentProxy(environment);
    this.clock = clock;
    this.pause = pause;
    this.waiting = new Waiting(chance);
  }

  /** A fetcher that waits for real. */
  public static Fetcher into(Path folder, Map<String, String> environment) {
    return new Fetcher(
        folder,
        environment,
        Clock.systemUTC(),
        duration -> Thread.sleep(duration.toMillis()),
        RandomGenerator.getDefault());
  }

  /**
   * The content of an address as a file.
   *
   * @throws SourceException with the address, what was found and what was expected, when it cannot
   *     be had within the job's bounds
   */
  public SourceFile fetch(String address, HttpSpec spec) {
    String shown = address;
    try {
      URI uri = Addresses.of(address);
      shown = Addresses.shown(uri);
      return attempts(uri, spec);
    } catch (FetchException failed) {
      throw new SourceException(shown + ": " + failed.getMessage(), failed);
    } catch (IOException failed) {
      throw new SourceException(shown + ": cannot be kept: " + failed.getMessage(), failed);
    }
  }

  /**
   * As {@link #fetch}, but a copy that was downloaded at or after {@code asOf} is taken without
   * asking the server again.
   */
  public SourceFile fetchOnce(String address, HttpSpec spec, Instant asOf) {
    try {
      SourceFile kept = downloads.latest(Addresses.of(address));
      if (kept != null && !Files.getLastModifiedTime(kept.path()).toInstant().isBefore(asOf)) {
        return kept;
      }
    } catch (FetchException | IOException unusable) {
      // said by what follows, which meets the same
    }
    return fetch(address, spec);
  }

  private SourceFile attempts(URI address, HttpSpec spec) throws FetchException, IOException {
    Map<String, String> headers = headers(spec);
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(address, spec, headers);
      } catch (FetchException failed) {
        Duration wait = waiting.before(attempt, failed.retryAfter());
        if (!failed.isPassing() || attempt >= spec.attempts() || wait == null) {
          throw attempt == 1
              ? failed
              : FetchException.lasting(failed.getMessage() + ", at attempt " + attempt);
        }
        pause(wait);
      }
    }
  }

  private SourceFile attempt(URI address, HttpSpec spec, Map<String, String> headers)
      throws FetchException, IOException {
    Path part = downloads.temporary();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Fetcher::daemon);
    try (CloseableHttpClient client = client(spec)) {
      Exchange exchange =
          new Exchange(client, spec, headers, new PrivateHosts(spec.allowPrivate()), clock);
      watch.schedule(exchange::stop, spec.within().toMillis(), TimeUnit.MILLISECONDS);
      Exchange.Answer answer = exchange.get(address, downloads.validators(address), part);
      return answer.sha256() == null
          ? Objects.requireNonNull(downloads.latest(address))
          : downloads.keep(address, part, answer);
    } finally {
      watch.shutdownNow();
      Files.deleteIfExists(part);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ascribe-fetch-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void pause(Duration wait) throws FetchException {
    try {
      pause.of(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw FetchException.lasting("was interrupted while waiting for another attempt");
    }
  }

  private Map<String, String> headers(HttpSpec spec) throws FetchException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : spec.headers().entrySet()) {
      String value = environment.get(header.getValue());
      if (value == null || value.isBlank()) {
        throw FetchException.lasting(
            "needs header "
                + header.getKey()
                + ": environment variable "
                + header.getValue()
                + " is not set");
      }
      headers.put(header.getKey(), value.strip());
    }
    return headers;
  }

  /** Nothing by itself: redirects, repetition, cookies and unpacking are ours to bound. */
  private CloseableHttpClient client(HttpSpec spec) {
    Timeout timeout = Timeout.of(spec.timeout());
    DnsResolver names =
        spec.allowPrivate()
            ? SystemDefaultDnsResolver.INSTANCE
            : new PublicAddresses(proxies.hosts());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
        .setRoutePlanner(
            new DefaultRoutePlanner(null) {
              @Override
              protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                return proxies.of(
                    URI.create(target.getSchemeName() + "://" + target.getHostName()));
              }
            })
        .setUserAgent("Ascribe")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }
}
