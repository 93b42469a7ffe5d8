package org.ascribe.run;

/** Is told how runs go on; called from the thread that runs the job. */
public interface ProgressListener {

  /** A run begins; its id is what {@link JobRunner#stop} takes. */
  default void started(String job, long runId) {}

  /** A step begins. */
  default void step(String job, String step) {}

  /**
   * Records are through a step.
   *
   * @param records records so far in this run
   * @param total records there will be, or -1 where unknown
   */
  default void progress(String job, String step, long records, long total) {}

  /** A run ended, in whatever way. */
  default void finished(RunReport report) {}

  /** Something the user should know and that does not stop the run. */
  default void warning(String message) {}
}
