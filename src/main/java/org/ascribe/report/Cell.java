package org.ascribe.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value reads in a table for people. */
final class Cell {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Cell() {}

  /** One line of printable text; empty for null. */
  static String of(@Nullable Object value) {
    return TextWidth.printable(text(value));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Instant instant) {
      return TIME.format(instant);
    } else if (value instanceof LocalDateTime local) {
      return LOCAL.format(local);
    } else if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof List<?> list) {
      return list.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
