package org.ascribe.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which text of which document a record is, as its reader says.
 *
 * @param identity what stays the same when the document is edited, or null where that is its place
 * @param revised as of when the source gives this text, or null
 * @param flags what a reader must know of it, or null
 */
record Edition(@Nullable String identity, @Nullable Instant revised, @Nullable List<String> flags) {

  /** From the fields {@code identity}, {@code revised} (ISO 8601) and {@code flags} (by blanks). */
  static Edition of(Map<String, ? extends @Nullable Object> values) {
    Object identity = values.get("identity");
    Object revised = values.get("revised");
    Object flags = values.get("flags");
    return new Edition(
        identity == null ? null : identity.toString(),
        revised == null ? null : Instant.parse(revised.toString()),
        flags == null ? null : List.of(flags.toString().split(" ")));
  }
}
