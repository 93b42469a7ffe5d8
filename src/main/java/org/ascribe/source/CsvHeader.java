package org.ascribe.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.job.Nearest;
import org.ascribe.source.Lines.Line;
import org.jspecify.annotations.Nullable;

/** Checks the header line of a CSV file: what is wrong here is wrong in every row. */
final class CsvHeader {
  private CsvHeader() {}

  /**
   * The names of the fields, trimmed, each once; a column without a name is {@code column N}.
   *
   * @param line the first line of the file, or null where it is empty
   */
  static List<String> read(JobSpec job, String file, @Nullable Line line) {
    if (line == null || line.text().isBlank()) {
      throw new SourceException(
          file
              + ": "
              + (line == null ? "the file is empty" : "the first line is blank")
              + ", expected a header line with "
              + String.join(", ", wanted(job)));
    }
    requireText(job, file, line);
    CsvRow row = new CsvRow(job.source().delimiter());
    if (row.add(line.text()) != CsvRow.State.COMPLETE) {
      throw new SourceException(
          file + " line 1: the quotes of the header line do not pair, found '" + shown(line) + "'");
    }
    List<String> names = names(file, row.fields());
    requireFields(job, file, names);
    return names;
  }

  private static void requireText(JobSpec job, String file, Line line) {
    boolean undecodable = line.text().indexOf(RawText.UNDECODABLE) >= 0;
    if (undecodable || line.text().indexOf('\0') >= 0 || line.cut()) {
      String charset = job.source().charset() == null ? "UTF-8" : job.source().charset();
      throw new SourceException(
          file
              + " line 1: this is not a CSV header in "
              + charset
              + ", found '"
              + shown(line)
              + "'; if the file has another encoding, name it in source.charset");
    }
  }

  private static List<String> names(String file, List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields) {
      String name = field.isBlank() ? "column " + (names.size() + 1) : field.strip();
      if (!names.add(name)) {
        throw new SourceException(
            file + " line 1: the header has '" + name + "' twice, expected each name once");
      }
    }
    return new ArrayList<>(names);
  }

  private static void requireFields(JobSpec job, String file, List<String> names) {
    for (ColumnSpec column : job.columns()) {
      boolean needed = column.required() && column.defaultValue() == null;
      if (needed && !names.contains(column.from())) {
        throw new SourceException(
            file
                + " line 1: there is no field '"
                + column.from()
                + "', which "
                + column.name()
                + " requires"
                + Nearest.hint(column.from(), names)
                + " (found "
                + String.join(", ", names)
                + ")");
      }
    }
  }

  private static List<String> wanted(JobSpec job) {
    return job.columns().stream().map(ColumnSpec::from).distinct().toList();
  }

  private static String shown(Line line) {
    String text = RawText.of(line.text());
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}
