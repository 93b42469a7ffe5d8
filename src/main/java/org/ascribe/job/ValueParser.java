package org.ascribe.job;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a field as a value of its column's type. Any thread may use it. */
@FunctionalInterface
public interface ValueParser {

  /**
   * The value, in the Java type that {@link ColumnType} names; for a date with columns for its
   * precision or its last day a {@link org.ascribe.model.Period}.
   *
   * @param text not blank, without white space around it
   * @return null when the text is not of the type
   */
  @Nullable Object parse(String text);

  /** The parser for a column. */
  static ValueParser of(ColumnSpec column) {
    return switch (column.type()) {
      case DATE ->
          new LastParsed(
              column.date().partial()
                  ? DateFormats.periods(column.date())
                  : DateFormats.dates(column.date().formats()));
      case TIMESTAMP -> new LastParsed(DateFormats.times(column.date().formats()));
      case LIST -> text -> ListText.parts(text, column.list());
      default -> of(column.type());
    };
  }

  /** The parser for a type whose values are written in one way only. */
  static ValueParser of(ColumnType type) {
    return switch (type) {
      case TEXT -> text -> text;
      case INT -> Forms::whole;
      case DECIMAL -> text -> Forms.isDecimal(text) ? new BigDecimal(text) : null;
      case BOOLEAN -> Forms::bool;
      case CVE -> text -> Forms.upper(text, Forms::isCve);
      case COUNTRY -> Countries::code;
      case URL -> text -> Forms.isUrl(text) ? text : null;
      case DATE -> DateFormats.dates(List.of());
      case TIMESTAMP -> DateFormats.times(List.of());
      case LIST -> text -> ListText.parts(text, ListForm.PLAIN);
    };
  }
}
