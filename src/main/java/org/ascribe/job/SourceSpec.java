package org.ascribe.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a job come from.
 *
 * @param paths files or globs ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}, {@code **} for
 *     any depth), with {@code /}, absolute or relative to {@code base}; at least one
 * @param base folder of the job file, or the working directory where the launch gave the path
 * @param charset name of the encoding, or null to find it out; a byte order mark goes before it
 * @param delimiter what stands between the fields of a CSV line
 * @param maxRecord characters a CSV record may have; a longer one is a reject
 * @param maxBytes bytes a document may have; a longer one is a reject
 */
public record SourceSpec(
    Format format,
    List<String> paths,
    Path base,
    @Nullable String charset,
    char delimiter,
    int maxRecord,
    long maxBytes) {

  private static final List<String> FORMATS =
      Arrays.stream(Format.values()).map(Section::word).toList();

  static final int MAX_RECORD = 1_000_000;

  /** Larger files are rejected, not read. */
  public static final long MAX_BYTES = 32L << 20;

  /**
   * Reads the section {@code source}.
   *
   * @param guessed the format to go on with where it is missing or wrong, which is then noted
   */
  static SourceSpec read(Section section, Path base, Format guessed) {
    Format format = format(section);
    List<String> paths = section.texts("path");
    if (paths.isEmpty()) {
      section.problem("path", "is missing; expected a file or glob, or a list of them");
    }
    String charset = section.textOrNull("charset");
    charsetFault(charset).ifPresent(fault -> section.problem("charset", fault));
    boolean documents = format != null && format.holdsDocuments();
    char delimiter = documents ? ',' : delimiter(section);
    Long maxRecord = documents ? null : section.whole("max_record", 1_000, 100_000_000);
    Long maxBytes = format == Format.CSV ? null : section.whole("max_bytes", 1_000, 1L << 30);
    section.close();
    return new SourceSpec(
        format == null ? guessed : format,
        paths,
        base,
        charset,
        delimiter,
        maxRecord == null ? MAX_RECORD : maxRecord.intValue(),
        maxBytes == null ? MAX_BYTES : maxBytes);
  }

  /** Null where it is missing or wrong: then the keys of every format pass. */
  private static @Nullable Format format(Section section) {
    if (!section.has("format")) {
      section.problem("format", "is missing; expected one of " + String.join(", ", FORMATS));
    }
    return section.choice("format", Format.class);
  }

  SourceSpec withPath(String path, Path from) {
    return new SourceSpec(format, List.of(path), from, charset, delimiter, maxRecord, maxBytes);
  }

  SourceSpec withCharset(String name) {
    return new SourceSpec(format, paths, base, name, delimiter, maxRecord, maxBytes);
  }

  /** What is wrong with the name of an encoding, if anything. */
  static Optional<String> charsetFault(@Nullable String name) {
    try {
      if (name == null || Charset.isSupported(name)) {
        return Optional.empty();
      }
    } catch (IllegalCharsetNameException malformed) {
      // told below like a well-formed name that nobody knows
    }
    return Optional.of(
        "'"
            + name
            + "' is not an encoding such as UTF-8 or windows-1252"
            + Nearest.hint(String.valueOf(name), Charset.availableCharsets().keySet()));
  }

  private static char delimiter(Section section) {
    String text = section.textOrNull("delimiter");
    if (text == null) {
      return ',';
    }
    if (text.length() != 1 || "\"\r\n".contains(text)) {
      section.problem("delimiter", "'" + text + "' is not one character such as , ; | or \"\\t\"");
    }
    return text.charAt(0);
  }
}
