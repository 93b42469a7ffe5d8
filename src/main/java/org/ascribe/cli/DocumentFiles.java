package org.ascribe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a command names. */
final class DocumentFiles {
  private static final String DOCUMENT = "(?i).*\\.(txt|html?|xhtml)";

  private DocumentFiles() {}

  /**
   * A document to read.
   *
   * @param path where it is, or null for standard input
   * @param name how messages and output name it: the file as given, or its place in the folder
   */
  record Entry(@Nullable Path path, String name) {}

  /**
   * Files as named, and all documents under named folders in the order of their names.
   *
   * @throws UserException where one is not there or a folder holds no document
   */
  static List<Entry> list(List<String> sources) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String source : sources) {
      Path path = Path.of(source);
      if (source.equals("-")) {
        entries.add(new Entry(null, "-"));
      } else if (Files.isDirectory(path)) {
        entries.addAll(documentsIn(path));
      } else if (Files.exists(path)) {
        entries.add(new Entry(path, source));
      } else {
        throw new UserException(2, source + ": there is no such file or folder");
      }
    }
    return entries;
  }

  private static List<Entry> documentsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Entry> entries =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().matches(DOCUMENT))
              .sorted()
              .map(file -> new Entry(file, folder.relativize(file).toString().replace('\\', '/')))
              .toList();
      if (entries.isEmpty()) {
        throw new UserException(2, folder + ": there is no .txt or .html file in this folder");
      }
      return entries;
    }
  }
}
