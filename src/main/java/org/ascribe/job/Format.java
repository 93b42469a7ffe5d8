package org.ascribe.job;

/** The formats a source may have; each has one reader in package {@code source}. */
public enum Format {
  /** Comma-separated values with a header line (RFC 4180, and what is met in its name). */
  CSV,
  /** Files that hold one text each, plain or HTML, told apart by their content. */
  DOCUMENT,
  /** RSS or Atom feeds; each entry is a document. */
  FEED,
  /** Web archives (WARC, packed or not); each page is a document. */
  WARC,
  /** E-mails, one in a file or many in an mbox; each is a document. */
  MAIL;

  /** Whether its records are documents, which come with their own columns and key. */
  public boolean holdsDocuments() {
    return this != CSV;
  }
}
