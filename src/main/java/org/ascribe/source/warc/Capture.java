package org.ascribe.source.warc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record of a web archive. */
public sealed interface Capture {
  /** Byte at which it begins in the archive as it stands on disk. */
  long offset();

  /**
   * A page.
   *
   * @param url as the crawler asked for it
   * @param date when it was captured
   * @param charset that the server named, or null
   * @param content the page's bytes, without transfer and content encodings
   */
  record Page(long offset, String url, Instant date, @Nullable String charset, byte[] content)
      implements Capture {}

  /**
   * A sound record that is no page.
   *
   * @param rule {@code NO_RESPONSE}, {@code HTTP_STATUS} or {@code NO_TEXT}
   */
  record Other(long offset, String rule, String message) implements Capture {}

  /**
   * A record that cannot be read.
   *
   * @param code {@code BAD_RECORD} or {@code TOO_LARGE}
   */
  record Broken(long offset, String code, String message) implements Capture {}
}
