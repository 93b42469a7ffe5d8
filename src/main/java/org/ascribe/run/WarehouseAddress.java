package org.ascribe.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the user's own. The first that is given counts: {@code --warehouse}, {@code
 * SPRING_DATASOURCE_URL}, then libpq's {@code PG*} variables; with none of them the embedded server
 * is used.
 *
 * @param user null where the driver's default is meant
 * @param password never part of a message or log line
 */
record WarehouseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  static Optional<WarehouseAddress> of(Settings settings) {
    Map<String, String> env = settings.environment();
    String user = env.getOrDefault("SPRING_DATASOURCE_USERNAME", env.get("PGUSER"));
    String password = env.getOrDefault("SPRING_DATASOURCE_PASSWORD", env.get("PGPASSWORD"));
    if (settings.warehouseUrl() != null) {
      return Optional.of(parse(settings.warehouseUrl(), user, password));
    }
    if (env.containsKey("SPRING_DATASOURCE_URL")) {
      return Optional.of(parse(env.get("SPRING_DATASOURCE_URL"), user, password));
    }
    if (env.containsKey("PGHOST") || env.containsKey("PGDATABASE")) {
      return Optional.of(libpq(env));
    }
    return Optional.empty();
  }

  private static WarehouseAddress parse(
      String url, @Nullable String user, @Nullable String password) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new WarehouseAddress(url, user, password);
    }
    if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
      throw new UserException(
          2,
          "--warehouse: expected jdbc:postgresql://HOST:PORT/DATABASE or"
              + " postgresql://USER@HOST:PORT/DATABASE");
    }
    try {
      return fromUri(new URI(url), user, password);
    } catch (URISyntaxException e) {
      // The message of the exception would show the password.
      throw new UserException(2, "--warehouse: not a URL at character " + e.getIndex());
    }
  }

  private static WarehouseAddress fromUri(
      URI uri, @Nullable String user, @Nullable String password) {
    String[] login =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String jdbc =
        "jdbc:postgresql://"
            + uri.getHost()
            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            + uri.getRawPath()
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return new WarehouseAddress(
        jdbc,
        login.length > 0 ? decode(login[0]) : user,
        login.length > 1 ? decode(login[1]) : password);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static WarehouseAddress libpq(Map<String, String> env) {
    String user = env.getOrDefault("PGUSER", System.getProperty("user.name"));
    String host = env.getOrDefault("PGHOST", "localhost");
    if (host.startsWith("/")) {
      throw new UserException(
          2, "PGHOST: a socket directory cannot be used from Java; set a host name");
    }
    String database = env.getOrDefault("PGDATABASE", user);
    String url =
        "jdbc:postgresql://"
            + host
            + ":"
            + env.getOrDefault("PGPORT", "5432")
            + "/"
            + URLEncoder.encode(database, StandardCharsets.UTF_8)
            + (env.containsKey("PGSSLMODE") ? "?sslmode=" + env.get("PGSSLMODE") : "");
    return new WarehouseAddress(url, user, env.get("PGPASSWORD"));
  }
}
