package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that a data folder's {@code postmaster.pid} speaks of. The file outlives a crash, and
 * its process id may since have gone to another program.
 *
 * @param started when the server started, or null where the file is not whole yet
 * @param port TCP port it listens on; 0 where the file is not whole yet
 */
record Postmaster(long pid, @Nullable Instant started, int port) {
  private static final int PID_LINE = 0;
  private static final int STARTED_LINE = 2;
  private static final int PORT_LINE = 3;

  /** The file's start time and the system's differ by rounding and by corrections of the clock. */
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  /** No system gives a process this number. */
  private static final String NO_PROCESS = "2147483646";

  /** Empty where there is no file, or nothing in it. */
  static Optional<Postmaster> read(Path pidFile) {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      long pid = Long.parseLong(lines.get(PID_LINE).trim());
      if (lines.size() <= PORT_LINE) {
        return Optional.of(new Postmaster(pid, null, 0));
      }
      return Optional.of(
          new Postmaster(
              pid,
              Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED_LINE).trim())),
              Integer.parseInt(lines.get(PORT_LINE).trim())));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** True where the process is still the server, and not another one with its number. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::info)
        .filter(Postmaster::isPostgres)
        .filter(this::startedThen)
        .isPresent();
  }

  private static boolean isPostgres(ProcessHandle.Info info) {
    return info.command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }

  private boolean startedThen(ProcessHandle.Info info) {
    return started == null
        || info.startInstant()
            .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
            .orElse(true);
  }

  /**
   * Takes the number of a dead server out of its file, because PostgreSQL refuses to start while
   * any process has that number. The rest stays: by it PostgreSQL finds out whether children of the
   * dead server still work on the data.
   */
  static void disown(Path pidFile) throws IOException {
    Optional<Postmaster> postmaster = read(pidFile);
    if (postmaster.isPresent() && !postmaster.get().alive()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
      lines.set(PID_LINE, NO_PROCESS);
      Files.write(pidFile, lines);
    } else if (postmaster.isEmpty() && isOld(pidFile)) {
      Files.delete(pidFile);
    }
  }

  /** A crash of the system may leave the file empty; a server that starts fills it at once. */
  private static boolean isOld(Path pidFile) throws IOException {
    return Files.exists(pidFile)
        && Files.getLastModifiedTime(pidFile).toInstant().isBefore(Instant.now().minus(TOLERANCE));
  }
}
