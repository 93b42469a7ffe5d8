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
          "seconds");

  private RunTable() {}

  static void print(List<RunReport> reports, Rows rows) {
    rows.columns(COLUMNS);
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
              BigDecimal.valueOf(report.took().toMillis(), 3).setScale(1, RoundingMode.HALF_UP)));
    }
    rows.end();
  }
}
