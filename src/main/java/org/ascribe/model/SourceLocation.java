package org.ascribe.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in its source; every reject and every warehouse row carries one.
 *
 * @param file path of the source as the job named it
 * @param record number of the record in its file, from 1
 * @param line line on which the record starts, from 1; 0 where the format has no lines
 * @param pointer JSON pointer or column name that narrows the place, or null
 */
public record SourceLocation(String file, long record, long line, @Nullable String pointer) {

  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 1, 0, null);
  }

  public SourceLocation at(String column) {
    return new SourceLocation(file, record, line, column);
  }

  /** As messages print it: {@code sample-data/kev.csv line 42, dateAdded}. */
  @Override
  public String toString() {
    return file + (line > 0 ? " line " + line : "") + (pointer == null ? "" : ", " + pointer);
  }
}
