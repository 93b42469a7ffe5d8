package org.ascribe.warehouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings a server up, from nothing or from what a crash has left. */
final class ServerStart {
  /** Major version of the programs that come with Ascribe; a data folder belongs to one. */
  private static final String MAJOR_VERSION = "18";

  private static final int START_ATTEMPTS = 20;

  /**
   * Somebody took the port; children of a killed server still work on the data; a process that was
   * killed had only just started a server.
   */
  private static final Pattern PASSING = Pattern.compile("in use|already exists|is empty");

  private ServerStart() {}

  /**
   * Starts the server of a folder on which none runs, and makes its cluster first where there is
   * none.
   */
  static RunningServer start(ServerHome home) throws IOException, SQLException {
    ServerControl control = ServerControl.of(home);
    if (Files.isDirectory(home.data())) {
      checkVersion(home);
      ServerLogin.read(home);
    } else {
      ServerLogin.create(home);
      control.init(ServerLogin.USER);
    }
    Files.deleteIfExists(home.keep());
    for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      try {
        Postmaster.disown(home.pidFile());
        control.start(freePort());
      } catch (IOException e) {
        if (attempt == START_ATTEMPTS || !PASSING.matcher(String.valueOf(e.getMessage())).find()) {
          throw e;
        }
        Pause.of(Duration.ofSeconds(1));
      }
      Optional<RunningServer> started = RunningServer.find(home);
      if (started.isPresent()) {
        return started.get();
      }
    }
    throw new IOException("it goes away at once; see " + home.log());
  }

  private static void checkVersion(ServerHome home) throws IOException {
    String version = Files.readString(home.data().resolve("PG_VERSION")).trim();
    if (!version.equals(MAJOR_VERSION)) {
      throw new WarehouseException(
          home.data()
              + " was written by PostgreSQL "
              + version
              + " and this is PostgreSQL "
              + MAJOR_VERSION
              + ": move the folder away to start anew, or load it elsewhere with pg_upgrade");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ServerLogin.HOST))) {
      return socket.getLocalPort();
    }
  }
}
