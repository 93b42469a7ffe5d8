package org.ascribe.job;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter what stands between the fields of a line
 * @param header names of the fields of a file that has no header line; empty where it has one
 * @param comment how the lines before the header begin, or null where there are none. Their {@code
 *     name:value} pairs, with commas between, are fields {@code #name} of every record.
 */
public record CsvForm(char delimiter, List<String> header, @Nullable String comment) {
  static final CsvForm DEFAULT = new CsvForm(',', List.of(), null);

  /**
   * Takes {@code delimiter}, {@code header} and {@code comment} from the section {@code source}.
   */
  static CsvForm read(Section source) {
    char delimiter = delimiter(source);
    List<String> header = source.texts("header");
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        source.problem("header", "names '" + name + "' twice");
      }
    }
    return new CsvForm(delimiter, header, source.textOrNull("comment"));
  }

  private static char delimiter(Section source) {
    String text = source.textOrNull("delimiter");
    if (text == null) {
      return ',';
    }
    if (text.length() != 1 || "\"\r\n".contains(text)) {
      source.problem("delimiter", "'" + text + "' is not one character such as , ; | or \"\\t\"");
    }
    return text.charAt(0);
  }
}
