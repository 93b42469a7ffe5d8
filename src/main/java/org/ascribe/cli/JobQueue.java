package org.ascribe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SpecException;
import org.ascribe.run.JobRunner;
import org.ascribe.run.LaunchOptions;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;
import org.ascribe.run.UserException;

/** Runs several jobs in a row; a failed one does not keep the others from running. */
final class JobQueue {
  /** Exit codes from harmless to grave; any other is graver still. */
  private static final List<Integer> SEVERITY = List.of(0, 3, 75, 4, 2, 1);

  private final JobRunner runner;
  private final ProgressListener progress;
  private final Failure failure;
  private final List<Integer> exitCodes = new ArrayList<>();
  private volatile boolean stopped;
  private volatile long running;

  JobQueue(JobRunner runner, ProgressListener progress, Failure failure) {
    this.runner = runner;
    this.progress = new Tracking(progress);
    this.failure = failure;
  }

  /** Runs the jobs; those that could not be launched are told on standard error and left out. */
  List<RunReport> run(List<JobSpec> jobs, LaunchOptions options) {
    List<RunReport> reports = new ArrayList<>();
    for (JobSpec job : jobs) {
      if (!stopped) {
        try {
          RunReport report = runner.run(job, options, progress);
          exitCodes.add(report.status().exitCode());
          reports.add(report);
        } catch (UserException | SpecException e) {
          exitCodes.add(failure.tell(e));
        }
      }
    }
    return reports;
  }

  /** Ends the run in hand after its present chunk and launches no further one. */
  void stop() {
    stopped = true;
    progress.warning("stopping after the chunk in hand; once more ends it at once");
    if (running != 0) {
      runner.stop(running);
    }
  }

  /** The gravest of all jobs. */
  int exitCode() {
    return worst(exitCodes);
  }

  static int worst(List<Integer> exitCodes) {
    return exitCodes.stream().max(Comparator.comparingInt(JobQueue::severity)).orElse(0);
  }

  private static int severity(int exitCode) {
    int known = SEVERITY.indexOf(exitCode);
    return known < 0 ? SEVERITY.size() : known;
  }

  /** Remembers which run is in hand. */
  private final class Tracking implements ProgressListener {
    private final ProgressListener shown;

    Tracking(ProgressListener shown) {
      this.shown = shown;
    }

    @Override
    public void started(String job, long runId) {
      running = runId;
      if (stopped) {
        runner.stop(runId);
      }
      shown.started(job, runId);
    }

    @Override
    public void step(String job, String step) {
      shown.step(job, step);
    }

    @Override
    public void progress(String job, String step, long records, long total) {
      shown.progress(job, step, records, total);
    }

    @Override
    public void finished(RunReport report) {
      running = 0;
      shown.finished(report);
    }

    @Override
    public void warning(String message) {
      shown.warning(message);
    }
  }
}
