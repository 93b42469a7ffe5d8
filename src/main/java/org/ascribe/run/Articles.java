package org.ascribe.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ascribe.job.HttpSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.DocumentReader;
import org.ascribe.source.MappedRecord;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the articles of feed entries that are only teasers. An article is asked for once, and
 * again when its entry was revised since; a host that failed several times in a row is left in
 * peace for the rest of the run. Threads share one.
 */
final class Articles {
  /** Gets an address, or a copy of it that is no older than an instant. */
  @FunctionalInterface
  interface Web {
    SourceFile fetchOnce(String address, HttpSpec spec, Instant asOf);
  }

  /** Failures in a row after which a host is not asked again. */
  private static final int PATIENCE = 3;

  private final SourceSpec feeds;
  private final HttpSpec http;
  private final Web web;
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  Articles(SourceSpec feeds, Web web) {
    this.feeds = feeds;
    this.http = feeds.http().forArticles(feeds.maxBytes());
    this.web = web;
  }

  /** Whether a record is a teaser whose article this job fetches. */
  boolean wants(Outcome.Accepted<MappedRecord> entry) {
    Map<String, @Nullable Object> values = entry.value().values();
    boolean fetching =
        feeds.articles() == null ? SourceSpec.isAddress(entry.location().file()) : feeds.articles();
    return fetching && "teaser".equals(values.get("flags")) && values.get("url") != null;
  }

  /**
   * A record with the article in place of the teaser; what the feed says about it stays.
   *
   * @throws SourceException when the article cannot be had, or is no text
   */
  Outcome.Accepted<MappedRecord> inPlaceOf(Outcome.Accepted<MappedRecord> teaser) {
    MappedRecord entry = teaser.value();
    Map<String, @Nullable Object> values = new LinkedHashMap<>(entry.values());
    values.putAll(read(fetch(address(teaser), String.valueOf(values.get("revised")))));
    values.put("flags", "article");
    return new Outcome.Accepted<>(
        teaser.location(), new MappedRecord(entry.part(), values, entry.also()));
  }

  /** Where the article of an entry is. */
  String address(Outcome.Accepted<MappedRecord> entry) {
    return String.valueOf(entry.value().values().get("url"));
  }

  private SourceFile fetch(String url, String revised) {
    String host = host(url);
    int failed = failures.getOrDefault(host, 0);
    if (failed >= PATIENCE) {
      throw new SourceException(url + ": not asked for: its host failed " + failed + " times");
    }
    try {
      SourceFile article = web.fetchOnce(url, http, asOf(revised));
      failures.remove(host);
      return article;
    } catch (SourceException failure) {
      failures.merge(host, 1, Integer::sum);
      throw failure;
    }
  }

  private static String host(String url) {
    try {
      return String.valueOf(URI.create(url).getHost());
    } catch (IllegalArgumentException malformed) {
      return url;
    }
  }

  private static Instant asOf(String revised) {
    return revised.equals("null") ? Instant.EPOCH : Instant.parse(revised);
  }

  private Map<String, @Nullable Object> read(SourceFile article) {
    try (DocumentReader reader = new DocumentReader(article, null, feeds.maxBytes())) {
      Outcome<SourceRecord> read = reader.read();
      if (read instanceof Outcome.Accepted<SourceRecord> accepted) {
        return accepted.value().fields();
      }
      throw new SourceException(
          read instanceof Outcome.Reject<SourceRecord> reject
              ? reject.message()
              : article.name() + ": holds nothing");
    } catch (IOException e) {
      throw new SourceException(article.name() + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
