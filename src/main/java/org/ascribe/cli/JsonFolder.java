package org.ascribe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Gives each document a file of its own in a folder. */
final class JsonFolder {
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final Set<Path> given = new HashSet<>();

  JsonFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * {@code NAME.json} for {@code NAME.txt}, below the folder as the document lay below its own;
   * {@code NAME.html.json} and so on where that is taken by another document.
   */
  Path fileFor(String document) throws IOException {
    String place = document.equals("-") ? "stdin" : below(document);
    Path file = folder.resolve(place.replaceFirst("(?<=[^/])\\.[^./]*$", "") + SUFFIX);
    for (int i = 1; !given.add(file); i++) {
      file = folder.resolve(place + (i == 1 ? "" : "-" + i) + SUFFIX);
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  /** A document named with a path that leads elsewhere is known by its last part only. */
  private static String below(String document) {
    Path path = Path.of(document);
    boolean elsewhere =
        path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..");
    return elsewhere ? path.getFileName().toString() : document;
  }
}
