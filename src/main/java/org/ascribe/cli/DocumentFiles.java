package org.ascribe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ascribe.job.Format;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a command names. */
final class DocumentFiles {
  private DocumentFiles() {}

  /**
   * A document to read.
   *
   * @param path where it is, or null for standard input
   * @param name how messages and output name it: the file as given, or its place in the folder
   */
  record Entry(@Nullable Path path, String name) {}

  /**
   * Files as named, and under named folders those of the format in the order of their names.
   *
   * @throws UserException where one is not there or a folder holds none
   */
  static List<Entry> list(List<String> sources, Format format) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String source : sources) {
      Path path = Path.of(source);
      if (source.equals("-")) {
        entries.add(new Entry(null, "-"));
      } else if (Files.isDirectory(path)) {
        entries.addAll(documentsIn(path, format));
      } else if (Files.exists(path)) {
        entries.add(new Entry(path, source));
      } else {
        throw new UserException(2, source + ": there is no such file or folder");
      }
    }
    return entries;
  }

  /** How the names of files of a format end. */
  private static List<String> endings(Format format) {
    return switch (format) {
      case DOCUMENT -> List.of(".txt", ".html", ".htm", ".xhtml");
      case FEED -> List.of(".xml", ".rss", ".atom");
      case WARC -> List.of(".warc", ".warc.gz");
      case MAIL -> List.of(".eml", ".mbox");
      case CSV, JSON, JSONL ->
          throw new UserException(
              2,
              "found --format "
                  + format.name().toLowerCase(Locale.ROOT)
                  + ", expected one of documents: document, feed, warc or mail");
    };
  }

  private static boolean hasEnding(Path file, List<String> endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private static List<Entry> documentsIn(Path folder, Format format) throws IOException {
    List<String> endings = endings(format);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Entry> entries =
          files
              .filter(Files::isRegularFile)
              .filter(file -> hasEnding(file, endings))
              .sorted()
              .map(file -> new Entry(file, folder.relativize(file).toString().replace('\\', '/')))
              .toList();
      if (entries.isEmpty()) {
        throw new UserException(
            2, folder + ": no file in this folder ends in " + String.join(", ", endings));
      }
      return entries;
    }
  }
}
