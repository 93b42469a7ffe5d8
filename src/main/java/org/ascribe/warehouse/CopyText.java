package org.ascribe.warehouse;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Lines of COPY's text format in UTF-8, as PostgreSQL itself writes them. See <a
 * href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>, "Text Format".
 */
final class CopyText {
  private static final int BLOCK = 1 << 16;

  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  /** Most bytes that an escaped byte takes. */
  private static final int ESCAPED = REPLACEMENT.length;

  private byte[] buffer;
  private int size;
  private boolean inLine;

  CopyText() {
    this(BLOCK);
  }

  /**
   * @param room bytes for which there is room at once
   */
  CopyText(int room) {
    this.buffer = new byte[room];
  }

  /**
   * Adds a value by its {@code toString}, which for all types of a row is a form that PostgreSQL
   * reads; a collection becomes an array.
   */
  CopyText add(@Nullable Object value) {
    if (inLine) {
      put((byte) '\t');
    }
    inLine = true;
    if (value == null) {
      put((byte) '\\');
      put((byte) 'N');
    } else if (value instanceof String text) {
      escape(text);
    } else if (value instanceof Long || value instanceof Integer) {
      number(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      put((byte) (truth ? 't' : 'f'));
    } else {
      escape(value instanceof Collection<?> items ? array(items) : value.toString());
    }
    return this;
  }

  /** Adds the rest of a line that was made before, with its end. */
  void addLine(byte[] bytes, int from, int to) {
    put((byte) '\t');
    reserve(to - from);
    System.arraycopy(bytes, from, buffer, size, to - from);
    size += to - from;
    inLine = false;
  }

  void endLine() {
    put((byte) '\n');
    inLine = false;
  }

  /** Whether it is time to send. */
  boolean full() {
    return size >= BLOCK;
  }

  /** Sends the lines and begins anew. */
  void sendTo(CopyIn copy) throws SQLException {
    copy.writeToCopy(buffer, 0, size);
    clear();
  }

  void clear() {
    size = 0;
  }

  /** The text up to {@link #size}; valid until the next value is added. */
  byte[] bytes() {
    return buffer;
  }

  int size() {
    return size;
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
        append(array, item.toString());
      }
    }
    return array.append('}').toString();
  }

  private static void append(StringBuilder array, String item) {
    boolean plain = !item.isEmpty() && !item.equalsIgnoreCase("null");
    for (int i = 0; plain && i < item.length(); i++) {
      plain = "{},\"\\ \t\n\r\u000B\f".indexOf(item.charAt(i)) < 0;
    }
    if (plain) {
      array.append(item);
    } else {
      String quoted = item.replace("\\", "\\\\").replace("\"", "\\\"");
      array.append('"').append(quoted).append('"');
    }
  }

  private void escape(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    int plain = 0;
    while (plain < utf8.length && isPlain(utf8[plain])) {
      plain++;
    }
    reserve(plain + ESCAPED * (utf8.length - plain));
    System.arraycopy(utf8, 0, buffer, size, plain);
    size += plain;
    for (int i = plain; i < utf8.length; i++) {
      escape(utf8[i]);
    }
  }

  /** Not one of the control characters up to the carriage return, nor a backslash. */
  private static boolean isPlain(byte b) {
    return b != '\\' && (b > '\r' || b < 0);
  }

  private void escape(byte b) {
    switch (b) {
      case '\\' -> pair('\\');
      case '\t' -> pair('t');
      case '\n' -> pair('n');
      case '\r' -> pair('r');
      case 0 -> replacement();
      default -> buffer[size++] = b;
    }
  }

  /** PostgreSQL's text cannot hold NUL; the replacement character shows where one stood. */
  private void replacement() {
    for (byte b : REPLACEMENT) {
      buffer[size++] = b;
    }
  }

  private void pair(char c) {
    buffer[size++] = '\\';
    buffer[size++] = (byte) c;
  }

  private void number(long value) {
    if (value < 0) {
      escape(Long.toString(value));
      return;
    }
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    reserve(digits);
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      buffer[size + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  private void put(byte b) {
    reserve(1);
    buffer[size++] = b;
  }

  private void reserve(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }
}
