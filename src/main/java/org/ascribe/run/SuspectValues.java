package org.ascribe.run;

import java.util.List;
import java.util.Optional;
import org.ascribe.clean.SuspectText;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of a run that were damaged before they came here. They are loaded as they are:
 * only the publisher can tell what stood there. Threads share one.
 */
final class SuspectValues {
  private final Tally damaged = new Tally();

  /** Looks at a record; passes it on unchanged. */
  Outcome<MappedRecord> look(Outcome.Accepted<MappedRecord> record) {
    if (!record.value().part().columns().isEmpty()) {
      record.value().values().forEach((column, value) -> look(record, column, value));
    }
    return record;
  }

  private void look(Outcome.Accepted<MappedRecord> record, String column, @Nullable Object value) {
    if (isSuspect(value)) {
      damaged.add(record.location(), "in " + record.location() + ", column " + column);
    }
  }

  private static boolean isSuspect(@Nullable Object value) {
    return value instanceof String text
        ? SuspectText.is(text)
        : value instanceof List<?> list && list.stream().anyMatch(SuspectValues::isSuspect);
  }

  /** What to warn of, where there is anything. */
  Optional<String> warning() {
    return damaged.warning(
        "values with damaged characters (U+FFFD, or UTF-8 read as windows-1252)");
  }
}
