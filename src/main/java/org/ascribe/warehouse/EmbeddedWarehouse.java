package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A PostgreSQL of Ascribe's own, with its data in a folder. The first process that needs it starts
 * it, others join it, and it goes away with its last user unless it is {@link #keep kept}. It
 * listens on the loopback address only and asks for the password in {@code warehouse.password}.
 *
 * <p>No shutdown hook stops the server: it survives Ctrl-C and the death of any process, and the
 * next one finds it or recovers it.
 */
public final class EmbeddedWarehouse implements AutoCloseable {
  private final ServerHome home;
  private final RunningServer server;

  private EmbeddedWarehouse(ServerHome home, RunningServer server) {
    this.home = home;
    this.server = server;
  }

  /**
   * Starts the server of a folder, or joins it where it runs.
   *
   * @param home usually {@code .ascribe}; created when missing
   * @throws WarehouseException when there can be no server, with the reason in one sentence
   */
  public static EmbeddedWarehouse join(Path home) {
    ServerHome opened = ServerHome.open(home);
    try {
      return ServerLock.holding(opened.lock(), () -> joinOrStart(opened));
    } catch (IOException | SQLException e) {
      throw new WarehouseException(
          "the embedded PostgreSQL in " + home + " does not start: " + reason(e), e);
    }
  }

  private static EmbeddedWarehouse joinOrStart(ServerHome home) throws IOException, SQLException {
    Optional<RunningServer> running = RunningServer.find(home);
    return new EmbeddedWarehouse(
        home, running.isPresent() ? running.get() : ServerStart.start(home));
  }

  /** Without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://"
        + ServerLogin.HOST
        + ":"
        + server.port()
        + "/"
        + RunningServer.DATABASE;
  }

  public String user() {
    return ServerLogin.USER;
  }

  public String password() {
    return server.login().password();
  }

  public int port() {
    return server.port();
  }

  /** Lets the server outlive its last user, until {@link #stop} or the end of the system. */
  public void keep() {
    try {
      Files.writeString(home.keep(), "kept by db start; db stop ends it\n");
    } catch (IOException e) {
      throw new WarehouseException(home.keep() + " cannot be written: " + ServerHome.reason(e), e);
    }
  }

  /**
   * Stops the server of a folder, whoever uses it.
   *
   * @return false where none was running
   */
  public static boolean stop(Path home) {
    if (!Files.isDirectory(home)) {
      return false;
    }
    ServerHome opened = ServerHome.open(home);
    try {
      return ServerLock.holding(opened.lock(), () -> stop(opened));
    } catch (IOException | SQLException e) {
      throw notStopping(opened, e);
    }
  }

  private static boolean stop(ServerHome home) throws IOException {
    Files.deleteIfExists(home.keep());
    if (Postmaster.read(home.pidFile()).filter(Postmaster::alive).isEmpty()) {
      return false;
    }
    ServerControl.of(home).stop();
    return true;
  }

  /**
   * Leaves the server; stops it when nobody else is connected and it is not kept. The caller closes
   * its own connections first. Without effect where the server is gone already.
   */
  @Override
  public void close() {
    try {
      ServerLock.holding(
          home.lock(),
          () -> {
            if (leave()) {
              ServerControl.of(home).stop();
            }
            return true;
          });
    } catch (IOException | SQLException e) {
      throw notStopping(home, e);
    }
  }

  /** Closes the connection; true where nobody is left who needs the server. */
  private boolean leave() {
    try (Connection presence = server.presence()) {
      return !presence.isClosed() && !Files.exists(home.keep()) && !server.hasOtherUsers();
    } catch (SQLException e) {
      return false; // The server is gone, and with it what there was to leave.
    }
  }

  private static WarehouseException notStopping(ServerHome home, Exception e) {
    return new WarehouseException(
        "the embedded PostgreSQL in " + home.folder() + " does not stop: " + reason(e), e);
  }

  private static String reason(Exception e) {
    return e instanceof IOException io ? ServerHome.reason(io) : String.valueOf(e.getMessage());
  }
}
