package org.ascribe.cli;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.RunCounts;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;

/** The sentences under a run report: what it means, and what to do about it. */
final class Closing {
  private Closing() {}

  static List<String> of(List<RunReport> reports, boolean dryRun) {
    List<String> lines = new ArrayList<>();
    RunCounts sum = reports.stream().map(RunReport::counts).reduce(RunCounts.NONE, RunCounts::plus);
    boolean fine = reports.stream().allMatch(report -> report.status().exitCode() == 0);
    if (dryRun) {
      lines.add("Dry run: nothing was kept.");
    } else if (fine && !reports.isEmpty() && sum.fresh() + sum.changed() == 0) {
      lines.add(
          "Everything was in the warehouse already: all is the same, nothing was duplicated.");
    }
    if (sum.rejected() > 0) {
      lines.add("Rejected records keep their reason and raw input: " + Invocation.of("rejects"));
    }
    for (RunReport report : reports) {
      boolean unfinished =
          report.status() == RunStatus.FAILED || report.status() == RunStatus.STOPPED;
      if (unfinished && report.runId() > 0) {
        lines.add(
            report.job()
                + " goes on where it ended: "
                + Invocation.of("runs restart " + report.runId()));
      }
    }
    return lines;
  }

  /** Three commands that show a newcomer what the warehouse can answer. */
  static List<String> whatNext() {
    return List.of(
        "Try next:",
        "  " + Invocation.of("report who-accuses-whom"),
        "  " + Invocation.of("report denials party=CN"),
        "  " + Invocation.of("db psql"));
  }
}
