package org.ascribe.cli;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.report.BlockRows;
import org.ascribe.report.Format;
import org.ascribe.report.Rows;
import org.ascribe.run.RunReport;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks at past and present runs, restarts and stops them. */
@Command(name = "runs", description = "List runs, show one, restart or stop one.")
final class RunsCommand implements Runnable {
  @ParentCommand private Ascribe ascribe;

  /** Without a further word: the list. */
  @Override
  public void run() {
    list(null);
  }

  @Command(description = "List runs, the latest first.")
  void list(
      @Option(names = "--job", paramLabel = "JOB", description = "only of this job")
          @Nullable String job) {
    Map<String, String> arguments = new HashMap<>();
    if (job != null) {
      arguments.put("job", job);
    }
    try (Session session = Session.open(ascribe.settings())) {
      new Answers(ascribe).print("runs", arguments, session.dataSource());
    }
  }

  @Command(description = "Show everything about one run.")
  void show(@Parameters(paramLabel = "ID", description = "number of the run") long id) {
    Format format = ascribe.format();
    Rows rows = format == Format.TABLE ? new BlockRows(ascribe.out()) : format.to(ascribe.out(), 0);
    try (Session session = Session.open(ascribe.settings())) {
      Map<String, String> run = Map.of("run", Long.toString(id));
      if (new Answers(ascribe).fetch("run", run, session.dataSource(), rows) == 0) {
        throw new UserException(2, "there is no run " + id);
      }
    }
  }

  @Command(description = "Go on with a run that failed or was stopped.")
  int restart(@Parameters(paramLabel = "ID", description = "number of the run") long id) {
    JobCatalog catalog = JobCatalog.read(ascribe.settings().jobs());
    ProgressPrinter progress =
        new ProgressPrinter(ascribe.err(), ascribe.terminal().live(), Clock.systemUTC());
    try (Session session = Session.open(ascribe.settings())) {
      RunReport report = session.runner().restart(id, catalog, progress);
      RunTable.print(
          List.of(report),
          ascribe.format().to(ascribe.out(), ascribe.terminal().width()),
          ascribe.format() == Format.JSON);
      return report.status().exitCode();
    }
  }

  @Command(description = "Stop a run after its present chunk, whatever process it is in.")
  void stop(@Parameters(paramLabel = "ID", description = "number of the run") long id) {
    try (Session session = Session.open(ascribe.settings())) {
      if (!session.runner().stop(id)) {
        throw new UserException(2, "run " + id + " is not running");
      }
      ascribe.err().println("run " + id + " stops after its present chunk");
    }
  }
}
