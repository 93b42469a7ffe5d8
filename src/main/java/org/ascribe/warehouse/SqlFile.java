package org.ascribe.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that stands in a file of the class that owns it: {@code Merge/insert-new.sql}. */
final class SqlFile {
  private SqlFile() {}

  static String read(Class<?> owner, String name) {
    String path = owner.getSimpleName() + "/" + name + ".sql";
    try (InputStream file = owner.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
