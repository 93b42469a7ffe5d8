package org.ascribe.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Opens the warehouse to other tools. */
@Command(name = "db", description = "Start, stop or reach the warehouse's PostgreSQL.")
final class DbCommand implements Runnable {
  @ParentCommand private Ascribe ascribe;

  /** Without a further word: the address. */
  @Override
  public void run() {
    url();
  }

  @Command(description = "Keep the embedded server running for other tools.")
  void start() {
    try (Session session = Session.open(ascribe.settings())) {
      session.keepServer();
      ascribe.out().println(address(session, session.password()));
      ascribe.err().println("the warehouse stays up until: " + Invocation.of("db stop"));
    }
  }

  @Command(description = "Stop the embedded server.")
  void stop() {
    boolean stopped = Session.stopServer(ascribe.settings().home());
    ascribe.err().println(stopped ? "the warehouse is stopped" : "the warehouse was not running");
  }

  @Command(description = "Print the address, password included, for psql and other libpq tools.")
  void url() {
    try (Session session = Session.open(ascribe.settings())) {
      ascribe.out().println(address(session, session.password()));
      if (session.embedded()) {
        ascribe
            .err()
            .println(
                "the server goes away with its last user; to keep it: "
                    + Invocation.of("db start"));
      }
    }
  }

  @Command(description = "Open psql on the warehouse.")
  int psql() throws IOException, InterruptedException {
    try (Session session = Session.open(ascribe.settings())) {
      Path psql = findPsql().orElseThrow(() -> noPsql(session));
      ProcessBuilder process =
          new ProcessBuilder(psql.toString(), address(session, null)).inheritIO();
      process.environment().putIfAbsent("PGOPTIONS", "-c search_path=report,warehouse,public");
      if (session.password() != null) {
        process.environment().put("PGPASSWORD", session.password());
      }
      StopSignal.ignoreInterrupt();
      return process.start().waitFor();
    }
  }

  private static UserException noPsql(Session session) {
    return new UserException(
        1,
        "there is no psql on the PATH (the embedded server comes without one); after '"
            + Invocation.of("db start")
            + "' connect any SQL client to "
            + address(session, null));
  }

  private static String address(Session session, @Nullable String password) {
    return ClientUrl.of(session.jdbcUrl(), session.user(), password);
  }

  private static Optional<Path> findPsql() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Stream.of(folders)
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, "psql"), Path.of(folder, "psql.exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
