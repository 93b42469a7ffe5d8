package org.ascribe.job;

/** How staged records become warehouse rows. */
public enum LoadMode {
  /**
   * Rows of a new key are inserted, rows of a known key updated where they differ; rows of the
   * warehouse that the source no longer has stay. Loading the same records again changes nothing.
   */
  MERGE
}
