package org.ascribe.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ascribe.job.PartSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.Lines.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV, with or without a header line. Blank lines are not records. A record that starts a
 * quote which is not closed as it should be is refused for its first line alone, and reading goes
 * on with the next line, so that one stray quote costs one record.
 */
final class CsvReader implements RecordReader {
  /** A quoted field of more lines than this is taken for a quote that was never closed. */
  private static final int MAX_LINES = 1_000;

  private final String file;
  private final SourceSpec source;
  private final Lines lines;
  private final CsvFields.Names names;
  private long records;

  private CsvReader(String file, SourceSpec source, Lines lines, CsvFields.Names names) {
    this.file = file;
    this.source = source;
    this.lines = lines;
    this.names = names;
  }

  /**
   * Opens a file and reads its header.
   *
   * @param parts those that the source feeds
   * @throws SourceException when there is no sound header or it lacks a field that a part maps
   */
  static CsvReader open(SourceSpec source, List<PartSpec> parts, SourceFile file)
      throws IOException {
    Lines lines = new Lines(CharStreams.open(file, source.charset()), source.maxRecord());
    try {
      CsvFields.Names names = CsvHeader.read(file.name(), source, parts, lines);
      return new CsvReader(file.name(), source, lines, names);
    } catch (IOException | RuntimeException failed) {
      lines.close();
      throw failed;
    }
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    Line first = lines.next();
    while (first != null && first.text().isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    records++;
    char delimiter = source.csv().delimiter();
    if (first.text().indexOf('"') < 0) {
      return outcome(CsvRow.split(first.text(), delimiter), List.of(first));
    }
    List<Line> taken = new ArrayList<>(List.of(first));
    CsvRow row = new CsvRow(delimiter);
    CsvRow.State state = takeLines(row, taken);
    if (state == CsvRow.State.COMPLETE) {
      return outcome(row.fields(), taken);
    }
    lines.giveBack(taken.subList(1, taken.size()));
    return unpaired(first, state == CsvRow.State.BROKEN && taken.size() == 1);
  }

  @Override
  public String head() {
    return names.head(source.csv());
  }

  /** Takes lines until the record is complete or cannot become so within its bounds. */
  private CsvRow.State takeLines(CsvRow row, List<Line> taken) throws IOException {
    CsvRow.State state = row.add(taken.get(0).text());
    long size = taken.get(0).text().length();
    while (state == CsvRow.State.OPEN && taken.size() < MAX_LINES && size < source.maxRecord()) {
      Line line = lines.next();
      if (line == null) {
        return state;
      }
      taken.add(line);
      size += line.text().length();
      state = row.add(line.text());
    }
    return state;
  }

  private Outcome<SourceRecord> outcome(List<String> values, List<Line> taken) {
    Line first = taken.get(0);
    String text = first.text();
    boolean cut = first.cut();
    if (taken.size() > 1) {
      text = taken.stream().map(Line::text).collect(Collectors.joining("\n"));
      cut = taken.stream().anyMatch(Line::cut);
    }
    if (cut) {
      return tooLong(first, text);
    } else if (text.indexOf(RawText.UNDECODABLE) >= 0) {
      return reject(first, "BAD_ENCODING", "has bytes that are not " + encoding(), text);
    } else if (text.indexOf('\0') >= 0) {
      return reject(first, "NUL_BYTE", "has NUL bytes, expected text", text);
    } else if (values.size() != names.columns()) {
      boolean isShort = values.size() < names.columns();
      String found = "fields found: " + values.size() + ", expected: " + names.columns();
      return reject(first, isShort ? "SHORT_ROW" : "LONG_ROW", found + span(taken), text);
    }
    SourceLocation location = location(first);
    return new Outcome.Accepted<>(
        location,
        new SourceRecord(location, new CsvFields(names, values), RawText.of(text), text.length()));
  }

  private Outcome<SourceRecord> unpaired(Line first, boolean withinLine) {
    if (first.cut()) {
      return tooLong(first, first.text());
    }
    return withinLine
        ? reject(
            first,
            "BAD_QUOTE",
            "has text after a closing quote, expected the next field; a quote inside a field must"
                + " be doubled",
            first.text())
        : reject(
            first,
            "UNCLOSED_QUOTE",
            "opens a quote that is not closed; reading goes on with the next line",
            first.text());
  }

  private Outcome<SourceRecord> tooLong(Line first, String text) {
    return reject(
        first,
        "TOO_LONG",
        "has more than " + source.maxRecord() + " characters (source.max_record)",
        text);
  }

  private Outcome<SourceRecord> reject(Line first, String code, String message, String raw) {
    SourceLocation location = location(first);
    return new Outcome.Reject<>(
        location, Stage.READ, code, location + ": " + message, RawText.of(raw));
  }

  private SourceLocation location(Line first) {
    return new SourceLocation(file, records, first.number(), null);
  }

  private String encoding() {
    return source.charset() == null ? "UTF-8" : source.charset();
  }

  private static String span(List<Line> taken) {
    Line last = taken.get(taken.size() - 1);
    return taken.size() == 1 ? "" : " (the record ends on line " + last.number() + ")";
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
