package org.ascribe.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.ascribe.report.BlockRows;
import org.ascribe.report.Rows;
import org.ascribe.run.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the first records of a job as they would be loaded; needs no warehouse. */
@Command(name = "preview", description = "Show the first records as they would be loaded.")
final class PreviewCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Parameters(index = "0", paramLabel = "JOB", description = "name of a job")
  private String name;

  @Parameters(index = "1..*", paramLabel = "name=value", description = "as for run")
  private Map<String, String> parameters = Map.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "records to show (${DEFAULT-VALUE})")
  private int limit;

  @Override
  public Integer call() {
    JobSpec job = JobSelection.of(ascribe.settings().jobs(), List.of(name)).get(0);
    for (Outcome<LoadRecord> outcome : Preview.first(ascribe.settings(), job, parameters, limit)) {
      show(outcome);
    }
    return 0;
  }

  private void show(Outcome<LoadRecord> outcome) {
    PrintWriter out = ascribe.out();
    out.println("== " + outcome.location());
    if (outcome instanceof Outcome.Accepted<LoadRecord> accepted) {
      accepted.value().rows().forEach(this::show);
      if (!accepted.value().notes().isEmpty()) {
        out.println("-- why");
        accepted.value().notes().forEach(out::println);
      }
    } else if (outcome instanceof Outcome.Reject<LoadRecord> reject) {
      out.println("rejected, " + reject.code() + ": " + reject.message());
    } else if (outcome instanceof Outcome.Filtered<LoadRecord> filtered) {
      out.println("filtered, " + filtered.rule() + ": " + filtered.message());
    }
    out.println();
  }

  private void show(LoadRow row) {
    ascribe.out().println("-- " + row.table());
    Rows rows = new BlockRows(ascribe.out());
    rows.columns(List.copyOf(row.values().keySet()));
    rows.row(Arrays.asList(row.values().values().toArray()));
    rows.end();
  }
}
