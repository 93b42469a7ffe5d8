package org.ascribe.model;

/**
 * What became of the records of a run or of one of its files; {@code read = fresh + changed + same
 * + rejected + filtered}.
 *
 * @param fresh records that the warehouse did not hold
 */
public record RunCounts(
    long read, long fresh, long changed, long same, long rejected, long filtered) {

  public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0);

  public RunCounts plus(RunCounts other) {
    return new RunCounts(
        read + other.read,
        fresh + other.fresh,
        changed + other.changed,
        same + other.same,
        rejected + other.rejected,
        filtered + other.filtered);
  }

  /** The same records seen again unread, because their file has the same hash. */
  public RunCounts unchanged() {
    return new RunCounts(read, 0, 0, fresh + changed + same, rejected, filtered);
  }
}
