package org.ascribe.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ascribe.job.JobSpec;
import org.ascribe.job.ScheduleSpec.Overlap;

/**
 * Runs jobs in the background, never the same job twice at a time. A job that is due while its last
 * run still goes on is left out, or follows as soon as that run ends, as it wants.
 */
final class Shifts {
  private final Executor executor;
  private final Consumer<JobSpec> runner;
  private final Consumer<String> log;

  /** The jobs that run or wait for a thread, and whether another run follows. */
  private final Map<String, Boolean> busy = new HashMap<>();

  private boolean closed;

  /**
   * Readies the work.
   *
   * @param runner runs a job to its end; called in threads of {@code executor}
   */
  Shifts(Executor executor, Consumer<JobSpec> runner, Consumer<String> log) {
    this.executor = executor;
    this.runner = runner;
    this.log = log;
  }

  /** Starts a job whose time has come and returns at once. */
  synchronized void begin(JobSpec job) {
    if (closed) {
      return;
    }
    if (!busy.containsKey(job.name())) {
      busy.put(job.name(), false);
      executor.execute(() -> work(job));
    } else if (job.schedule() != null && job.schedule().overlap() == Overlap.QUEUE) {
      busy.put(job.name(), true);
      log.accept(job.name() + ": due, but still running; it follows at once");
    } else {
      log.accept(job.name() + ": due, but still running; left out");
    }
  }

  /** Lets no further run begin, those that wait for a thread included. */
  synchronized void close() {
    closed = true;
  }

  private void work(JobSpec job) {
    boolean goOn = !isClosed();
    while (goOn) {
      try {
        runner.accept(job);
      } finally {
        goOn = follows(job);
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized boolean follows(JobSpec job) {
    boolean queued = Boolean.TRUE.equals(busy.remove(job.name())) && !closed;
    if (queued) {
      busy.put(job.name(), false);
    }
    return queued;
  }
}
