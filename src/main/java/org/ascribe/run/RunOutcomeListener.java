package org.ascribe.run;

import org.ascribe.warehouse.RunKey;
import org.ascribe.warehouse.Staging;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Registers the files of a run before it reads them, and leaves a readable exit message. */
final class RunOutcomeListener implements JobExecutionListener {
  private final Staging staging;
  private final Launch launch;

  RunOutcomeListener(Staging staging, Launch launch) {
    this.staging = staging;
    this.launch = launch;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    launch.progress().started(launch.spec().name(), execution.getId());
    staging.begin(
        new RunKey(
            execution.getId(),
            execution.getJobInstance().getInstanceId(),
            launch.spec().name(),
            launch.specHash()),
        launch.staged(),
        launch.plan());
  }

  @Override
  public void afterJob(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      String code =
          RunResults.notPublished(execution) ? "NOT_PUBLISHED" : execution.getStatus().name();
      execution.setExitStatus(
          new ExitStatus(code, Failures.message(execution.getAllFailureExceptions())));
    }
  }
}
