package org.ascribe.report;

import java.io.PrintWriter;

/** How an answer is written. */
public enum Format {
  /** For reading: columns are cut to fit the width. */
  TABLE,
  /** RFC 4180 with a header line; nothing is cut. */
  CSV,
  /** One array of objects; nothing is cut. */
  JSON;

  /**
   * Opens an answer.
   *
   * @param out is flushed but not closed
   * @param width columns of the terminal, for {@link #TABLE}
   */
  public Rows to(PrintWriter out, int width) {
    return switch (this) {
      case TABLE -> new TableRows(out, width);
      case CSV -> new CsvRows(out);
      case JSON -> new JsonRows(out);
    };
  }
}
