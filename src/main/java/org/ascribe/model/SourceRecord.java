package org.ascribe.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as a reader found it: raw fields and the place they stood in.
 *
 * @param fields values by the names the source uses, in the source's order: String, or in formats
 *     that have them List and Map of such values; null where there is none
 * @param raw the record as printed in the source, bounded, for the reject table
 * @param length characters that it has in the source
 */
public record SourceRecord(
    SourceLocation location, Map<String, @Nullable Object> fields, String raw, long length) {

  /** A record that is kept as a whole. */
  public SourceRecord(SourceLocation location, Map<String, @Nullable Object> fields, String raw) {
    this(location, fields, raw, raw.length());
  }
}
