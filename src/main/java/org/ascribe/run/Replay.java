package org.ascribe.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ascribe.dedupe.ContentKey;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.ascribe.source.SourceFile;
import org.ascribe.source.StoredRecords;
import org.ascribe.warehouse.Rejects;
import org.ascribe.warehouse.RunLock;
import org.ascribe.warehouse.Staging;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs stored rejects through the present rules of their job: what passes is loaded and marked, the
 * rest stays with the reason of today. A replay is a run with an account of its own, in which the
 * rejects are the records read. It withdraws nothing, and one that failed is begun anew.
 *
 * <p>Only rejects that the last run of their file met are replayed. Those that are stored cut, and
 * documents, need their file: {@code run JOB --rerun}.
 */
public final class Replay {
  private final DataSource dataSource;
  private final JobRepository repository;
  private final JobOperator operator;
  private final JobAssembler assembler;
  private final Staging staging;
  private final Rejects rejects;
  private final RunResults results;
  private final Clock clock;

  Replay(
      DataSource dataSource,
      JobRepository repository,
      JobOperator operator,
      JobAssembler assembler,
      Staging staging,
      Rejects rejects,
      RunResults results,
      Clock clock) {
    this.dataSource = dataSource;
    this.repository = repository;
    this.operator = operator;
    this.assembler = assembler;
    this.staging = staging;
    this.rejects = rejects;
    this.results = results;
    this.clock = clock;
  }

  /** Replays the rejects of a job in this thread; trouble is a report, not an exception. */
  public RunReport run(JobSpec spec, ProgressListener progress) {
    long start = clock.millis();
    RunReport report;
    try {
      report = runLocked(spec, progress);
    } catch (RuntimeException e) {
      report = report(spec, RunStatus.FAILED, Failures.message(e));
    }
    report = report.took(Duration.ofMillis(clock.millis() - start));
    progress.finished(report);
    return report;
  }

  private RunReport runLocked(JobSpec spec, ProgressListener progress) {
    Optional<RunLock> lock = RunLock.tryLock(dataSource, spec.name());
    if (lock.isEmpty()) {
      String message = "job '" + spec.name() + "' is running in another process";
      return report(spec, RunStatus.LOCKED, message);
    }
    RunLock held = lock.get();
    try {
      return replay(spec, progress);
    } finally {
      held.close();
    }
  }

  private RunReport replay(JobSpec spec, ProgressListener progress) {
    int cut = rejects.replayable(spec.name(), StoredRecords.CUT, false).size();
    if (cut > 0) {
      progress.warning(
          "job '"
              + spec.name()
              + "': rejects that are documents or not stored whole and can only be read again with"
              + " their file (run "
              + spec.name()
              + " --rerun): "
              + cut);
    }
    List<String> keys = rejects.replayable(spec.name(), StoredRecords.CUT, true);
    if (keys.isEmpty()) {
      return report(spec, RunStatus.UP_TO_DATE, "there is no reject to replay");
    }
    List<SourceFile> files =
        rejects.files(keys).stream()
            .map(
                file ->
                    new SourceFile(
                        Path.of(file.name()),
                        file.name(),
                        file.sha256(),
                        file.bytes(),
                        file.source(),
                        null))
            .toList();
    return execute(
        new Launch(spec, RowBuilders.specHash(spec), files, Map.of(), keys, true, progress));
  }

  private RunReport execute(Launch launch) {
    String job = launch.batchName();
    repository.findRunningJobExecutions(job).forEach(operator::recover);
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString(JobRunner.INPUT, ContentKey.of("rejects", launch.rejects().toArray()))
            .addString(JobRunner.SPEC, launch.specHash())
            .addLong("attempt", (long) repository.findJobInstances(job).size());
    try {
      JobExecution execution =
          operator.start(
              assembler.job(launch, new RunOutcomeListener(staging, launch)),
              parameters.toJobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        staging.discard(execution.getJobInstance().getInstanceId());
      }
      return results.of(execution, launch.spec());
    } catch (JobExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static RunReport report(JobSpec spec, RunStatus status, String message) {
    return new RunReport(spec.name(), 0, status, RunCounts.NONE, Duration.ZERO, message);
  }
}
