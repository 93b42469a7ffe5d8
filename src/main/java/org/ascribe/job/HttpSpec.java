package org.ascribe.job;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a job fetches the addresses among its paths.
 *
 * @param headers request headers by name, with the environment variable that holds the value:
 *     secrets never stand in a job file
 * @param maxBytes greatest download; a larger one is refused
 * @param timeout of connecting and of each wait for data
 * @param within time all of one attempt may take
 * @param attempts tries in all, the first included
 * @param allowPrivate whether loopback and private addresses may be asked
 */
public record HttpSpec(
    Map<String, String> headers,
    long maxBytes,
    Duration timeout,
    Duration within,
    int attempts,
    boolean allowPrivate) {

  /** What holds where a job says nothing else. */
  public static final HttpSpec DEFAULT =
      new HttpSpec(Map.of(), 1L << 30, Duration.ofSeconds(30), Duration.ofMinutes(15), 4, false);

  private static final List<String> NOT_ALLOWED =
      List.of("host", "content-length", "connection", "transfer-encoding", "accept-encoding");

  private static final Duration LONGEST_ARTICLE = Duration.ofSeconds(60);

  /**
   * How addresses are fetched that the source names, not the job: without the job's headers, which
   * are nothing to strangers, and in less time, as there are many.
   *
   * @param mostBytes greatest document of the job
   */
  public HttpSpec forArticles(long mostBytes) {
    return new HttpSpec(
        Map.of(),
        Math.min(maxBytes, mostBytes),
        timeout,
        within.compareTo(LONGEST_ARTICLE) < 0 ? within : LONGEST_ARTICLE,
        Math.min(attempts, 2),
        allowPrivate);
  }

  static HttpSpec read(Section section) {
    Map<String, String> headers = new LinkedHashMap<>();
    section.sectionIfGiven("headers").ifPresent(names -> headers(names, headers));
    Long maxBytes = section.whole("max_bytes", 1, 1L << 40);
    Long timeout = section.whole("timeout", 1, 600);
    Long within = section.whole("within", 1, 86_400);
    Long attempts = section.whole("attempts", 1, 10);
    boolean allowPrivate = section.flag("allow_private");
    section.close();
    return new HttpSpec(
        headers,
        maxBytes == null ? DEFAULT.maxBytes() : maxBytes,
        timeout == null ? DEFAULT.timeout() : Duration.ofSeconds(timeout),
        within == null ? DEFAULT.within() : Duration.ofSeconds(within),
        attempts == null ? DEFAULT.attempts() : attempts.intValue(),
        allowPrivate);
  }

  private static void headers(Section names, Map<String, String> headers) {
    for (String name : names.keys()) {
      Section value = names.section(name);
      String variable = value.text("env");
      value.close();
      if (!name.matches("[A-Za-z0-9-]+") || NOT_ALLOWED.contains(name.toLowerCase(Locale.ROOT))) {
        names.problem(name, "is not a header that a job may set");
      } else if (!variable.isEmpty() && !variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        names.problem(name, "'" + variable + "' is not the name of an environment variable");
      }
      headers.put(name, variable);
    }
  }
}
