package org.ascribe.job;

/** The formats a source may have; each has one reader in package {@code source}. */
public enum Format {
  /** Comma-separated values with a header line (RFC 4180, and what is met in its name). */
  CSV,
  /** Files that hold one text each, plain or HTML, told apart by their content. */
  DOCUMENT
}
