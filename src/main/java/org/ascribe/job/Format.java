package org.ascribe.job;

/** The formats a source may have; each has one reader in package {@code source}. */
public enum Format {
  /** Comma-separated values (RFC 4180, and what is met in its name). */
  CSV,
  /** One JSON text that holds a list of records, or an object of records by key. */
  JSON,
  /** JSON Lines: one JSON object a line. */
  JSONL,
  /** Files that hold one text each, plain or HTML, told apart by their content. */
  DOCUMENT;

  /** Whether a record is a text that is its own key and columns, and needs no {@code map}. */
  public boolean documents() {
    return this == DOCUMENT;
  }
}
