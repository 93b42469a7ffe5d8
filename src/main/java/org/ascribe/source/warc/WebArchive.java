package org.ascribe.source.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads a WARC file with jwarc, record by record, packed by gzip or not. Behind a broken record it
 * looks for the beginning of the next one.
 */
public final class WebArchive implements Closeable {
  /** Bytes that look like the beginning of a record and are not, tried behind a broken one. */
  private static final int MOST_TRIES = 1_000;

  /** A record that says to be longer is not read through to get to the next. */
  private static final long LONGEST = 2L << 30;

  private final ArchiveBytes bytes;
  private final PageReading pages;
  private @Nullable WarcReader reader;
  private long base;

  /**
   * Where to look for the next record, where the last one could not be read to its end; else -1.
   */
  private long lost = -1;

  private boolean ended;

  /**
   * @param maxBytes a longer page is not read
   */
  public WebArchive(ArchiveBytes bytes, long maxBytes) {
    this.bytes = bytes;
    this.pages = new PageReading(maxBytes);
  }

  /**
   * The next record, or null at the end.
   *
   * @throws IOException when the file itself cannot be read
   */
  public @Nullable Capture next() throws IOException {
    if (ended) {
      return null;
    }
    return lost >= 0 ? found() : read();
  }

  private @Nullable Capture read() throws IOException {
    long offset = base;
    try {
      WarcReader open = open();
      Optional<WarcRecord> record = open.next();
      offset = base + open.position();
      if (record.isEmpty()) {
        ended = true;
        return null;
      }
      Capture capture = pages.capture(record.get(), offset);
      if (capture instanceof Capture.Broken || record.get().body().size() > LONGEST) {
        lost = offset + 1;
      }
      return capture;
    } catch (IOException | RuntimeException broken) {
      // jwarc throws both on hostile input; trouble with the disk shows again in the search.
      offset = Math.max(offset, reader == null ? offset : base + reader.position());
      lost = offset + 1;
      return new Capture.Broken(offset, "BAD_RECORD", reason(broken));
    }
  }

  private static String reason(Exception broken) {
    return broken instanceof EOFException
        ? "ends in the middle"
        : "is not a sound WARC record: " + broken.getMessage();
  }

  private WarcReader open() throws IOException {
    WarcReader open = reader;
    if (open == null) {
      open = new WarcReader(bytes.openAt(base));
      reader = open;
    }
    return open;
  }

  /** The first sound record behind a broken one; what lies between is lost with it. */
  private @Nullable Capture found() throws IOException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      close();
      long start = bytes.nextStart(lost);
      if (start < 0) {
        break;
      }
      base = start;
      lost = -1;
      Capture next = read();
      boolean sound =
          !(next instanceof Capture.Broken broken) || !broken.code().equals("BAD_RECORD");
      if (sound) {
        return next;
      }
      lost = start + 1;
    }
    ended = true;
    return null;
  }

  @Override
  public void close() throws IOException {
    WarcReader open = reader;
    reader = null;
    if (open != null) {
      open.close();
    }
  }
}
