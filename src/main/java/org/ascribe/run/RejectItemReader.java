package org.ascribe.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.StoredRecords;
import org.ascribe.warehouse.Rejects;
import org.ascribe.warehouse.StagedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Gives the stored rejects of a job as records of the files that they come from. */
final class RejectItemReader implements ItemStreamReader<Outcome<SourceRecord>> {
  private static final int PAGE = 1_000;

  private final JobSpec spec;
  private final Rejects rejects;
  private final List<String> keys;
  private final BiConsumer<String, String> heads;
  private Map<String, StagedFile> files = Map.of();
  private Iterator<Rejects.Stored> page = List.<Rejects.Stored>of().iterator();
  private int done;
  private long total;

  /**
   * @param heads as {@link SourceItemReader} tells them
   */
  RejectItemReader(
      JobSpec spec, Rejects rejects, List<String> keys, BiConsumer<String, String> heads) {
    this.spec = spec;
    this.rejects = rejects;
    this.keys = keys;
    this.heads = heads;
  }

  @Override
  public void open(ExecutionContext context) {
    files =
        rejects.files(keys).stream()
            .collect(Collectors.toMap(StagedFile::name, Function.identity()));
    files.values().forEach(file -> heads.accept(file.name(), head(file)));
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() {
    if (!page.hasNext()) {
      if (done == keys.size()) {
        return null;
      }
      int end = Math.min(done + PAGE, keys.size());
      page = rejects.read(keys.subList(done, end)).iterator();
      done = end;
    }
    Rejects.Stored stored = page.next();
    StagedFile file = files.get(stored.location().file());
    if (file == null) {
      throw new IllegalStateException(stored.location() + ": its file is not known");
    }
    total++;
    try {
      return StoredRecords.read(spec, file.source(), head(file), stored.raw(), stored.location());
    } catch (IOException e) {
      throw new UncheckedIOException(stored.location() + ": cannot be read again", e);
    }
  }

  private static String head(StagedFile file) {
    String head = file.head();
    return head == null ? "" : head;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(SourceItemReader.TOTAL, total);
  }
}
