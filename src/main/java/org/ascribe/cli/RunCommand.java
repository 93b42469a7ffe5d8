package org.ascribe.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascribe.job.JobSpec;
import org.ascribe.report.Format;
import org.ascribe.run.LaunchOptions;
import org.ascribe.run.RunReport;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs jobs one after another and says what became of their records. */
@Command(name = "run", description = "Run jobs, all of them when none is named.")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Parameters(
      paramLabel = "JOB|name=value",
      description = "jobs, and values that replace the job file's: path=news/*.html")
  private List<String> words = new ArrayList<>();

  @Option(names = "--rerun", description = "read everything again though it was loaded before")
  private boolean rerun;

  @Option(names = "--dry-run", description = "do everything, then undo it")
  private boolean dryRun;

  @Option(names = "--report", paramLabel = "NAME", description = "then print this report")
  private @Nullable String report;

  @Override
  public Integer call() {
    List<String> names = words.stream().filter(word -> !word.contains("=")).toList();
    Path folder = ascribe.settings().jobs();
    LaunchOptions options =
        new LaunchOptions(parameters(JobSelection.of(folder, names)), rerun, dryRun);
    Answers answers = new Answers(ascribe);
    if (report != null) {
      answers.find(report);
    }
    if (!Files.exists(ascribe.settings().home())) {
      ascribe.err().println("setting up the warehouse, which takes some seconds the first time");
      ascribe.err().flush();
    }
    try (Session session = Session.open(ascribe.settings())) {
      List<JobSpec> jobs = JobSelection.of(folder, names, session.tables());
      JobQueue queue = new JobQueue(session.runner(), progress(), new Failure(ascribe));
      StopSignal.onStop(queue::stop);
      List<RunReport> reports = queue.run(jobs, options);
      print(reports);
      if (report != null) {
        ascribe.out().println();
        answers.print(report, Map.of(), session.dataSource());
        if (ascribe.format() == Format.TABLE) {
          Closing.whatNext().forEach(ascribe.out()::println);
        }
      }
      return queue.exitCode();
    }
  }

  private Map<String, String> parameters(List<JobSpec> jobs) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        parameters.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    if (!parameters.isEmpty() && jobs.size() != 1) {
      throw new UserException(2, "values are for one job: name it, as in 'run news path=...'");
    }
    return parameters;
  }

  private ProgressPrinter progress() {
    return new ProgressPrinter(ascribe.err(), ascribe.terminal().live(), Clock.systemUTC());
  }

  private void print(List<RunReport> reports) {
    PrintWriter out = ascribe.out();
    Format format = ascribe.format();
    RunTable.print(reports, format.to(out, ascribe.terminal().width()), format == Format.JSON);
    if (format == Format.TABLE) {
      Closing.of(reports, dryRun).forEach(out::println);
    }
  }
}
