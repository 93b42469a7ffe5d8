package org.ascribe.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ascribe.job.JobSpec;
import org.ascribe.job.ScheduleSpec.Missed;
import org.ascribe.run.Service;
import org.jspecify.annotations.Nullable;

/** Runs every job with a schedule at its times, through the same runner as the command line. */
public final class Scheduler implements Service {
  /** Jobs that may run side by side, so that a long one does not hold up the others. */
  private static final int THREADS = 2;

  /** The longest sleep: a clock that was set or a machine that woke is noticed after it. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Clock clock = Clock.systemUTC();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private Runnable close = () -> {};

  /** Public for {@link java.util.ServiceLoader}. */
  public Scheduler() {}

  @Override
  public void start(Context context) {
    Instant now = clock.instant();
    Timetable timetable = new Timetable(context.jobs(), now, context.lastStart());
    for (JobSpec job : context.jobs()) {
      context.log().accept(job.name() + ": " + outlook(job, timetable.next(job), now));
    }
    Runs runs = new Runs(context.runner(), context.log());
    Shifts shifts = new Shifts(workers, runs::run, context.log());
    close =
        () -> {
          shifts.close();
          runs.stop();
        };
    timer.execute(() -> tick(timetable, shifts));
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    close.run();
    workers.shutdown();
    try {
      // as long as the chunk in hand takes; who cannot wait sends a second signal
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String outlook(JobSpec job, @Nullable Instant next, Instant now) {
    if (job.schedule() == null || next == null) {
      return "not scheduled";
    }
    boolean madeUpFor = job.schedule().missed() == Missed.ONCE;
    return next.isAfter(now)
        ? "due " + next
        : "missed since " + next + (madeUpFor ? ", run once now" : ", left out");
  }

  private void tick(Timetable timetable, Shifts shifts) {
    timetable.due(clock.instant()).forEach(shifts::begin);
    long millis = pause(timetable, clock.instant()).toMillis() + 1;
    timer.schedule(() -> tick(timetable, shifts), millis, TimeUnit.MILLISECONDS);
  }

  private static Duration pause(Timetable timetable, Instant now) {
    Duration pause = timetable.next().map(next -> Duration.between(now, next)).orElse(LONGEST);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause.isNegative() ? Duration.ZERO : pause;
  }
}
