package org.ascribe.source;

import java.nio.file.Path;

/**
 * A file that a run reads, fixed by its hash.
 *
 * @param path where it is read from
 * @param name how locations, rejects and reports name it: as the job or the launch wrote it, with
 *     {@code /}
 * @param sha256 hash of its bytes in lower-case hex
 * @param bytes its size
 * @param source which of the sources of its job it belongs to, from 0
 */
public record SourceFile(Path path, String name, String sha256, long bytes, int source) {

  /** A file of the first source of a job. */
  public SourceFile(Path path, String name, String sha256, long bytes) {
    this(path, name, sha256, bytes, 0);
  }

  /** The same file as one of another source. */
  SourceFile of(int other) {
    return new SourceFile(path, name, sha256, bytes, other);
  }
}
