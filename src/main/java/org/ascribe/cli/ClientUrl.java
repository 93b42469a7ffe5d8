package org.ascribe.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of the warehouse as libpq's tools take it. */
final class ClientUrl {
  private static final String JDBC = "jdbc:postgresql:";

  private ClientUrl() {}

  /**
   * {@code postgresql://user:password@host:port/database}.
   *
   * @param password null to leave it out
   * @param jdbcUrl of the form {@code jdbc:postgresql://host:port/database?...}; the parameters,
   *     which are the driver's own, are dropped but for {@code sslmode}
   */
  static String of(String jdbcUrl, @Nullable String user, @Nullable String password) {
    String[] halves = jdbcUrl.substring(JDBC.length()).split("\\?", 2);
    String place = halves[0].startsWith("//") ? halves[0] : "//localhost/" + halves[0];
    String secret = password == null ? "" : ":" + encode(password);
    String login = user == null ? "" : encode(user) + secret + "@";
    String query = halves.length > 1 ? halves[1] : "";
    return "postgresql://" + login + place.substring(2) + sslMode(query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String sslMode(String query) {
    for (String parameter : query.split("&")) {
      if (parameter.startsWith("sslmode=")) {
        return "?" + parameter;
      }
    }
    return "";
  }
}
