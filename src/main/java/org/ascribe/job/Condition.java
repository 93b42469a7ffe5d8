package org.ascribe.job;

import java.util.ArrayList;
import java.util.List;

/**
 * What a field of a record must be for a part, or for a further row, to take the record.
 *
 * @param field name of the field, or JSON pointer into the record
 * @param fits one of its values must fit; a field that is not there or blank has the value ""
 */
public record Condition(String field, TextMatch fits) {

  /** Takes {@code when} from a section: {@code {FIELD: VALUE, FIELD: [VALUE, VALUE]}}. */
  static List<Condition> read(Section parent) {
    List<Condition> conditions = new ArrayList<>();
    Section when = parent.sectionIfGiven("when").orElse(null);
    if (when == null) {
      return conditions;
    }
    for (String field : when.keys()) {
      if (when.isSection(field)) {
        Section form = when.section(field);
        TextMatch fits = TextMatch.read(form);
        if (fits.isEmpty()) {
          form.problem("", "fits nothing; expected match, contains or regex");
        }
        form.close();
        conditions.add(new Condition(field, fits));
      } else {
        conditions.add(new Condition(field, TextMatch.exactly(when.textsOrBlank(field))));
      }
    }
    if (conditions.isEmpty()) {
      when.problem("", "has no fields; expected FIELD: VALUE or FIELD: [VALUE, VALUE]");
    }
    return conditions;
  }
}
