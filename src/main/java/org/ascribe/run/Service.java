package org.ascribe.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ascribe.job.JobSpec;

/**
 * A part of the application that works until it is told to stop, such as the scheduler. Services
 * are found by {@link java.util.ServiceLoader}, so that the fronts need not know each other.
 */
public interface Service {

  /**
   * What a service works with.
   *
   * @param jobs all jobs, with or without a schedule
   * @param lastStart when a job of this name last began, in whatever process; empty when never
   * @param log takes one line for the person who watches
   */
  record Context(
      JobRunner runner,
      List<JobSpec> jobs,
      Function<String, Optional<Instant>> lastStart,
      Consumer<String> log) {}

  /** Begins to work and returns at once. */
  void start(Context context);

  /** Ends the work in hand in good order and returns when that is done. */
  void stop();
}
