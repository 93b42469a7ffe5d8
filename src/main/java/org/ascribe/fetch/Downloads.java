package org.ascribe.fetch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.ascribe.model.Sha256;
import org.ascribe.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The originals of everything that was downloaded, by address and hash; none is ever overwritten,
 * so that what a run read can be read again.
 */
final class Downloads {
  private static final String LATEST = "latest.properties";

  private final Path folder;

  /**
   * @param folder made when first needed
   */
  Downloads(Path folder) {
    this.folder = folder;
  }

  /** A file of the same folder, so that it can be moved into place in one step. */
  Path temporary() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "download-", ".part");
  }

  /** Headers that ask for the address only if it changed; empty where no copy is there. */
  Map<String, String> validators(URI address) throws IOException {
    Properties latest = properties(address);
    Map<String, String> headers = new LinkedHashMap<>();
    if (original(address, latest) != null) {
      put(headers, "If-None-Match", latest.getProperty("etag"));
      put(headers, "If-Modified-Since", latest.getProperty("last_modified"));
    }
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      headers.put(name, value);
    }
  }

  /** The copy of an address that was downloaded last, or null where none is there whole. */
  @Nullable SourceFile latest(URI address) throws IOException {
    return original(address, properties(address));
  }

  private @Nullable SourceFile original(URI address, Properties latest) throws IOException {
    String sha256 = latest.getProperty("sha256");
    String bytes = latest.getProperty("bytes");
    if (sha256 == null || bytes == null || !sha256.matches("[0-9a-f]{64}")) {
      return null;
    }
    Path original = place(address).resolve(sha256);
    boolean whole =
        Files.isRegularFile(original) && String.valueOf(Files.size(original)).equals(bytes);
    return whole
        ? new SourceFile(original, address.toString(), sha256, Files.size(original))
        : null;
  }

  /** What the server said of the last download; empty where there was none. */
  private Properties properties(URI address) throws IOException {
    Properties latest = new Properties();
    Path file = place(address).resolve(LATEST);
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        latest.load(in);
      }
    }
    return latest;
  }

  /** Takes a download over: the original under its hash, and what the server said about it. */
  SourceFile keep(URI address, Path download, Exchange.Answer answer) throws IOException {
    String sha256 = java.util.Objects.requireNonNull(answer.sha256());
    Path place = Files.createDirectories(place(address));
    Path original = place.resolve(sha256);
    Files.move(download, original, StandardCopyOption.REPLACE_EXISTING);
    Properties latest = new Properties();
    latest.setProperty("address", address.toString());
    latest.setProperty("sha256", sha256);
    latest.setProperty("bytes", String.valueOf(answer.bytes()));
    latest.setProperty("etag", answer.etag() == null ? "" : answer.etag());
    latest.setProperty("last_modified", answer.lastModified() == null ? "" : answer.lastModified());
    Path part = Files.createTempFile(place, "latest-", ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      latest.store(out, null);
    }
    Files.move(
        part,
        place.resolve(LATEST),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    return new SourceFile(original, address.toString(), sha256, answer.bytes());
  }

  private Path place(URI address) {
    return folder.resolve(Sha256.hex(address.toString()).substring(0, 32));
  }
}
