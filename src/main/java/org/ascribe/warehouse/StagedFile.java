package org.ascribe.warehouse;

import org.ascribe.model.RunCounts;
import org.jspecify.annotations.Nullable;

/**
 * An input file of a run.
 *
 * @param name as the locations of its records name it
 * @param sha256 hash of its bytes in lower-case hex
 * @param unchangedSince what became of its records when the same bytes were read last, where they
 *     are not read again; else null
 * @param source which of the sources of its job it belongs to, from 0
 * @param head what is needed to read one of its records by itself, or null where it is not known
 */
public record StagedFile(
    String name,
    String sha256,
    long bytes,
    @Nullable RunCounts unchangedSince,
    int source,
    @Nullable String head) {

  /** A file of the first source of a job. */
  public StagedFile(String name, String sha256, long bytes, @Nullable RunCounts unchangedSince) {
    this(name, sha256, bytes, unchangedSince, 0, null);
  }
}
