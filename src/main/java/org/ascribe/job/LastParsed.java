package org.ascribe.job;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the last text that a slow parser read: the dates of neighbouring records are mostly the
 * same, and the date of a whole file always is.
 */
final class LastParsed implements ValueParser {
  private final ValueParser parser;

  /** Threads may overwrite each other's, which costs one parse more. */
  private volatile Parsed last = new Parsed("", null);

  private record Parsed(String text, @Nullable Object value) {}

  LastParsed(ValueParser parser) {
    this.parser = parser;
  }

  @Override
  public @Nullable Object parse(String text) {
    Parsed known = last;
    if (known.text.equals(text)) {
      return known.value;
    }
    Object value = parser.parse(text);
    last = new Parsed(text, value);
    return value;
  }
}
