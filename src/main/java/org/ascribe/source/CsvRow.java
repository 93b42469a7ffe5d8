package org.ascribe.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a CSV record apart by RFC 4180, line by line: a quote at the start of a field opens it, a
 * doubled quote inside stands for one, and elsewhere a quote is an ordinary character.
 *
 * <p>A library is not used here because a reader must notice a quote that was never closed by the
 * first sign of it, refuse that one line and go on with the next.
 */
final class CsvRow {
  /** How things stand at the end of a line. */
  enum State {
    COMPLETE,
    /** A quoted field goes on in the next line. */
    OPEN,
    /** Text follows a closing quote, so the quotes do not pair as they should. */
    BROKEN
  }

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE,
    CLOSED
  }

  private final char delimiter;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private Place place = Place.START;

  CsvRow(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The fields of a line without quotes. */
  static List<String> split(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
      fields.add(line.substring(from, at));
      from = at + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }

  /** The fields of a complete record. */
  List<String> fields() {
    return fields;
  }

  /** Takes the next line; a line break within a field is kept as {@code \n}. */
  State add(String line) {
    if (place == Place.QUOTED) {
      field.append('\n');
    }
    for (int i = 0; i < line.length(); i++) {
      if (!take(line.charAt(i))) {
        return State.BROKEN;
      }
    }
    if (place == Place.QUOTED) {
      return State.OPEN;
    }
    endField();
    return State.COMPLETE;
  }

  /** False where the character cannot stand at this place. */
  private boolean take(char c) {
    if (place == Place.QUOTED) {
      takeQuoted(c);
    } else if (c == delimiter) {
      endField();
    } else if (c == '"' && place == Place.AFTER_QUOTE) {
      field.append('"');
      place = Place.QUOTED;
    } else if (c == '"' && place == Place.START) {
      place = Place.QUOTED;
    } else if (place == Place.AFTER_QUOTE || place == Place.CLOSED) {
      place = Place.CLOSED;
      return c == ' ' || c == '\t';
    } else {
      place = Place.PLAIN;
      field.append(c);
    }
    return true;
  }

  private void takeQuoted(char c) {
    if (c == '"') {
      place = Place.AFTER_QUOTE;
    } else {
      field.append(c);
    }
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
    place = Place.START;
  }
}
