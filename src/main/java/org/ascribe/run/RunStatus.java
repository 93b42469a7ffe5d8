package org.ascribe.run;

/** How a run ended, with the exit code the command line gives for it. */
public enum RunStatus {
  DONE(0, "done"),
  /** The same input was loaded by the same spec before. */
  UP_TO_DATE(0, "up to date"),
  /** Published, but more records were rejected than the job allows without a warning. */
  REJECTS_OVER_LIMIT(3, "rejects over limit"),
  /** An expectation failed on staging; the warehouse is as before. */
  NOT_PUBLISHED(4, "not published"),
  /** Failed; a further run goes on where it stopped. */
  FAILED(1, "failed"),
  /** Stopped on request; a further run goes on where it stopped. */
  STOPPED(1, "stopped"),
  /** The same job is running in another process. */
  LOCKED(75, "running elsewhere");

  private final int exitCode;
  private final String words;

  RunStatus(int exitCode, String words) {
    this.exitCode = exitCode;
    this.words = words;
  }

  public int exitCode() {
    return exitCode;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
