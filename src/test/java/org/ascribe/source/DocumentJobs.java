package org.ascribe.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Filtered;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Files of a format whose records are documents, and what its reader makes of them. */
final class DocumentJobs {
  private final Path folder;
  private final String format;

  /**
   * @param format as a job file names it, with further keys of {@code source} behind a comma
   */
  DocumentJobs(Path folder, String format) {
    this.folder = folder;
    this.format = format;
  }

  List<Outcome<SourceRecord>> read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  List<Outcome<SourceRecord>> read(byte[] content) throws IOException {
    Files.write(folder.resolve("in"), content);
    return read(Path.of("in"));
  }

  List<Outcome<SourceRecord>> read(Path path) throws IOException {
    List<Outcome<SourceRecord>> outcomes = new ArrayList<>();
    for (SourceFile file : SourceFiles.open(job(path), TestJobs.NO_WEB)) {
      try (RecordReader reader = Readers.open(job(path), file)) {
        for (var next = reader.read(); next != null; next = reader.read()) {
          outcomes.add(next);
        }
      }
    }
    return outcomes;
  }

  private JobSpec job(Path path) throws IOException {
    Files.writeString(
        folder.resolve("job.yml"),
        """
        title: T
        publisher: {name: P}
        source: {format: %s, path: "%s"}
        extract: attributions
        load: {table: dim_document}
        """
            .formatted(format, path.toString().replace('\\', '/')));
    return JobCatalog.read(folder).require("job");
  }

  static Map<String, @Nullable Object> fields(Outcome<SourceRecord> outcome) {
    return ((Accepted<SourceRecord>) outcome).value().fields();
  }

  static String content(Outcome<SourceRecord> outcome) {
    return String.valueOf(fields(outcome).get("content"));
  }

  /** The title of a document, the code of a reject, the rule of what was filtered. */
  static String word(Outcome<SourceRecord> outcome) {
    if (outcome instanceof Accepted<SourceRecord> accepted) {
      return String.valueOf(accepted.value().fields().get("title"));
    }
    return outcome instanceof Reject<SourceRecord> reject
        ? reject.code()
        : ((Filtered<SourceRecord>) outcome).rule();
  }

  /** The message of a reject without the name of the file. */
  static String message(Outcome<SourceRecord> outcome) {
    String message = ((Reject<SourceRecord>) outcome).message();
    return message.substring(outcome.location().file().length());
  }
}
