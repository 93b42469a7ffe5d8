package org.ascribe.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.ascribe.model.RunCounts;
import org.ascribe.report.Rows;
import org.ascribe.run.RunReport;

/** The run report: a row for each job. */
final class RunTable {
  private static final List<String> COLUMNS =
      List.of(
          "job",
          "run",
          "status",
          "read",
          "new",
          "changed",
          "same",
          "rejected",
          "filtered",
          "seconds",
          "message");

  private RunTable() {}

  /**
   * Writes a row for each report.
   *
   * @param messages whether to add the message of each, which people have read by then
   */
  static void print(List<RunReport> reports, Rows rows, boolean messages) {
    rows.columns(messages ? COLUMNS : COLUMNS.subList(0, COLUMNS.size() - 1));
    for (RunReport report : reports) {
      RunCounts counts = report.counts();
      rows.row(
          Arrays.asList(
              report.job(),
              report.runId() == 0 ? null : report.runId(),
              report.status().words(),
              counts.read(),
              counts.fresh(),
              counts.changed(),
              counts.same(),
              counts.rejected(),
              counts.filtered(),
              BigDecimal.valueOf(report.took().toMillis(), 3).setScale(1, RoundingMode.HALF_UP),
              report.message()));
    }
    rows.end();
  }
}
