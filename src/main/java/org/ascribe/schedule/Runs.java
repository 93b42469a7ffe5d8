package org.ascribe.schedule;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.ascribe.run.JobRunner;
import org.ascribe.run.LaunchOptions;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;

/** Launches scheduled runs, tells of each start and end in one line, and stops those in hand. */
final class Runs {
  private final JobRunner runner;
  private final Consumer<String> log;
  private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  Runs(JobRunner runner, Consumer<String> log) {
    this.runner = runner;
    this.log = log;
  }

  /** Runs a job to its end; whatever goes wrong is told and ends only this run. */
  void run(JobSpec job) {
    Listener listener = new Listener();
    log.accept(job.name() + ": started");
    try {
      log.accept(line(runner.run(job, LaunchOptions.NONE, listener)));
    } catch (RuntimeException e) {
      log.accept(job.name() + ": failed: " + e.getMessage());
    } finally {
      inHand.remove(listener.runId);
    }
  }

  /** Ends the runs in hand after their present chunks, without waiting for that. */
  void stop() {
    stopped = true;
    inHand.forEach(runner::stop);
  }

  static String line(RunReport report) {
    RunCounts counts = report.counts();
    return String.format(
        Locale.ROOT,
        "%s: %s, run %d, read %d, new %d, changed %d, same %d, rejected %d, filtered %d, %.1f s%s",
        report.job(),
        report.status().words(),
        report.runId(),
        counts.read(),
        counts.fresh(),
        counts.changed(),
        counts.same(),
        counts.rejected(),
        counts.filtered(),
        report.took().toMillis() / 1000.0,
        report.message().isEmpty() ? "" : ": " + report.message());
  }

  private final class Listener implements ProgressListener {
    private long runId;

    @Override
    public void started(String job, long runId) {
      this.runId = runId;
      inHand.add(runId);
      if (stopped) {
        runner.stop(runId);
      }
    }

    @Override
    public void warning(String message) {
      log.accept("warning: " + message);
    }
  }
}
