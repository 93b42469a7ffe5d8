package org.ascribe.run;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.Readers;
import org.ascribe.source.RecordReader;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
import org.ascribe.source.StoredRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Steps 1 and 2 of the path of a record: goes through the files of a run in their order.
 *
 * <p>The position (file and record in it) is saved with every chunk, so a restart goes on behind
 * the last committed record. Files are fixed by their hash, hence the position means the same then.
 */
final class SourceItemReader implements ItemStreamReader<Outcome<SourceRecord>> {
  private static final String FILE = "source.file";
  private static final String RECORD = "source.record";
  static final String TOTAL = "source.total";

  private final JobSpec spec;
  private final List<SourceFile> files;
  private final BiConsumer<String, String> heads;
  private int file;
  private long record;
  private long total;
  private @Nullable RecordReader reader;

  /** How far a reader has come: file, records of it, and records of all files together. */
  record Position(int file, long record, long total) {
    void save(ExecutionContext context) {
      context.putInt(FILE, file);
      context.putLong(RECORD, record);
      context.putLong(TOTAL, total);
    }
  }

  SourceItemReader(JobSpec spec, List<SourceFile> files) {
    this(spec, files, (file, head) -> {});
  }

  /**
   * @param heads is told the name of each file that is opened, and its {@link RecordReader#head}
   *     where single records of it can be read again
   */
  SourceItemReader(JobSpec spec, List<SourceFile> files, BiConsumer<String, String> heads) {
    this.spec = spec;
    this.files = files;
    this.heads = heads;
  }

  @Override
  public void open(ExecutionContext context) {
    file = context.getInt(FILE, 0);
    record = 0;
    total = total(context);
    long done = context.getLong(RECORD, 0);
    try {
      while (record < done) {
        if (opened().read() == null) {
          throw changed(files.get(file));
        }
        record++;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() {
    try {
      while (file < files.size()) {
        Outcome<SourceRecord> next = opened().read();
        if (next != null) {
          record++;
          total++;
          return next;
        }
        finishFile();
      }
      return null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RecordReader opened() throws IOException {
    RecordReader open = reader;
    if (open == null) {
      SourceFile next = files.get(file);
      open = Readers.open(spec, next);
      reader = open;
      if (StoredRecords.readable(spec.sources().get(next.source()))) {
        heads.accept(next.name(), open.head());
      }
    }
    return open;
  }

  private void finishFile() throws IOException {
    SourceFile done = files.get(file);
    close();
    if (done.hasChanged()) {
      throw changed(done);
    }
    file++;
    record = 0;
  }

  private SourceException unreadable(IOException e) {
    return new SourceException(files.get(file).name() + ": cannot be read: " + e.getMessage(), e);
  }

  private static SourceException changed(SourceFile file) {
    return new SourceException(
        file.name() + ": changed while it was read; run the job again when it is complete");
  }

  @Override
  public void update(ExecutionContext context) {
    position().save(context);
  }

  Position position() {
    return new Position(file, record, total);
  }

  /** How many records the reader had given when a context was saved, in all files together. */
  static long total(ExecutionContext context) {
    return context.getLong(TOTAL, 0);
  }

  @Override
  public void close() {
    RecordReader open = reader;
    reader = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }
}
