package org.ascribe.job;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a date or timestamp is written, and which columns take what one day cannot tell.
 *
 * @param formats patterns as in {@link java.time.format.DateTimeFormatter}; empty for ISO 8601
 * @param precision column that takes {@code day}, {@code month} or {@code year}, or null
 * @param until column that takes the last day of what may be more than a day, or null; with it a
 *     date may be a range
 */
public record DateForm(List<String> formats, @Nullable String precision, @Nullable String until) {
  /** One day in the form of ISO 8601. */
  static final DateForm ISO = of(List.of());

  static DateForm of(List<String> formats) {
    return new DateForm(formats, null, null);
  }

  /** Takes {@code formats}, {@code precision} and {@code until} from the section of a column. */
  static DateForm read(Section section, @Nullable ColumnType type) {
    if (type == ColumnType.DATE) {
      return new DateForm(
          section.texts("formats"), section.textOrNull("precision"), section.textOrNull("until"));
    }
    return type == ColumnType.TIMESTAMP ? of(section.texts("formats")) : ISO;
  }

  /** Whether a date may be more than a day. */
  boolean partial() {
    return precision != null || until != null;
  }

  /** The columns that a date fills beside its own. */
  public List<String> beside() {
    return Stream.of(precision, until).filter(Objects::nonNull).toList();
  }

  /** Tells each pattern that cannot work. */
  boolean check(Section section, ColumnType type) {
    List<String> faults =
        formats.stream()
            .flatMap(format -> DateFormats.fault(format, type, partial()).stream())
            .toList();
    faults.forEach(fault -> section.problem("formats", fault));
    return faults.isEmpty();
  }

  /** How a message names what it expects: {@code dd/MM/yyyy or d MMM yyyy}. */
  String expected(ColumnType type) {
    String iso =
        type == ColumnType.TIMESTAMP
            ? "such as 2025-05-15T17:04:05Z"
            : partial() ? "yyyy-MM-dd or yyyy-MM or yyyy" : "yyyy-MM-dd";
    String one = formats.isEmpty() ? iso : String.join(" or ", formats);
    return until == null ? one : one + ", or from one to another";
  }
}
