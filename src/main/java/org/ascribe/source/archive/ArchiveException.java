package org.ascribe.source.archive;

import java.io.IOException;

/** Packed bytes that cannot be unpacked, or must not be. The message says what was found. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why packed bytes were refused. */
  public enum Reason {
    /** They end in the middle. */
    CUT_OFF,
    /** They contradict themselves. */
    DAMAGED,
    /** They unpack to far more than any real file does. */
    BOMB,
    /** They are encrypted, or packed in a way that nothing here unpacks. */
    UNSUPPORTED
  }

  private final Reason reason;

  ArchiveException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
