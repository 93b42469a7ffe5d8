package org.ascribe.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.ascribe.job.HttpSpec;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceRecord;

/** Jobs and files for the tests of this package. */
final class TestJobs {
  private TestJobs() {}

  /** A CSV job in {@code folder} with the given lines of its {@code source} and {@code map}. */
  static JobSpec csv(Path folder, String source, String map) {
    String yaml =
        """
        title: T
        publisher: {name: P}
        source: {format: csv, %s}
        map: {%s}
        load: {table: fact_thing, key: [id]}
        """;
    try {
      Files.writeString(folder.resolve("job.yml"), yaml.formatted(source, map));
      return JobCatalog.read(folder).require("job");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** For jobs whose sources all lie on this machine. */
  static final BiFunction<String, HttpSpec, SourceFile> NO_WEB =
      (address, spec) -> {
        throw new AssertionError("nothing is to be fetched, but " + address + " was");
      };

  static List<Outcome<SourceRecord>> readAll(JobSpec job) {
    List<Outcome<SourceRecord>> outcomes = new ArrayList<>();
    for (SourceFile file : SourceFiles.open(job, NO_WEB)) {
      try (RecordReader reader = Readers.open(job, file)) {
        Outcome<SourceRecord> next = reader.read();
        while (next != null) {
          outcomes.add(next);
          next = reader.read();
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return outcomes;
  }

  /** {@code 3 [a, b]} for a record of line 3, {@code 4 SHORT_ROW} for a reject of line 4. */
  static String summary(Outcome<SourceRecord> outcome) {
    long line = outcome.location().line();
    if (outcome instanceof Accepted<SourceRecord> accepted) {
      return line + " " + accepted.value().fields().values();
    }
    return line + " " + ((Reject<SourceRecord>) outcome).code();
  }
}
