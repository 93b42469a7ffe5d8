package org.ascribe.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that can be fetched. */
final class Addresses {
  private Addresses() {}

  /** An http or https address without user and password. */
  static URI of(String text) throws FetchException {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
        throw FetchException.lasting("is not an http or https address with a host");
      }
      if (address.getUserInfo() != null) {
        throw FetchException.lasting(
            "holds a user or password; expected a header from the environment (http.headers)");
      }
      return new URI(
              scheme,
              null,
              address.getHost().toLowerCase(Locale.ROOT),
              address.getPort(),
              null,
              null,
              null)
          .resolve(path(address));
    } catch (URISyntaxException malformed) {
      throw FetchException.lasting("is not a well-formed address: " + malformed.getReason());
    }
  }

  private static String path(URI address) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  /** Where a server redirects to. */
  static URI redirected(URI from, @Nullable String location) throws FetchException {
    if (location == null) {
      throw FetchException.lasting("is redirected to nowhere: no Location in the answer");
    }
    try {
      URI to = of(from.resolve(new URI(location.strip().replace(" ", "%20"))).toString());
      if (from.getScheme().equals("https") && to.getScheme().equals("http")) {
        throw FetchException.lasting("is redirected from https to http: " + shown(to));
      }
      return to;
    } catch (URISyntaxException malformed) {
      throw FetchException.lasting("is redirected to what is no address: " + malformed.getReason());
    }
  }

  static boolean sameOrigin(URI a, URI b) {
    return a.getScheme().equals(b.getScheme())
        && a.getHost().equals(b.getHost())
        && a.getPort() == b.getPort();
  }

  /** Without the query, which may hold a secret. */
  static String shown(URI address) {
    String text = address.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query) + "?...";
  }
}
