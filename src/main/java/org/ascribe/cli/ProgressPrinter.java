package org.ascribe.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;

/**
 * Shows how runs go on: on a terminal one line per step that is redrawn, elsewhere one plain line
 * when a step begins and ends.
 */
final class ProgressPrinter implements ProgressListener {
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean live;
  private final Clock clock;
  private Instant drawn = Instant.MIN;
  private String line = "";

  ProgressPrinter(PrintWriter err, boolean live, Clock clock) {
    this.err = err;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void step(String job, String step) {
    endLine();
    line = label(job, step);
    draw();
  }

  @Override
  public void progress(String job, String step, long records, long total) {
    line = label(job, step) + count(records, total);
    if (live && Duration.between(drawn, clock.instant()).compareTo(REDRAW) >= 0) {
      draw();
    }
  }

  @Override
  public void warning(String message) {
    String kept = line;
    if (live && !kept.isEmpty()) {
      err.print(CLEAR);
    }
    err.println("warning: " + message);
    err.flush();
    if (live && !kept.isEmpty()) {
      draw();
    }
  }

  @Override
  public void finished(RunReport report) {
    endLine();
    boolean ran = report.status() != RunStatus.LOCKED && report.status() != RunStatus.UP_TO_DATE;
    err.println(
        report.job()
            + ": "
            + report.status().words()
            + (ran ? " in " + seconds(report.took()) : "")
            + (report.message().isEmpty() ? "" : ": " + report.message()));
    err.flush();
  }

  /** Seconds with one decimal, as in {@code 3.5 s}. */
  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  private void draw() {
    if (live) {
      err.print(CLEAR + line);
      drawn = clock.instant();
      err.flush();
    }
  }

  /** Leaves the last state of the step standing. */
  private void endLine() {
    if (!line.isEmpty()) {
      err.println(live ? CLEAR + line : line);
      err.flush();
    }
    line = "";
  }

  private static String label(String job, String step) {
    return job + ": " + step;
  }

  private static String count(long records, long total) {
    String done = String.format(Locale.ROOT, " %,d", records);
    if (total <= 0) {
      return done + " records";
    }
    long percent = Math.min(100, records * 100 / total);
    return done + String.format(Locale.ROOT, " of %,d records (%d %%)", total, percent);
  }
}
