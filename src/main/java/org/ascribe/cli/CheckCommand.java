package org.ascribe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ascribe.job.JobSpec;
import org.ascribe.job.Problem;
import org.ascribe.job.SpecException;
import org.ascribe.report.Format;
import org.ascribe.report.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks job files and shows all their problems at once; needs no warehouse. */
@Command(name = "check", description = "Check job files, all of them when none is named.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Parameters(paramLabel = "JOB", description = "names of jobs")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      List<JobSpec> jobs = JobSelection.of(ascribe.settings().jobs(), names);
      list(List.of());
      ascribe.err().println(counted(jobs.size(), "job file") + " checked, no problems");
      return 0;
    } catch (SpecException e) {
      list(e.problems());
      ascribe.err().println("ascribe: " + counted(e.problems().size(), "problem"));
      return 2;
    }
  }

  private void list(List<Problem> problems) {
    if (ascribe.format() != Format.JSON) {
      problems.forEach(ascribe.out()::println);
      return;
    }
    Rows rows = Format.JSON.to(ascribe.out(), 0);
    rows.columns(List.of("file", "line", "where", "message"));
    problems.forEach(p -> rows.row(Arrays.asList(p.file(), p.line(), p.where(), p.message())));
    rows.end();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
