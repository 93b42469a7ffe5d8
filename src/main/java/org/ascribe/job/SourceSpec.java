package org.ascribe.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a job come from.
 *
 * @param paths http or https addresses, files or globs ({@code *}, {@code ?}, {@code [a-z]}, {@code
 *     {a,b}}, {@code **} for any depth), with {@code /}, absolute or relative to {@code base}; at
 *     least one
 * @param base folder of the job file, or the working directory where the launch gave the path
 * @param charset name of the encoding, or null to find it out; a byte order mark goes before it
 * @param csv how a CSV file is written
 * @param records JSON pointer to the list of records, {@code /} for the whole text; with {@code /*}
 *     at its end the members of an object are records too, each with its key as field {@code #key}
 * @param nulls values, without white space around them, that stand for none in every column
 * @param maxRecord characters a record of CSV or JSON may have; a longer one is a reject
 * @param maxBytes bytes a document may have; a longer one is a reject
 * @param http how addresses among the paths are fetched
 * @param articles whether the article of a feed's entry is fetched where the feed has only its
 *     beginning; null where that holds for feeds that were fetched themselves
 */
public record SourceSpec(
    Format format,
    List<String> paths,
    Path base,
    @Nullable String charset,
    CsvForm csv,
    String records,
    Set<String> nulls,
    int maxRecord,
    long maxBytes,
    HttpSpec http,
    @Nullable Boolean articles) {

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
    CsvForm csv = is(format, Format.CSV) ? CsvForm.read(section) : CsvForm.DEFAULT;
    String records = is(format, Format.JSON) ? records(section) : "/";
    boolean documents = format != null && format.documents();
    Set<String> nulls = documents ? Set.of() : new LinkedHashSet<>(section.texts("nulls"));
    Long maxRecord = documents ? null : section.whole("max_record", 1_000, 100_000_000);
    Long maxBytes =
        format == null || documents ? section.whole("max_bytes", 1_000, 1L << 30) : null;
    HttpSpec http = section.sectionIfGiven("http").map(HttpSpec::read).orElse(HttpSpec.DEFAULT);
    boolean asked = is(format, Format.FEED) && section.has("articles");
    Boolean articles = asked ? section.flag("articles") : null;
    section.close();
    return new SourceSpec(
        format == null ? guessed : format,
        paths,
        base,
        charset,
        csv,
        records,
        nulls,
        maxRecord == null ? MAX_RECORD : maxRecord.intValue(),
        maxBytes == null ? MAX_BYTES : maxBytes,
        http,
        articles);
  }

  /** One document or file of documents, as a job that says no more than the format reads it. */
  public static SourceSpec of(Format format) {
    return new SourceSpec(
        format,
        List.of(),
        Path.of(""),
        null,
        CsvForm.DEFAULT,
        "/",
        Set.of(),
        MAX_RECORD,
        MAX_BYTES,
        HttpSpec.DEFAULT,
        false);
  }

  /** An unknown format may be any: then the keys of every format pass. */
  private static boolean is(@Nullable Format found, Format format) {
    return found == null || found == format;
  }

  private static String records(Section section) {
    String pointer = section.textOrNull("records");
    if (pointer != null && !pointer.startsWith("/")) {
      section.problem(
          "records",
          "'" + pointer + "' is not a JSON pointer such as /objects; / stands for the whole text");
    }
    return pointer == null ? "/" : pointer;
  }

  /** Null where it is missing or wrong: then the keys of every format pass. */
  private static @Nullable Format format(Section section) {
    if (!section.has("format")) {
      section.problem("format", "is missing; expected one of " + Section.words(Format.class));
    }
    return section.choice("format", Format.class);
  }

  /** Whether a path is an address to fetch. */
  public static boolean isAddress(String path) {
    return path.regionMatches(true, 0, "http://", 0, 7)
        || path.regionMatches(true, 0, "https://", 0, 8);
  }

  SourceSpec withPath(String path, Path from) {
    return new SourceSpec(
        format,
        List.of(path),
        from,
        charset,
        csv,
        records,
        nulls,
        maxRecord,
        maxBytes,
        http,
        articles);
  }

  SourceSpec withFormat(Format other) {
    return new SourceSpec(
        other, paths, base, charset, csv, records, nulls, maxRecord, maxBytes, http, articles);
  }

  SourceSpec withRecords(String pointer) {
    return new SourceSpec(
        format, paths, base, charset, csv, pointer, nulls, maxRecord, maxBytes, http, articles);
  }

  SourceSpec withCharset(String name) {
    return new SourceSpec(
        format, paths, base, name, csv, records, nulls, maxRecord, maxBytes, http, articles);
  }

  SourceSpec withHttp(HttpSpec other) {
    return new SourceSpec(
        format, paths, base, charset, csv, records, nulls, maxRecord, maxBytes, other, articles);
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
}
