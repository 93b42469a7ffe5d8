package org.ascribe.run;

import java.util.List;

/** Expectations of the job failed on staging; nothing was published. */
final class NotPublishedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPublishedException(List<String> failures) {
    super(String.join("; ", failures));
  }
}
