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
  DOCUMENT,
  /** RSS or Atom feeds; each entry is a document. */
  FEED,
  /** Web archives (WARC, packed or not); each page is a document. */
  WARC,
  /** E-mails, one in a file or many in an mbox; each is a document. */
  MAIL;

  /** Whether a record is a text that is its own key and columns, and needs no {@code map}. */
  public boolean documents() {
    return this == DOCUMENT || this == FEED || this == WARC || this == MAIL;
  }
}
