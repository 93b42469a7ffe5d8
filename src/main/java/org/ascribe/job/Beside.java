package org.ascribe.job;

import java.util.List;

/**
 * Fields that each hold a list as text, of which the first parts belong together, and the second
 * ones, and so on.
 *
 * @param fields empty for none
 * @param separator between the parts; one within round brackets does not separate
 */
public record Beside(List<String> fields, String separator) {
  /** No such lists. */
  static final Beside NONE = new Beside(List.of(), ",");

  static Beside read(Section section) {
    if (!section.isList("each")) {
      return NONE;
    }
    List<String> fields = section.texts("each");
    String separator = section.textOrNull("separator");
    for (String field : fields) {
      if (field.startsWith("/")) {
        section.problem("each", "'" + field + "' cannot stand in a list; expected names of fields");
      }
    }
    return new Beside(fields, separator == null ? NONE.separator : separator);
  }
}
