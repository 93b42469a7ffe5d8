package org.ascribe.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of the warehouse as libpq's tools take it. */
final class ClientUrl {
  private static final String JDBC = "jdbc:postgresql:";

  private ClientUrl() {}

  /**
   * {@code postgresql://user@host:port/database}; a password is never part of it.
   *
   * @param jdbcUrl of the form {@code jdbc:postgresql://host:port/database?...}; the parameters,
   *     which are the driver's own, are dropped but for {@code sslmode}
   */
  static String of(String jdbcUrl, @Nullable String user) {
    String[] halves = jdbcUrl.substring(JDBC.length()).split("\\?", 2);
    String place = halves[0].startsWith("//") ? halves[0] : "//localhost/" + halves[0];
    String login =
        user == null
            ? ""
            : URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20") + "@";
    String query = halves.length > 1 ? halves[1] : "";
    return "postgresql://" + login + place.substring(2) + sslMode(query);
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
