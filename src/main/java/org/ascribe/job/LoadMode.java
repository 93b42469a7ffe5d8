package org.ascribe.job;

/**
 * How staged records become warehouse rows. In every mode a row of a known key that differs only in
 * columns outside {@link LoadSpec#compare} is the same row, records of one key within a run count
 * once (the last), and all of a run or nothing of it is published.
 */
public enum LoadMode {
  /**
   * Rows of a new key are inserted; rows of a known key stay exactly as they were first loaded. For
   * sources that state each thing once and never correct it.
   */
  APPEND,
  /**
   * Rows of a new key are inserted, rows of a known key updated where they differ; rows of the
   * warehouse that the source no longer has stay. Loading the same records again changes nothing.
   */
  MERGE,
  /**
   * As {@link #MERGE}, and each release is taken for complete: rows that this job loaded before and
   * that the release lacks are marked with {@code withdrawn_at}, never deleted; a row that comes
   * back loses the mark. A row whose record is rejected in the release counts as lacking, as its
   * key may be what is wrong: {@code expect: max_reject_ratio} bounds that.
   */
  SNAPSHOT,
  /**
   * Each change is a row of its own with the time from which and until which it held. A row is
   * never rewritten but for its end; the row without an end is the present one. The time is {@link
   * LoadSpec#asOf}, or that of the run.
   */
  HISTORY
}
