package org.ascribe.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.ascribe.job.HttpSpec;
import org.ascribe.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to download an address into a file: follows redirects, and stops at the job's bounds.
 * The job's headers go to the host that the job names, never to one it is redirected to.
 */
final class Exchange {
  private static final int MOST_REDIRECTS = 8;
  private static final int BUFFER = 1 << 16;

  private final CloseableHttpClient client;
  private final HttpSpec spec;
  private final Map<String, String> headers;
  private final Clock clock;
  private final PrivateHosts guard;
  private @Nullable HttpGet current;
  private boolean outOfTime;

  /**
   * @param headers the job's, with their values
   */
  Exchange(
      CloseableHttpClient client,
      HttpSpec spec,
      Map<String, String> headers,
      PrivateHosts guard,
      Clock clock) {
    this.client = client;
    this.spec = spec;
    this.headers = headers;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * What a server answered.
   *
   * @param sha256 of the bytes in the file, or null where nothing has changed
   */
  record Answer(
      @Nullable String sha256, long bytes, @Nullable String etag, @Nullable String lastModified) {}

  /** Breaks the attempt off; it then fails for want of time. May come from another thread. */
  synchronized void stop() {
    outOfTime = true;
    if (current != null) {
      current.cancel();
    }
  }

  /**
   * Downloads into a file.
   *
   * @param validators conditional headers of the copy that is there already; may be empty
   */
  Answer get(URI address, Map<String, String> validators, Path into) throws FetchException {
    Set<URI> seen = new HashSet<>();
    URI at = address;
    while (seen.add(at)) {
      if (seen.size() > MOST_REDIRECTS + 1) {
        throw FetchException.lasting(
            "is redirected more than " + MOST_REDIRECTS + " times, last to " + Addresses.shown(at));
      }
      guard.check(at);
      Object answer = step(address, at, validators, into);
      if (answer instanceof Answer end) {
        return end;
      }
      at = (URI) answer;
    }
    throw FetchException.lasting("is redirected in a circle, back to " + Addresses.shown(at));
  }

  /** The answer, or the address that the server redirects to. */
  private Object step(URI first, URI at, Map<String, String> validators, Path into)
      throws FetchException {
    HttpGet request = request(first, at, validators);
    HttpHost host = new HttpHost(at.getScheme(), at.getHost(), at.getPort());
    try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
      int status = response.getCode();
      if (status == 200) {
        return body(response, request, into);
      }
      if (status == 304 && !validators.isEmpty()) {
        return new Answer(null, 0, null, null);
      }
      if (status >= 301 && status <= 308 && status != 304 && status != 305 && status != 306) {
        return Addresses.redirected(at, text(response, HttpHeaders.LOCATION));
      }
      throw refusal(response);
    } catch (PublicAddresses.PrivateAddressException denied) {
      throw PrivateHosts.refusal(denied.getMessage());
    } catch (javax.net.ssl.SSLHandshakeException untrusted) {
      throw FetchException.lasting("no trusted connection: " + untrusted.getMessage());
    } catch (IOException failed) {
      throw broken(failed);
    }
  }

  private HttpGet request(URI first, URI at, Map<String, String> validators) {
    HttpGet request = new HttpGet(at);
    validators.forEach(request::setHeader);
    if (Addresses.sameOrigin(first, at)) {
      headers.forEach(request::setHeader);
    }
    synchronized (this) {
      current = request;
      if (outOfTime) {
        request.cancel();
      }
    }
    return request;
  }

  private Answer body(ClassicHttpResponse response, HttpGet request, Path into)
      throws IOException, FetchException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      throw FetchException.passing("answered without content", null);
    }
    if (entity.getContentLength() > spec.maxBytes()) {
      request.cancel();
      throw tooLarge(entity.getContentLength());
    }
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (InputStream in = entity.getContent();
        OutputStream out = Files.newOutputStream(into)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > spec.maxBytes()) {
          request.cancel();
          throw tooLarge(size);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return new Answer(
        Sha256.hex(digest),
        size,
        text(response, HttpHeaders.ETAG),
        text(response, HttpHeaders.LAST_MODIFIED));
  }

  private FetchException tooLarge(long found) {
    return FetchException.lasting(
        "has "
            + found
            + " bytes or more, expected at most "
            + spec.maxBytes()
            + " (http.max_bytes)");
  }

  private FetchException refusal(ClassicHttpResponse response) {
    int status = response.getCode();
    String message = "answered " + status + " " + response.getReasonPhrase() + ", expected 200";
    return switch (status) {
      case 429, 503 -> FetchException.busy(message, retryAfter(response));
      case 408, 500, 502, 504 -> FetchException.passing(message, null);
      default -> FetchException.lasting(message);
    };
  }

  private @Nullable Duration retryAfter(ClassicHttpResponse response) {
    String value = text(response, HttpHeaders.RETRY_AFTER);
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    Instant until = DateUtils.parseStandardDate(value);
    Duration wait = until == null ? null : Duration.between(clock.instant(), until);
    return wait == null || wait.isNegative() ? null : wait;
  }

  private synchronized FetchException broken(IOException failed) {
    if (outOfTime) {
      return FetchException.passing(
          "was not complete within " + spec.within().toSeconds() + " s (http.within)", failed);
    }
    if (failed instanceof java.net.SocketTimeoutException) {
      return FetchException.passing(
          "sent nothing for " + spec.timeout().toSeconds() + " s (http.timeout)", failed);
    }
    if (failed instanceof java.net.UnknownHostException) {
      return FetchException.passing("has a host that nobody knows", failed);
    }
    return FetchException.passing("broke off: " + failed.getMessage(), failed);
  }

  private static @Nullable String text(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
