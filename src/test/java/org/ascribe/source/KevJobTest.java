package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job files that come with the project, against the publishers' own files where at hand. */
class KevJobTest {

  @Test
  void theJobFilesOfTheProjectAreSound() {
    JobCatalog catalog = JobCatalog.read(Path.of("jobs"));

    assertThat(catalog.problems()).isEmpty();
    assertThat(catalog.jobs()).extracting(JobSpec::name).contains("kev", "news");
  }

  @ParameterizedTest
  @CsvSource({"2025-01-27.csv, 1252", "2025-05-15.csv, 1345"})
  void readsEveryRowOfThePublishersFile(String file, int rows) {
    Path path = Path.of("../shared/data/kev").resolve(file);
    assumeTrue(Files.exists(path), "../shared is absent");
    JobSpec job =
        JobCatalog.read(Path.of("jobs")).require("kev").with(Map.of("path", path.toString()));
    ColumnMapper mapper = new ColumnMapper(job, List.of());

    List<Outcome<SourceRecord>> read = TestJobs.readAll(job);
    Set<@Nullable Object> keys = new HashSet<>();
    for (Outcome<SourceRecord> outcome : read) {
      Outcome<MappedRecord> mapped = outcome.then(mapper::map);
      assertThat(mapped).isInstanceOf(Outcome.Accepted.class);
      keys.add(((Outcome.Accepted<MappedRecord>) mapped).value().values().get("cve_id"));
    }

    assertThat(read).hasSize(rows);
    assertThat(keys).hasSize(rows);
    assertThat(mapper.unknownColumns()).isEmpty();
    assertThat(mapper.missingColumns()).isEmpty();
  }
}
