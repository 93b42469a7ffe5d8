package org.ascribe.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
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
    rows.columns(java.util.List.of("job", "title", "publisher", "format", "path", "cron", "zone"));
    for (JobSpec job : catalog.jobs()) {
      rows.row(
          Arrays.asList(
              job.name(),
              job.title(),
              job.publisher().name(),
              job.source().format().name().toLowerCase(Locale.ROOT),
              String.join(" ", job.source().paths()),
              job.schedule() == null ? null : job.schedule().cron(),
              job.schedule() == null ? null : job.schedule().zone().getId()));
    }
    rows.end();
    catalog.problems().forEach(ascribe.err()::println);
    return catalog.problems().isEmpty() ? 0 : 2;
  }
}
