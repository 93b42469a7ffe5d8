package org.ascribe.run;

import java.time.Duration;
import org.ascribe.model.RunCounts;

/**
 * What a run did.
 *
 * @param runId id of the job execution; 0 where none was started
 * @param message one sentence for people; empty where the counts say all
 */
public record RunReport(
    String job, long runId, RunStatus status, RunCounts counts, Duration took, String message) {

  RunReport took(Duration duration) {
    return new RunReport(job, runId, status, counts, duration, message);
  }
}
