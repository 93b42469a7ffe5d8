package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Steps 1 to 6 of the path of a record in a thread of their own, so that records are read and
 * mapped while the database takes those before them. Reads a bounded number ahead; the position
 * that is saved is that of the last record that was given.
 */
final class AheadReader implements ItemStreamReader<Outcome<LoadRecord>> {
  private static final int RECORDS = 500;
  private static final int BATCHES = 8;

  private final SourceItemReader source;
  private final RecordProcessor processor;
  private final BiConsumer<String, String> heads;
  private final Queue<Head> met;
  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
  private @Nullable Thread thread;
  private Batch batch = new Batch(List.of(), new SourceItemReader.Position(0, 0, 0), null, false);
  private int given;

  private record Head(String file, String head) {}

  /**
   * Records of one file.
   *
   * @param end position behind them
   * @param failure what happened behind them, or null
   * @param last whether nothing comes behind them
   */
  private record Batch(
      List<Outcome<LoadRecord>> records,
      SourceItemReader.Position end,
      @Nullable Throwable failure,
      boolean last) {}

  private AheadReader(
      SourceItemReader source,
      RecordProcessor processor,
      BiConsumer<String, String> heads,
      Queue<Head> met) {
    this.source = source;
    this.processor = processor;
    this.heads = heads;
    this.met = met;
  }

  /**
   * @param heads as {@link SourceItemReader} tells them, but in the thread that reads
   */
  static AheadReader of(
      Launch launch, RecordProcessor processor, BiConsumer<String, String> heads) {
    Queue<Head> met = new ConcurrentLinkedQueue<>();
    SourceItemReader source =
        new SourceItemReader(
            launch.spec(), launch.toRead(), (file, head) -> met.add(new Head(file, head)));
    return new AheadReader(source, processor, heads, met);
  }

  @Override
  public void open(ExecutionContext context) {
    source.open(context);
    batch = new Batch(List.of(), source.position(), null, false);
    given = 0;
    Thread ahead = new Thread(this::readAhead, "read-ahead");
    ahead.setDaemon(true);
    thread = ahead;
    ahead.start();
  }

  private void readAhead() {
    try {
      readBatches();
    } catch (InterruptedException closed) {
      // nobody waits for more
    }
  }

  private void readBatches() throws InterruptedException {
    List<Outcome<LoadRecord>> records = new ArrayList<>(RECORDS);
    SourceItemReader.Position end = source.position();
    try {
      for (Outcome<SourceRecord> read = source.read(); read != null; read = source.read()) {
        SourceItemReader.Position now = source.position();
        if (records.size() == RECORDS || now.file() != end.file()) {
          ready.put(new Batch(records, end, null, false));
          records = new ArrayList<>(RECORDS);
        }
        records.add(processor.process(read));
        end = now;
      }
    } catch (RuntimeException | Error failure) {
      ready.put(new Batch(records, end, failure, true));
      return;
    }
    ready.put(new Batch(records, end, null, true));
  }

  @Override
  public @Nullable Outcome<LoadRecord> read() throws InterruptedException {
    while (given == batch.records().size()) {
      rethrow(batch.failure());
      if (batch.last()) {
        return null;
      }
      batch = ready.take();
      given = 0;
      for (Head head = met.poll(); head != null; head = met.poll()) {
        heads.accept(head.file(), head.head());
      }
    }
    return batch.records().get(given++);
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    } else if (failure != null) {
      throw (RuntimeException) failure;
    }
  }

  @Override
  public void update(ExecutionContext context) {
    batch.end().before(batch.records().size() - given).save(context);
  }

  @Override
  public void close() {
    Thread ahead = thread;
    thread = null;
    if (ahead != null) {
      ahead.interrupt();
      try {
        ahead.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    source.close();
  }
}
