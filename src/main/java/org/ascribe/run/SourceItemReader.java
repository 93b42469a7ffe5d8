package org.ascribe.run;

import java.io.IOException;
import java.util.List;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.Readers;
import org.ascribe.source.RecordReader;
import org.ascribe.source.SourceException;
import org.ascribe.source.SourceFile;
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
  private static final String TOTAL = "source.total";

  private final JobSpec spec;
  private final List<SourceFile> files;
  private int file;
  private long record;
  private long total;
  private @Nullable RecordReader reader;

  SourceItemReader(JobSpec spec, List<SourceFile> files) {
    this.spec = spec;
    this.files = files;
  }

  @Override
  public void open(ExecutionContext context) {
    file = context.getInt(FILE, 0);
    record = 0;
    total = total(context);
    long done = context.getLong(RECORD, 0);
    try {
      while (record < done) {
        if (reader == null) {
          reader = Readers.open(spec, files.get(file));
        }
        if (reader.read() == null) {
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
        if (reader == null) {
          reader = Readers.open(spec, files.get(file));
        }
        Outcome<SourceRecord> next = reader.read();
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
    context.putInt(FILE, file);
    context.putLong(RECORD, record);
    context.putLong(TOTAL, total);
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
