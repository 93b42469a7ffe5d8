package org.ascribe.cli;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.report.BlockRows;
import org.ascribe.report.Format;
import org.ascribe.report.Rows;
import org.ascribe.run.ProgressListener;
import org.ascribe.run.RunReport;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks at the records that could not be loaded. */
@Command(name = "rejects", description = "List rejected records, show one, or load them after all.")
final class RejectsCommand implements Runnable {
  @ParentCommand private Ascribe ascribe;

  @Option(names = "--job", paramLabel = "JOB", description = "only of this job")
  private @Nullable String job;

  @Override
  public void run() {
    list(job, null);
  }

  @Command(description = "List rejected records, the latest first.")
  void list(
      @Option(names = "--job", paramLabel = "JOB", description = "only of this job")
          @Nullable String job,
      @Option(names = "--run", paramLabel = "ID", description = "only of this run")
          @Nullable Long run) {
    Map<String, String> arguments = new HashMap<>();
    if (job != null) {
      arguments.put("job", job);
    }
    if (run != null) {
      arguments.put("run", run.toString());
    }
    try (Session session = Session.open(ascribe.settings())) {
      new Answers(ascribe).print("rejects", arguments, session.dataSource());
    }
  }

  @Command(description = "Show one rejected record with its raw input.")
  void show(@Parameters(paramLabel = "KEY", description = "as rejects list gives it") String key) {
    Format format = ascribe.format();
    Rows rows = format == Format.TABLE ? new BlockRows(ascribe.out()) : format.to(ascribe.out(), 0);
    try (Session session = Session.open(ascribe.settings())) {
      Map<String, String> reject = Map.of("reject", key);
      if (new Answers(ascribe).fetch("reject", reject, session.dataSource(), rows) == 0) {
        throw new UserException(2, "there is no reject " + key);
      }
    }
  }

  @Command(
      description = {
        "Run stored rejects through the present rules of their jobs.",
        "What passes is loaded and marked; the rest stays, with the reason of today."
      })
  int replay(
      @Parameters(paramLabel = "JOB", arity = "0..*", description = "jobs; all when none is named")
          @Nullable List<String> names) {
    Format format = ascribe.format();
    ProgressListener progress =
        new ProgressPrinter(ascribe.err(), ascribe.terminal().live(), Clock.systemUTC());
    try (Session session = Session.open(ascribe.settings())) {
      List<RunReport> reports =
          JobSelection.of(
                  ascribe.settings().jobs(), names == null ? List.of() : names, session.tables())
              .stream()
              .map(spec -> session.replay().run(spec, progress))
              .toList();
      RunTable.print(
          reports, format.to(ascribe.out(), ascribe.terminal().width()), format == Format.JSON);
      return JobQueue.worst(reports.stream().map(report -> report.status().exitCode()).toList());
    }
  }
}
