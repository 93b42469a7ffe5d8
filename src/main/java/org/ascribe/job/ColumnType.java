package org.ascribe.job;

/** What the values of a column are; their Java types are those that a warehouse row may hold. */
public enum ColumnType {
  /** String, without white space around it. */
  TEXT("text"),
  /** Long. */
  INT("a whole number"),
  /** BigDecimal. */
  DECIMAL("a number such as 0.97"),
  /** LocalDate; {@code yyyy-MM-dd} unless the column gives other formats. */
  DATE("a date"),
  /** Instant; ISO 8601 unless the column gives other formats, UTC where the text has no zone. */
  TIMESTAMP("a time"),
  /** Boolean. */
  BOOLEAN("one of true, false, yes, no, 1, 0"),
  /** String: a CVE number in upper case. */
  CVE("a CVE number such as CVE-2024-3094"),
  /** String: an ISO 3166-1 alpha-2 code in upper case; the source may print a name instead. */
  COUNTRY("a country (ISO 3166-1 code of two letters, or a name)"),
  /** String: an http or https address. */
  URL("an http or https address"),
  /** List of String: parts between separators, without white space around them and blanks. */
  LIST("a list");

  private final String meaning;

  ColumnType(String meaning) {
    this.meaning = meaning;
  }

  /** As job files write it. */
  public String word() {
    return Section.word(this);
  }

  /** What a message says is expected, such as {@code a date}. */
  public String meaning() {
    return meaning;
  }

  /** Code of the reject of a value that is not of this type, such as {@code BAD_DATE}. */
  public String rejectCode() {
    return "BAD_" + name();
  }
}
