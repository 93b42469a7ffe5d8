package org.ascribe.source;

import java.io.Closeable;
import java.io.IOException;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source file record by record.
 *
 * <p>A record that cannot be read comes out as a reject, and the reader goes on with the next one.
 * Only a failure of the file itself (gone, no permission, I/O error) is thrown. A reader streams:
 * it never holds more than one record. It is used by one thread at a time and always gives the same
 * records in the same order for the same bytes, so that a restart can skip to where it was.
 */
public interface RecordReader extends Closeable {

  /** The next record, or null at the end of the file. */
  @Nullable Outcome<SourceRecord> read() throws IOException;

  /**
   * What of the file besides its own text is needed to read one of its records by itself, as {@link
   * StoredRecords} takes it; empty where nothing is.
   */
  default String head() {
    return "";
  }
}
