package org.ascribe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.job.Problem;
import org.ascribe.job.SpecException;
import org.ascribe.run.UserException;

/** Finds the jobs that a command names. */
final class JobSelection {
  private JobSelection() {}

  /**
   * The named jobs in the order given, or all of the folder when none is named.
   *
   * @throws SpecException with all problems of all their files, unknown names among them
   * @throws UserException where the folder holds no job file
   */
  static List<JobSpec> of(Path folder, List<String> names) {
    return of(folder, names, Map.of());
  }

  /**
   * The same, with the names of tables and columns checked as well.
   *
   * @param tables columns by table, as the warehouse has them
   */
  static List<JobSpec> of(Path folder, List<String> names, Map<String, Set<String>> tables) {
    JobCatalog catalog = JobCatalog.read(folder, tables);
    return names.isEmpty() ? all(catalog, folder) : named(catalog, names);
  }

  private static List<JobSpec> all(JobCatalog catalog, Path folder) {
    if (!catalog.problems().isEmpty()) {
      throw new SpecException(catalog.problems());
    }
    if (catalog.jobs().isEmpty()) {
      throw new UserException(2, "there are no job files (NAME.yml) in " + folder);
    }
    return catalog.jobs();
  }

  private static List<JobSpec> named(JobCatalog catalog, List<String> names) {
    List<JobSpec> jobs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      try {
        jobs.add(catalog.require(name));
      } catch (SpecException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return jobs;
  }
}
