package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLState;

/**
 * A server with a connection to it.
 *
 * @param presence as long as it is open, no other process stops the server
 */
record RunningServer(int port, ServerLogin login, Connection presence) {
  static final String DATABASE = "ascribe";
  private static final String MAINTENANCE = "postgres";
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Connections of this process's pool end a moment after they are closed. */
  private static final int ENDING_SESSIONS_CHECKS = 10;

  /**
   * Connects to the server that runs on a folder, if one does; waits while it is starting or
   * stopping. The caller holds the {@link ServerLock}.
   */
  static Optional<RunningServer> find(ServerHome home) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (; ; Pause.of(PAUSE)) {
      Postmaster postmaster = Postmaster.read(home.pidFile()).orElse(null);
      if (postmaster == null) {
        return Optional.empty();
      }
      ServerLogin login = ServerLogin.read(home);
      try {
        return connect(home, login, postmaster.port());
      } catch (SQLException e) {
        if (!postmaster.alive()) {
          return Optional.empty();
        }
        if (System.nanoTime() > end || refused(e)) {
          throw e;
        }
      }
    }
  }

  /** The port may have gone to another server, even to one that a copy of this folder names. */
  private static Optional<RunningServer> connect(ServerHome home, ServerLogin login, int port)
      throws SQLException {
    if (port == 0) {
      throw new SQLException("it has not opened its port yet");
    }
    try (Connection connection = login.connect(port, MAINTENANCE)) {
      if (!servesFolder(connection, home.data())) {
        return Optional.empty();
      }
      String known = "select count(*) from pg_database where datname = '" + DATABASE + "'";
      if (ask(connection, known).equals("0")) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("create database " + DATABASE);
        }
      }
      return Optional.of(new RunningServer(port, login, login.connect(port, DATABASE)));
    }
  }

  private static boolean refused(SQLException e) {
    return PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())
        || TOO_MANY_CONNECTIONS.equals(e.getSQLState());
  }

  private static boolean servesFolder(Connection connection, Path data) throws SQLException {
    try {
      return Files.isSameFile(
          Path.of(ask(connection, "select current_setting('data_directory')")), data);
    } catch (IOException e) {
      return false;
    }
  }

  /** True where some other session is open, of another process or another tool. */
  boolean hasOtherUsers() throws SQLException {
    String others =
        "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";
    for (int check = 1; !ask(presence, others).equals("0"); check++) {
      if (check == ENDING_SESSIONS_CHECKS) {
        return true;
      }
      Pause.of(PAUSE.dividedBy(2));
    }
    return false;
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
