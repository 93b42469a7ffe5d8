package org.ascribe.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, in small or
 * capital letters, as command line tools read them.
 */
record EnvironmentProxy(Map<String, String> environment) {

  /** The proxy for an address, or null for a direct connection. */
  @Nullable HttpHost of(URI address) {
    return excluded(address.getHost()) ? null : of(address.getScheme());
  }

  /** The hosts of all proxies. */
  Set<String> hosts() {
    return Stream.of("http", "https")
        .map(this::of)
        .filter(Objects::nonNull)
        .map(HttpHost::getHostName)
        .collect(Collectors.toSet());
  }

  private @Nullable HttpHost of(String scheme) {
    String value = value(scheme + "_proxy");
    if (value == null) {
      return null;
    }
    URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
    int port = proxy.getPort() > 0 ? proxy.getPort() : 80;
    return new HttpHost(proxy.getScheme(), proxy.getHost(), port);
  }

  private boolean excluded(String host) {
    String list = value("no_proxy");
    return list != null
        && Arrays.stream(list.split("[, ]+"))
            .map(name -> name.startsWith("*") ? name.substring(1) : name)
            .anyMatch(
                name ->
                    name.isEmpty() && list.contains("*")
                        || host.equalsIgnoreCase(name)
                        || !name.isEmpty()
                            && host.toLowerCase(Locale.ROOT)
                                .endsWith(
                                    (name.startsWith(".") ? name : "." + name)
                                        .toLowerCase(Locale.ROOT)));
  }

  private @Nullable String value(String name) {
    String small = environment.get(name);
    String value = small == null ? environment.get(name.toUpperCase(Locale.ROOT)) : small;
    return value == null || value.isBlank() ? null : value.strip();
  }
}
