package org.ascribe.job;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the text of a field as a value of its column's type. Immutable; any thread may use it. */
@FunctionalInterface
public interface ValueParser {

  /**
   * The value, in the Java type that {@link ColumnType} names.
   *
   * @param text not blank, without white space around it
   * @return null when the text is not of the type
   */
  @Nullable Object parse(String text);

  /** The parser for a column. */
  static ValueParser of(ColumnSpec column) {
    return switch (column.type()) {
      case TEXT -> text -> text;
      case INT -> text -> Forms.INT.matcher(text).matches() ? Long.valueOf(text) : null;
      case DECIMAL -> text -> Forms.DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
      case DATE -> DateFormats.dates(column.formats());
      case TIMESTAMP -> DateFormats.times(column.formats());
      case BOOLEAN -> Forms::bool;
      case CVE -> text -> Forms.upper(text, Forms.CVE.asMatchPredicate());
      case COUNTRY -> text -> Forms.upper(text, Forms.COUNTRIES::contains);
      case URL -> text -> Forms.URL.matcher(text).matches() ? text : null;
      case LIST -> text -> Forms.parts(text, column.separator());
    };
  }
}
