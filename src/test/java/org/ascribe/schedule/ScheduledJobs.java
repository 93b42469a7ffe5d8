package org.ascribe.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;

/** Makes jobs from job files, as users do. */
record ScheduledJobs(Path folder) {

  JobSpec scheduled(String name, String schedule) throws IOException {
    return read(name, "schedule: {" + schedule + "}\n");
  }

  JobSpec unscheduled(String name) throws IOException {
    return read(name, "");
  }

  private JobSpec read(String name, String schedule) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yml"),
        """
        title: A job of this test
        publisher: {name: Nobody}
        %ssource: {format: csv, path: some.csv}
        map:
          cve_id: {from: cveID, type: cve, required: true}
        load: {table: fact_exploited_vulnerability, mode: merge, key: [cve_id]}
        """
            .formatted(schedule));
    return JobCatalog.read(folder).require(name);
  }
}
