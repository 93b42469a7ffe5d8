package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time start, join or stop the server of a folder. The operating system lets
 * go of it when the process dies, however it dies.
 */
final class ServerLock {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private ServerLock() {}

  /** What is done under the lock. */
  interface Action<T> {
    T run() throws IOException, SQLException;
  }

  /**
   * Waits for the lock and does something under it.
   *
   * @throws WarehouseException when another process holds it for a minute and a half
   */
  static <T> T holding(Path file, Action<T> action) throws IOException, SQLException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      await(channel, file);
      return action.run();
    }
  }

  private static void await(FileChannel channel, Path file) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (tryLock(channel) == null) {
      if (System.nanoTime() > end) {
        throw new WarehouseException(
            "another process has been holding " + file + " for " + PATIENCE.toSeconds() + " s");
      }
      Pause.of(PAUSE);
    }
  }

  /** File locks belong to the whole JVM, so another thread's lock comes as an exception. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
