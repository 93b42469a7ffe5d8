package org.ascribe.warehouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs, unpacked from the class path once per user and version.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record ServerPrograms(Path folder) {
  static final boolean WINDOWS = os().equals("windows");

  /**
   * Finds or unpacks the programs.
   *
   * @param cache folder to keep them in, created when missing
   * @throws WarehouseException when there are none for this platform or they cannot be written
   */
  static ServerPrograms in(Path cache) {
    URL archive = archive();
    if (archive == null) {
      throw new WarehouseException(
          "there is no embedded PostgreSQL for "
              + os()
              + " on "
              + architecture()
              + ": give one of your own with --warehouse URL");
    }
    try {
      URLConnection connection = archive.openConnection();
      connection.setUseCaches(false);
      try (InputStream bytes = new BufferedInputStream(connection.getInputStream())) {
        // The size tells versions apart without reading the whole archive.
        Path folder = cache.resolve("postgresql-" + connection.getContentLengthLong());
        if (!Files.isDirectory(folder)) {
          ServerArchive.unpack(bytes, folder);
        }
        return new ServerPrograms(folder);
      }
    } catch (IOException e) {
      throw new WarehouseException(
          "the embedded PostgreSQL cannot be unpacked to " + cache + ": " + ServerHome.reason(e),
          e);
    }
  }

  /** The folder for files that can be made again, as the platform has it; not there for daemons. */
  static @Nullable Path userCache() {
    String base =
        switch (os()) {
          case "windows" -> System.getenv("LOCALAPPDATA");
          case "darwin" -> System.getProperty("user.home") + "/Library/Caches";
          default -> xdgCache();
        };
    try {
      return base == null ? null : Files.createDirectories(Path.of(base).resolve("ascribe"));
    } catch (IOException e) {
      return null;
    }
  }

  private static String xdgCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isBlank() ? System.getProperty("user.home") + "/.cache" : xdg;
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
  }

  private static @Nullable URL archive() {
    URL own = archive(architecture());
    // Windows on ARM runs programs for x86-64.
    return own == null && WINDOWS ? archive("x86_64") : own;
  }

  private static @Nullable URL archive(String architecture) {
    return ServerPrograms.class.getResource("/postgres-" + os() + "-" + architecture + ".txz");
  }

  private static String os() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }
}
