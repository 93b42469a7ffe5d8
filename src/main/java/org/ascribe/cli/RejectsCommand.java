package org.ascribe.cli;

import java.util.HashMap;
import java.util.Map;
import org.ascribe.report.BlockRows;
import org.ascribe.report.Format;
import org.ascribe.report.Rows;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks at the records that could not be loaded. */
@Command(name = "rejects", description = "List rejected records, or show one.")
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
}
