package org.ascribe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascribe.source.archive.Unpacked;
import org.ascribe.source.archive.ZipPart;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run reads, fixed by its hash.
 *
 * @param path where it is read from
 * @param name how locations, rejects and reports name it: as the job or the launch wrote it, with
 *     {@code /}; for a file inside of a zip file {@code archive.zip!/entry}
 * @param sha256 hash of its bytes in lower-case hex
 * @param bytes its size
 * @param source which of the sources of its job it belongs to, from 0
 * @param part where in the zip file {@code path} it is, or null
 */
public record SourceFile(
    Path path, String name, String sha256, long bytes, int source, @Nullable ZipPart part) {

  /** A file of the first source of a job. */
  public SourceFile(Path path, String name, String sha256, long bytes) {
    this(path, name, sha256, bytes, 0, null);
  }

  /** The same file as one of another source. */
  SourceFile of(int other) {
    return new SourceFile(path, name, sha256, bytes, other, part);
  }

  /**
   * Its content, unpacked where it is packed by gzip or zstd.
   *
   * @throws org.ascribe.source.archive.ArchiveException here or on reading, when it cannot be
   *     unpacked to its end or would grow out of all bounds
   */
  public InputStream open() throws IOException {
    return part == null ? Unpacked.open(path) : part.open(path);
  }

  /**
   * As {@link #open}, but what is packed by gzip comes packed: in web archives each record is
   * packed alone, and one of them can be broken.
   */
  InputStream openForGzip() throws IOException {
    return part == null ? Unpacked.openButGzip(path) : part.open(path);
  }

  /** Whether the file has no longer the size it had. */
  public boolean hasChanged() throws IOException {
    return Files.size(path) != (part == null ? bytes : part.archiveBytes());
  }
}
