package org.ascribe.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.job.CsvForm;
import org.ascribe.job.Nearest;
import org.ascribe.job.PartSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.source.Lines.Line;
import org.jspecify.annotations.Nullable;

/** Reads and checks the head of a CSV file: what is wrong here is wrong in every row. */
final class CsvHeader {
  private final String file;
  private final SourceSpec source;
  private final List<PartSpec> parts;
  private final Map<String, String> ofFile = new LinkedHashMap<>();

  private CsvHeader(String file, SourceSpec source, List<PartSpec> parts) {
    this.file = file;
    this.source = source;
    this.parts = parts;
  }

  /**
   * The names of the fields, trimmed, each once; a column without a name is {@code column N}.
   *
   * @param lines at the start of the file; left at the first record
   * @throws SourceException when there is no sound header or it lacks a field that a part maps
   */
  static CsvFields.Names read(String file, SourceSpec source, List<PartSpec> parts, Lines lines)
      throws IOException {
    return new CsvHeader(file, source, parts).read(lines);
  }

  private CsvFields.Names read(Lines lines) throws IOException {
    CsvForm form = source.csv();
    Line line = lines.next();
    while (line != null && form.comment() != null && line.text().startsWith(form.comment())) {
      comment(line.text().substring(form.comment().length()));
      line = lines.next();
    }
    List<String> names = form.header();
    if (names.isEmpty()) {
      names = names(line);
    } else if (line == null) {
      throw new SourceException(file + ": the file is empty, expected rows");
    } else {
      lines.giveBack(List.of(line));
    }
    requireFields(names, line == null ? 1 : line.number());
    return new CsvFields.Names(names, ofFile);
  }

  /** {@code model_version:v1,score_date:2025-06-29} gives #model_version and #score_date. */
  private void comment(String text) {
    for (String pair : text.split(",")) {
      int colon = pair.indexOf(':');
      if (colon > 0) {
        ofFile.putIfAbsent("#" + pair.substring(0, colon).strip(), pair.substring(colon + 1));
      }
    }
  }

  private List<String> names(@Nullable Line line) {
    if (line == null || line.text().isBlank()) {
      String found = line == null ? "the file is empty" : "the first line is blank";
      String wanted = String.join(", ", new LinkedHashSet<>(mapped()));
      throw new SourceException(file + ": " + found + ", expected a header line with " + wanted);
    }
    requireText(line);
    CsvRow row = new CsvRow(source.csv().delimiter());
    if (row.add(line.text()) != CsvRow.State.COMPLETE) {
      throw new SourceException(
          place(line.number())
              + ": the quotes of the header line do not pair, found '"
              + shown(line)
              + "'");
    }
    Set<String> names = new LinkedHashSet<>();
    for (String field : row.fields()) {
      String name = field.isBlank() ? "column " + (names.size() + 1) : field.strip();
      if (!names.add(name)) {
        throw new SourceException(
            place(line.number())
                + ": the header has '"
                + name
                + "' twice, expected each name once");
      }
    }
    return new ArrayList<>(names);
  }

  private void requireText(Line line) {
    boolean undecodable = line.text().indexOf(RawText.UNDECODABLE) >= 0;
    if (undecodable || line.text().indexOf('\0') >= 0 || line.cut()) {
      String charset = source.charset() == null ? "UTF-8" : source.charset();
      throw new SourceException(
          place(line.number())
              + ": this is not a CSV header in "
              + charset
              + ", found '"
              + shown(line)
              + "'; if the file has another encoding, name it in source.charset");
    }
  }

  /** A field that went away would empty its column in silence. */
  private void requireFields(List<String> names, long line) {
    Set<String> found = new LinkedHashSet<>(names);
    found.addAll(ofFile.keySet());
    for (PartSpec part : parts) {
      part.recordColumns()
          .filter(column -> !column.optional() && !column.feeds(found))
          .forEach(column -> missing(column.lacking(found), column.name() + " maps", found, line));
      part.when().forEach(condition -> require(condition.field(), "when needs", found, line));
      part.load().also().stream()
          .flatMap(also -> also.beside().fields().stream())
          .forEach(field -> require(field, "each needs", found, line));
    }
  }

  private void require(String field, String needs, Set<String> found, long line) {
    if (!found.contains(field)) {
      missing(List.of(field), needs, found, line);
    }
  }

  private void missing(List<String> from, String needs, Set<String> found, long line) {
    throw new SourceException(
        place(line)
            + ": there is no field '"
            + String.join("' or '", from)
            + "', which "
            + needs
            + Nearest.hint(from.get(0), found)
            + " (found "
            + String.join(", ", found)
            + "); a column that a file may lack says optional: true");
  }

  private List<String> mapped() {
    return parts.stream()
        .flatMap(part -> part.columns().stream().flatMap(column -> column.from().stream()))
        .filter(name -> !name.startsWith("#"))
        .toList();
  }

  private String place(long line) {
    return file + " line " + line;
  }

  private static String shown(Line line) {
    String text = RawText.of(line.text());
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
