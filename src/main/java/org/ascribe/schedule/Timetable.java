package org.ascribe.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ascribe.job.JobSpec;
import org.ascribe.job.ScheduleSpec;
import org.ascribe.job.ScheduleSpec.Missed;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Knows which job is due when; a calculation without threads or clock of its own. Times that passed
 * unnoticed, before the start or while the machine slept, come up once or not at all, as the job
 * wants it.
 */
final class Timetable {
  /** A time noticed later than this was missed. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Plans all jobs that have a schedule.
   *
   * @param lastStart when a job last began; a job that never ran has missed nothing
   */
  Timetable(List<JobSpec> jobs, Instant now, Function<String, Optional<Instant>> lastStart) {
    for (JobSpec job : jobs) {
      if (job.schedule() != null) {
        entries.add(new Entry(job, job.schedule(), now, lastStart.apply(job.name())));
      }
    }
  }

  /** The earliest time at which something is due; empty when nothing ever is. */
  Optional<Instant> next() {
    return entries.stream()
        .map(entry -> entry.next)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** When a job is due next, or null when never. */
  @Nullable Instant next(JobSpec job) {
    return entries.stream()
        .filter(entry -> entry.job.equals(job))
        .map(entry -> entry.next)
        .findFirst()
        .orElse(null);
  }

  /** The jobs whose time has come, each once; their next time is after {@code now}. */
  List<JobSpec> due(Instant now) {
    return entries.stream().filter(entry -> entry.comesUp(now)).map(entry -> entry.job).toList();
  }

  /** A job and its next time. */
  private static final class Entry {
    private final JobSpec job;
    private final ScheduleSpec schedule;
    private final CronExpression cron;
    private @Nullable Instant next;

    Entry(JobSpec job, ScheduleSpec schedule, Instant now, Optional<Instant> lastStart) {
      this.job = job;
      this.schedule = schedule;
      this.cron = CronExpression.parse(schedule.cron());
      // what was due since the last start is due still; comesUp decides whether it is too late
      this.next = after(lastStart.filter(last -> last.isBefore(now)).orElse(now));
    }

    boolean comesUp(Instant now) {
      if (next == null || next.isAfter(now)) {
        return false;
      }
      boolean missed = Duration.between(next, now).compareTo(PUNCTUAL) > 0;
      next = after(now);
      return !missed || schedule.missed() == Missed.ONCE;
    }

    /**
     * The first time after {@code time}. Spring leaves out a time of day that the clock skips in
     * spring; like cron, we run it when the clock has moved on.
     */
    private @Nullable Instant after(Instant time) {
      ZonedDateTime zoned = time.atZone(schedule.zone());
      ZonedDateTime next = cron.next(zoned);
      LocalDateTime local = cron.next(zoned.toLocalDateTime());
      if (next == null || local == null) {
        return null;
      }
      Instant moved = local.atZone(schedule.zone()).toInstant();
      boolean skipped = moved.isAfter(time) && moved.isBefore(next.toInstant());
      return skipped ? moved : next.toInstant();
    }
  }
}
