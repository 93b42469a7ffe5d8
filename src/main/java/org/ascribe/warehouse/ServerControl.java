package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes, starts and stops the cluster of a folder through PostgreSQL's own programs. The caller
 * holds the {@link ServerLock}.
 */
final class ServerControl {
  /** Seconds to start or stop, recovery after a crash included. */
  private static final String PATIENCE = "60";

  private static final int LOG_LINES = 3;
  private static final long LOG_BYTES = 1 << 20;

  private final ServerHome home;
  private final ServerUser user;
  private final ServerPrograms programs;

  private ServerControl(ServerHome home, ServerUser user, ServerPrograms programs) {
    this.home = home;
    this.user = user;
    this.programs = programs;
  }

  static ServerControl of(ServerHome home) {
    ServerUser user = ServerUser.find(home);
    Path cache = user.isAnotherUser() ? null : ServerPrograms.userCache();
    return new ServerControl(
        home, user, ServerPrograms.in(cache == null ? home.programs() : cache));
  }

  /**
   * Makes an empty cluster. Rules of sorting and of letter case are PostgreSQL's own, the same on
   * every system.
   *
   * @param superuser logs in with the password in {@link ServerHome#password}, also from this host
   */
  void init(String superuser) throws IOException {
    removeUnfinished();
    Path unfinished = Files.createTempDirectory(home.folder(), ServerHome.UNFINISHED);
    user.own(unfinished);
    user.own(home.password());
    run(
        "initdb",
        "-D",
        unfinished.toString(),
        "--username=" + superuser,
        "--pwfile=" + home.password(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--text-search-config=simple");
    Files.move(unfinished, home.data());
  }

  /** What killed processes left; their initdb may still be at work there for a moment. */
  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(home.folder(), ServerHome.UNFINISHED + "*")) {
      for (Path folder : left) {
        try {
          ServerArchive.delete(folder);
        } catch (IOException e) {
          // The next new cluster removes it.
        }
      }
    }
  }

  /** Starts the server; it lives on when this process or its terminal goes away. */
  void start(int port) throws IOException {
    user.own(home.data());
    if (Files.exists(home.log()) && Files.size(home.log()) > LOG_BYTES) {
      Files.delete(home.log());
    }
    // Safety comes first here: this is somebody's warehouse. The other settings keep the server
    // out of sight of other hosts and small beside the extraction; the last ends what a killed
    // process had asked for, where the system can tell. A checkpoint in the middle of a release
    // has all its pages written to the log once more, as their checksums want, when they are read.
    String settings =
        String.join(
            " -c ",
            "-p " + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=128MB",
            "wal_buffers=32MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "TimeZone=UTC",
            "jit=off",
            "client_connection_check_interval=" + (ServerPrograms.WINDOWS ? "0" : "2s"));
    run(
        "pg_ctl",
        "start",
        "-w",
        "-s",
        "-t",
        PATIENCE,
        "-D",
        home.data().toString(),
        "-l",
        home.log().toString(),
        "-o",
        settings);
  }

  /** Stops the server and waits for it; sessions that are still open are ended. */
  void stop() throws IOException {
    run("pg_ctl", "stop", "-w", "-s", "-t", PATIENCE, "-m", "fast", "-D", home.data().toString());
  }

  /** Runs a program; its output goes to a file, for a pipe would stay open with the server. */
  private void run(String program, String... arguments) throws IOException {
    Path output = Files.createTempFile(home.folder(), program, ".out");
    int logged = lines(home.log()).size();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(user.command(programs.program(program), List.of(arguments)))
              .directory(home.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      if (builder.start().waitFor() != 0) {
        List<String> said = new ArrayList<>(lines(output));
        said.addAll(lines(home.log()).stream().skip(logged).toList());
        throw new IOException(program + " failed: " + gravest(said) + advice());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private String advice() {
    return user.isAnotherUser()
        ? " (PostgreSQL refuses root, so '"
            + String.join(" ", user.prefix())
            + "' runs it: that user must be able to reach the folder)"
        : "";
  }

  private static String gravest(List<String> said) {
    List<String> grave =
        said.stream()
            .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
            .distinct()
            .toList();
    List<String> words = grave.isEmpty() ? said : grave;
    return String.join("; ", words.subList(Math.max(0, words.size() - LOG_LINES), words.size()));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isReadable(file)
        ? Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()
        : List.of();
  }
}
