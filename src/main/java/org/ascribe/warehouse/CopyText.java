package org.ascribe.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One line of COPY's text format. See <a
 * href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>, "Text Format".
 */
final class CopyText {
  private static final String NULL = "\\N";
  private final StringBuilder line = new StringBuilder();

  /**
   * Adds a value by its {@code toString}, which for all types of a row is a form that PostgreSQL
   * reads; a collection becomes an array.
   */
  CopyText add(@Nullable Object value) {
    if (!line.isEmpty()) {
      line.append('\t');
    }
    if (value == null) {
      line.append(NULL);
    } else {
      escape(value instanceof Collection<?> items ? array(items) : withoutNul(value));
    }
    return this;
  }

  /** Ends the line and starts a new one. */
  byte[] take() {
    byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    line.setLength(0);
    return bytes;
  }

  /** PostgreSQL's text cannot hold NUL; the replacement character shows where one stood. */
  static String withoutNul(Object value) {
    return value.toString().replace('\0', '\uFFFD');
  }

  private static String array(Collection<?> items) {
    StringBuilder array = new StringBuilder("{");
    for (Object item : items) {
      if (array.length() > 1) {
        array.append(',');
      }
      if (item == null) {
        array.append("NULL");
      } else {
        array
            .append('"')
            .append(withoutNul(item).replace("\\", "\\\\").replace("\"", "\\\""))
            .append('"');
      }
    }
    return array.append('}').toString();
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
