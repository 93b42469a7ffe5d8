package org.ascribe.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ascribe.job.Nearest;
import org.ascribe.report.Format;
import org.ascribe.report.Report;
import org.ascribe.report.ReportCatalog;
import org.ascribe.report.ReportRunner;
import org.ascribe.report.Rows;
import org.ascribe.run.UserException;

/** Asks the built-in reports on behalf of a command. */
final class Answers {
  /** Rows of a table for people unless they ask for more. */
  static final int TABLE_LIMIT = 50;

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Ascribe ascribe;
  private final ReportCatalog catalog = ReportCatalog.load();

  Answers(Ascribe ascribe) {
    this.ascribe = ascribe;
  }

  List<Report> reports() {
    return catalog.reports();
  }

  /** The report of this name; a wrong name is the user's fault. */
  Report find(String name) {
    List<String> known = catalog.reports().stream().map(Report::name).toList();
    return catalog
        .find(name)
        .orElseThrow(
            () ->
                new UserException(
                    2,
                    "there is no report '%s'%s (known: %s)"
                        .formatted(name, Nearest.hint(name, known), String.join(", ", known))));
  }

  /** Prints a report in the form of the command line's options, a table shortened. */
  void print(String name, Map<String, String> arguments, DataSource source) {
    Format format = ascribe.format();
    print(name, arguments, source, format, format == Format.TABLE ? TABLE_LIMIT : 0);
  }

  /**
   * Prints a report; under a table it says how many rows there were.
   *
   * @param limit greatest number of rows, 0 for all
   */
  void print(
      String name, Map<String, String> arguments, DataSource source, Format format, int limit) {
    Report report = find(name);
    PrintWriter out = ascribe.out();
    Rows rows = format.to(out, ascribe.terminal().width());
    if (format != Format.TABLE) {
      runner(source).run(report, arguments, limit, rows);
      return;
    }
    Rows titled = new TitledRows(rows, report.title(), out);
    ReportRunner.Extent extent = runner(source).run(report, arguments, limit, titled);
    out.println(
        (extent.rows() == 1 ? "(1 row" : "(" + extent.rows() + " rows")
            + (extent.more() ? ", and more: report " + name + " --limit 0 shows all)" : ")"));
    out.flush();
  }

  /** Hands the rows of a report to {@code rows} and returns how many there were. */
  long fetch(String name, Map<String, String> arguments, DataSource source, Rows rows) {
    return runner(source).run(find(name), arguments, 0, rows).rows();
  }

  /** When the latest run of a job began, in whatever process. */
  Optional<Instant> lastStart(String job, DataSource source) {
    CollectedRows rows = new CollectedRows();
    runner(source).run(find("runs"), Map.of("job", job), 1, rows);
    return rows.column("started").stream()
        .findFirst()
        .map(start -> ((LocalDateTime) start).atZone(ZoneId.systemDefault()).toInstant());
  }

  private static ReportRunner runner(DataSource source) {
    return new ReportRunner(source, TIMEOUT);
  }
}
