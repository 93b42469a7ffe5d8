package org.ascribe.run;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.ascribe.warehouse.Merge;
import org.ascribe.warehouse.StageAllException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Reads the result of a finished execution; counts come from the database, not from Batch. */
final class RunResults {
  private final Merge merge;

  RunResults(Merge merge) {
    this.merge = merge;
  }

  RunReport of(JobExecution execution, JobSpec spec) {
    String job = execution.getJobInstance().getJobName();
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      RunCounts counts = counts(execution);
      return new RunReport(
          job, execution.getId(), status(counts, spec), counts, Duration.ZERO, message(counts));
    }
    RunStatus status =
        execution.getStatus() == BatchStatus.STOPPED
            ? RunStatus.STOPPED
            : notPublished(execution) ? RunStatus.NOT_PUBLISHED : RunStatus.FAILED;
    return new RunReport(
        job,
        execution.getId(),
        status,
        RunCounts.NONE,
        Duration.ZERO,
        Failures.message(execution.getAllFailureExceptions()));
  }

  private RunCounts counts(JobExecution execution) {
    return merge.counts(execution.getJobInstance().getInstanceId());
  }

  private static RunStatus status(RunCounts counts, JobSpec spec) {
    Double limit = spec.expect().warnRejectRatio();
    return limit != null && counts.rejected() > limit * counts.read()
        ? RunStatus.REJECTS_OVER_LIMIT
        : RunStatus.DONE;
  }

  private static String message(RunCounts counts) {
    if (counts.fresh() + counts.changed() > 0) {
      return "";
    }
    return counts.same() > 0 ? "nothing new: what could be loaded is the same" : "nothing loaded";
  }

  /** The report of a launch whose input the last run loaded already. */
  RunReport upToDate(JobExecution done) {
    RunCounts counts = counts(done);
    return new RunReport(
        done.getJobInstance().getJobName(),
        done.getId(),
        RunStatus.UP_TO_DATE,
        counts.unchanged(),
        Duration.ZERO,
        "the same input was loaded on "
            + done.getEndTime().truncatedTo(ChronoUnit.SECONDS)
            + "; to load it again use --rerun");
  }

  static boolean notPublished(JobExecution execution) {
    return failedBy(execution, NotPublishedException.class);
  }

  /** Whether the run failed on what it left out as the same, and has to begin anew without that. */
  static boolean mustStageAll(JobExecution execution) {
    return failedBy(execution, StageAllException.class);
  }

  private static boolean failedBy(JobExecution execution, Class<? extends Exception> reason) {
    return execution.getAllFailureExceptions().stream()
        .anyMatch(failure -> reason.isInstance(failure) || reason.isInstance(failure.getCause()));
  }
}
