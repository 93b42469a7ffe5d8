package org.ascribe.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;

/** Reads single records whose text was stored, each as the one record of a file of its own. */
public final class StoredRecords {
  /** A stored text that is as long as this may have been cut. */
  public static final int CUT = RawText.MAX - 1;

  private StoredRecords() {}

  /** Whether single records of a source can be read again: documents and keyed members cannot. */
  public static boolean readable(SourceSpec source) {
    return switch (source.format()) {
      case CSV, JSONL -> true;
      case JSON -> !source.records().endsWith("*");
      default -> false;
    };
  }

  /**
   * Reads a record by the present rules.
   *
   * @param source which of the sources of the job it came from
   * @param head as {@link RecordReader#head} gave it
   * @param raw the record as printed in the source
   * @param at where it stood, which is where the outcome says it stands
   */
  public static Outcome<SourceRecord> read(
      JobSpec job, int source, String head, String raw, SourceLocation at) throws IOException {
    SourceSpec spec = job.sources().get(source);
    Path file = Files.createTempFile("ascribe", ".record");
    try {
      String charset = spec.charset();
      Files.writeString(
          file,
          text(spec, head, raw),
          charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
      SourceFile alone = new SourceFile(file, at.file(), "", Files.size(file), source, null);
      try (RecordReader reader = Readers.open(job, alone)) {
        return moved(reader.read(), raw, at);
      }
    } catch (SourceException e) {
      return new Outcome.Reject<>(at, Stage.READ, "BAD_RECORD", at + ": " + e.getMessage(), raw);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String text(SourceSpec spec, String head, String raw) {
    return switch (spec.format()) {
      case JSON -> {
        StringBuilder text = new StringBuilder("[" + raw + "]");
        String[] names = spec.records().replaceFirst("/$", "").split("/");
        for (int i = names.length - 1; i > 0; i--) {
          String name = names[i].replace("~1", "/").replace("~0", "~");
          text.insert(0, "{" + (i == 1 ? head : "") + quoted(name) + ":").append('}');
        }
        yield text.toString();
      }
      default -> head + raw + "\n";
    };
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static Outcome<SourceRecord> moved(
      @Nullable Outcome<SourceRecord> read, String raw, SourceLocation at) {
    if (read instanceof Outcome.Accepted<SourceRecord> accepted) {
      return new Outcome.Accepted<>(at, new SourceRecord(at, accepted.value().fields(), raw));
    }
    if (read instanceof Outcome.Reject<SourceRecord> reject) {
      String message = reject.message().replace(reject.location().toString(), at.toString());
      return new Outcome.Reject<>(at, reject.stage(), reject.code(), message, raw);
    }
    return new Outcome.Reject<>(at, Stage.READ, "BAD_RECORD", at + ": holds no record", raw);
  }
}
