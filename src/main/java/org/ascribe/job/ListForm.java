package org.ascribe.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a list is written in one field.
 *
 * @param separators that may stand between the parts, where no notation says how
 * @param of what each part is: text, cve, country or url
 */
public record ListForm(Notation notation, List<String> separators, ColumnType of) {
  /** Parts with commas between them. */
  static final ListForm PLAIN = new ListForm(Notation.PLAIN, List.of(","), ColumnType.TEXT);

  private static final Set<ColumnType> PARTS =
      EnumSet.of(ColumnType.TEXT, ColumnType.CVE, ColumnType.COUNTRY, ColumnType.URL);

  /** The ways to write a list. */
  public enum Notation {
    /** Parts between separators. */
    PLAIN,
    /** As Python prints it: {@code ['a', "b's", nan]}. Lists within it are taken apart too. */
    PYTHON,
    /** As a JSON array. Arrays within it are taken apart too. */
    JSON,
    /** Text in which countries or their people are named. */
    NAMED
  }

  /** Takes {@code notation}, {@code separator} and {@code of} from the section of a column. */
  static ListForm read(Section section) {
    Notation notation = section.choice("notation", Notation.class, Notation.PLAIN);
    List<String> separators = section.texts("separator");
    if (!separators.isEmpty() && notation != Notation.PLAIN) {
      section.problem("separator", "has no use with notation " + Section.word(notation));
    }
    ColumnType of = section.choice("of", ColumnType.class, ColumnType.TEXT);
    if (!PARTS.contains(of)) {
      List<String> allowed = PARTS.stream().map(ColumnType::word).toList();
      section.notOneOf("of", of.word(), allowed);
    }
    if (notation == Notation.NAMED && of != ColumnType.COUNTRY) {
      section.problem("notation", "named finds countries in a text; expected of: country");
    }
    return new ListForm(notation, separators.isEmpty() ? PLAIN.separators : separators, of);
  }
}
