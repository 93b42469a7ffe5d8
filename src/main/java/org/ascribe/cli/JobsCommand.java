package org.ascribe.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.report.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the jobs there are; needs no warehouse. */
@Command(name = "jobs", description = "List the jobs.")
final class JobsCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Override
  public Integer call() {
    JobCatalog catalog = JobCatalog.read(ascribe.settings().jobs());
    Rows rows = ascribe.format().to(ascribe.out(), ascribe.terminal().width());
    rows.columns(List.of("job", "title", "publisher", "format", "path", "cron", "zone"));
    for (JobSpec job : catalog.jobs()) {
      rows.row(
          Arrays.asList(
              job.name(),
              job.title(),
              job.publisher().name(),
              said(job, source -> source.format().name().toLowerCase(Locale.ROOT)),
              said(job, source -> String.join(" ", source.paths())),
              job.schedule() == null ? null : job.schedule().cron(),
              job.schedule() == null ? null : job.schedule().zone().getId()));
    }
    rows.end();
    catalog.problems().forEach(ascribe.err()::println);
    return catalog.problems().isEmpty() ? 0 : 2;
  }

  /** Of all sources of a job, each answer once. */
  private static String said(JobSpec job, Function<SourceSpec, String> what) {
    return job.sources().stream().map(what).distinct().collect(Collectors.joining(" "));
  }
}
