package org.ascribe.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list apart that is written in one field: between separators, as Python or JSON, or named.
 */
final class ListText {
  /** What Python and JSON write for a part that is not there. */
  private static final Set<String> NOTHING = Set.of("None", "nan", "null", "NaN");

  private static final int MAX_DEPTH = 20;

  private final String text;
  private final boolean python;
  private final List<String> parts = new ArrayList<>();
  private int at;

  private ListText(String text, boolean python) {
    this.text = text;
    this.python = python;
  }

  /**
   * The parts without white space around them and blanks, lists within lists taken apart too.
   *
   * @return null where the text is not in the notation
   */
  static @Nullable List<String> parts(String text, ListForm form) {
    if (form.notation() == ListForm.Notation.PLAIN) {
      return stripped(Arrays.asList(text.split(anyOf(form.separators()))));
    }
    if (form.notation() == ListForm.Notation.NAMED) {
      return NamedCountries.in(text);
    }
    ListText list = new ListText(text.strip(), form.notation() == ListForm.Notation.PYTHON);
    boolean whole = list.list(0) && list.at == list.text.length();
    return whole ? stripped(list.parts) : null;
  }

  private static String anyOf(List<String> separators) {
    return separators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static List<String> stripped(List<String> parts) {
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private boolean list(int depth) {
    if (depth > MAX_DEPTH || !take('[')) {
      return false;
    }
    if (take(']')) {
      return true;
    }
    do {
      // Python allows a comma behind the last part.
      if (python && take(']')) {
        return true;
      }
      if (!part(depth)) {
        return false;
      }
    } while (take(','));
    return take(']');
  }

  private boolean part(int depth) {
    skipBlanks();
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '[') {
      return list(depth + 1);
    }
    return c == '"' || (python && c == '\'') ? string(c) : word();
  }

  private boolean string(char quote) {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        parts.add(value.toString());
        return true;
      }
      if (c == '\\' && !escape(value)) {
        return false;
      } else if (c != '\\') {
        value.append(c);
      }
    }
    return false;
  }

  /** At a backslash; ends at the last character of the escape. */
  private boolean escape(StringBuilder value) {
    at++;
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'x' -> {
        return python && code(value, 2);
      }
      case 'u' -> {
        return code(value, 4);
      }
      case '\\', '"', '/', '\'' -> value.append(c);
      default -> value.append('\\').append(c);
    }
    return true;
  }

  private boolean code(StringBuilder value, int digits) {
    int end = at + 1 + digits;
    if (end > text.length()) {
      return false;
    }
    try {
      value.append((char) Integer.parseInt(text.substring(at + 1, end), 16));
    } catch (NumberFormatException notHex) {
      return false;
    }
    at = end - 1;
    return true;
  }

  /** A number, true, false, or nothing. */
  private boolean word() {
    int from = at;
    while (at < text.length() && ",[]'\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at).strip();
    if (!NOTHING.contains(word)) {
      parts.add(word);
    }
    return !word.isEmpty();
  }

  private boolean take(char c) {
    skipBlanks();
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
