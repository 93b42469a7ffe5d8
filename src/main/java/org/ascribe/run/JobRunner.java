package org.ascribe.run;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascribe.dedupe.ContentKey;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
import org.ascribe.warehouse.RunLock;
import org.ascribe.warehouse.Staging;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * Launches jobs; the command line, the scheduler and the console all go through it.
 *
 * <p>A job instance is job + hash of the input + hash of the spec. The same input again is "up to
 * date" when it was the last one loaded, goes on where it stopped when that run failed, and is
 * loaded anew on request or when another input came between.
 */
public final class JobRunner {
  static final String INPUT = "input";
  static final String SPEC = "spec";
  private static final String ATTEMPT = "attempt";

  /** Marks a run that reads files though they were loaded before. */
  private static final String REREAD = "reread";

  /** Marks a run that stages also what the warehouse holds already. */
  private static final String STAGE_ALL = "stage.all";

  /** Prefix of launch parameters in the job metadata, kept so that a restart can repeat them. */
  private static final String SET = "set.";

  private final Inputs inputs;
  private final DataSource dataSource;
  private final JobRepository repository;
  private final JobOperator operator;
  private final JobAssembler assembler;
  private final Staging staging;
  private final RunResults results;
  private final DryRun dryRun;
  private final Clock clock;

  JobRunner(
      Inputs inputs,
      DataSource dataSource,
      JobRepository repository,
      JobOperator operator,
      JobAssembler assembler,
      Staging staging,
      RunResults results,
      DryRun dryRun,
      Clock clock) {
    this.inputs = inputs;
    this.dataSource = dataSource;
    this.repository = repository;
    this.operator = operator;
    this.assembler = assembler;
    this.staging = staging;
    this.results = results;
    this.dryRun = dryRun;
    this.clock = clock;
  }

  /**
   * Runs a job to its end in this thread.
   *
   * @return what happened; trouble with the source or the warehouse is a report, not an exception
   * @throws org.ascribe.job.SpecException when a launch parameter does not fit the job
   */
  public RunReport run(JobSpec spec, LaunchOptions options, ProgressListener progress) {
    long start = clock.millis();
    JobSpec launched = spec.with(options.parameters());
    RunReport report;
    try {
      report = options.dryRun() ? dryRun.run(launched) : runLocked(launched, options, progress);
    } catch (SourceException e) {
      report = failed(launched, e.getMessage());
    } catch (RuntimeException e) {
      report = failed(launched, Failures.message(e));
    }
    report = report.took(Duration.ofMillis(clock.millis() - start));
    progress.finished(report);
    return report;
  }

  private static RunReport failed(JobSpec spec, String message) {
    return new RunReport(spec.name(), 0, RunStatus.FAILED, RunCounts.NONE, Duration.ZERO, message);
  }

  private RunReport runLocked(JobSpec spec, LaunchOptions options, ProgressListener progress) {
    List<SourceFile> files = inputs.open(spec);
    Optional<RunLock> lock = RunLock.tryLock(dataSource, spec.name());
    if (lock.isEmpty()) {
      return new RunReport(
          spec.name(),
          0,
          RunStatus.LOCKED,
          RunCounts.NONE,
          Duration.ZERO,
          "job '" + spec.name() + "' is running in another process");
    }
    RunLock held = lock.get();
    try {
      return launch(spec, files, options, progress);
    } finally {
      held.close();
    }
  }

  private RunReport launch(
      JobSpec spec, List<SourceFile> files, LaunchOptions options, ProgressListener progress) {
    recoverDead(spec.name(), progress);
    String specHash = RowBuilders.specHash(spec);
    JobParameters wanted = parameters(spec, files, specHash, options.parameters());
    JobInstance last = repository.getLastJobInstance(spec.name());
    JobExecution lastRun = last == null ? null : repository.getLastJobExecution(last);
    boolean sameInput = lastRun != null && sameInput(lastRun.getJobParameters(), wanted);
    if (sameInput && !options.rerun()) {
      if (lastRun.getStatus() == BatchStatus.COMPLETED) {
        return results.upToDate(lastRun);
      }
      return execute(spec, files, specHash, lastRun.getJobParameters(), progress);
    }
    if (lastRun != null) {
      giveUp(lastRun);
    }
    boolean known = repository.getJobInstance(spec.name(), wanted) != null;
    JobParameters parameters =
        !known ? wanted : options.rerun() ? again(spec, wanted, REREAD) : again(spec, wanted);
    return execute(spec, files, specHash, parameters, progress);
  }

  private RunReport execute(
      JobSpec spec,
      List<SourceFile> files,
      String specHash,
      JobParameters parameters,
      ProgressListener progress) {
    // Only content-keyed rows may be skipped by file: in a catalogue, a file read since then may
    // have changed the rows of this one.
    Map<String, RunCounts> unchanged =
        spec.extract() && parameters.getString(REREAD) == null
            ? staging.published(spec.name(), specHash)
            : Map.of();
    boolean stageAll = parameters.getString(STAGE_ALL) != null;
    Launch launch = new Launch(spec, specHash, files, unchanged, stageAll, progress);
    try {
      JobExecution execution =
          operator.start(
              assembler.job(launch, new RunOutcomeListener(staging, launch)), parameters);
      if (!stageAll && RunResults.mustStageAll(execution)) {
        giveUp(execution);
        return execute(spec, files, specHash, again(spec, parameters, STAGE_ALL), progress);
      }
      return results.of(execution, spec);
    } catch (JobExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static boolean sameInput(JobParameters a, JobParameters b) {
    return Objects.equals(a.getString(INPUT), b.getString(INPUT))
        && Objects.equals(a.getString(SPEC), b.getString(SPEC));
  }

  private static JobParameters parameters(
      JobSpec spec, List<SourceFile> files, String specHash, Map<String, String> overrides) {
    Object[] input =
        files.stream().flatMap(file -> Stream.of(file.name(), file.sha256())).toArray();
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString(INPUT, ContentKey.of("input", input))
            .addString(SPEC, specHash);
    overrides.forEach((name, value) -> parameters.addString(SET + name, value, false));
    return parameters.toJobParameters();
  }

  /** The same input once more: told apart by how many instances of the job there were. */
  private JobParameters again(JobSpec spec, JobParameters wanted, String... marks) {
    try {
      JobParametersBuilder parameters =
          new JobParametersBuilder(wanted)
              .addLong(ATTEMPT, repository.getJobInstanceCount(spec.name()));
      for (String mark : marks) {
        parameters.addString(mark, "true", false);
      }
      return parameters.toJobParameters();
    } catch (NoSuchJobException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Under the job's lock every execution that still looks alive is dead. */
  private void recoverDead(String job, ProgressListener progress) {
    for (JobExecution dead : repository.findRunningJobExecutions(job)) {
      operator.recover(dead);
      progress.warning(
          "run " + dead.getId() + " of job '" + job + "' died; going on where it stopped");
    }
  }

  /** An unfinished run of another input will not be gone on with: its staged rows are dropped. */
  private void giveUp(JobExecution lastRun) {
    if (lastRun.getStatus() != BatchStatus.COMPLETED
        && lastRun.getStatus() != BatchStatus.ABANDONED) {
      lastRun.setStatus(BatchStatus.ABANDONED);
      repository.update(lastRun);
      staging.discard(lastRun.getJobInstance().getInstanceId());
    }
  }

  /**
   * Goes on with a failed or stopped run.
   *
   * @throws UserException when there is no such run, its job file is gone, or it is not the last
   *     one of its job
   */
  public RunReport restart(long runId, JobCatalog catalog, ProgressListener progress) {
    JobExecution execution = execution(runId);
    String job = execution.getJobInstance().getJobName();
    JobSpec spec =
        catalog
            .find(job)
            .orElseThrow(
                () -> new UserException(2, "run " + runId + ": job '" + job + "' has no file"));
    JobInstance last = repository.getLastJobInstance(job);
    if (last != null && last.getInstanceId() != execution.getJobInstanceId()) {
      throw new UserException(
          2,
          "run " + runId + " is not the last of job '" + job + "', which loaded other input since");
    }
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      throw new UserException(
          2,
          "run " + runId + " is complete; to load the same input again: run " + job + " --rerun");
    }
    Map<String, String> overrides = new HashMap<>();
    for (var parameter : execution.getJobParameters().parameters()) {
      if (parameter.name().startsWith(SET)) {
        overrides.put(parameter.name().substring(SET.length()), String.valueOf(parameter.value()));
      }
    }
    return run(spec, new LaunchOptions(overrides, false, false), progress);
  }

  /**
   * Asks a run, in whatever process, to stop after the chunk in hand.
   *
   * @return false where the run is not running
   */
  public boolean stop(long runId) {
    JobExecution execution = execution(runId);
    if (!Set.of(BatchStatus.STARTED, BatchStatus.STARTING).contains(execution.getStatus())) {
      return false;
    }
    if (RunLock.free(dataSource, execution.getJobInstance().getJobName())) {
      throw new UserException(
          1, "run " + runId + " died; 'runs restart " + runId + "' goes on where it stopped");
    }
    execution.setStatus(BatchStatus.STOPPING);
    repository.update(execution);
    return true;
  }

  private JobExecution execution(long runId) {
    try {
      JobExecution execution = repository.getJobExecution(runId);
      if (execution != null) {
        return execution;
      }
    } catch (EmptyResultDataAccessException none) {
      // told below
    }
    throw new UserException(2, "there is no run " + runId + "; see: runs list");
  }
}
