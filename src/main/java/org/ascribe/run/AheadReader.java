package org.ascribe.run;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.warehouse.StageBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Steps 1 to 6 of the path of a record in a thread of their own, so that records are read and
 * mapped while the database takes those before them. Gives them by the batch, and reads a bounded
 * number of batches ahead; the position that is saved is that behind the last batch given.
 */
final class AheadReader implements ItemStreamReader<StageBatch> {
  private static final int BATCHES = 24;

  private final SourceItemReader source;
  private final RecordProcessor processor;
  private final Supplier<StageBatch> batches;
  private final BiConsumer<String, String> heads;
  private final Queue<Head> met;
  private final BlockingQueue<Read> ready = new ArrayBlockingQueue<>(BATCHES);
  private @Nullable Thread thread;
  private SourceItemReader.Position given = new SourceItemReader.Position(0, 0, 0);
  private boolean ended;

  private record Head(String file, String head) {}

  /**
   * What was read at a stretch.
   *
   * @param end position behind it
   * @param failure what happened behind it, or null
   * @param last whether nothing comes behind it
   */
  private record Read(
      StageBatch batch, SourceItemReader.Position end, @Nullable Throwable failure, boolean last) {}

  private AheadReader(
      SourceItemReader source,
      RecordProcessor processor,
      Supplier<StageBatch> batches,
      BiConsumer<String, String> heads,
      Queue<Head> met) {
    this.source = source;
    this.processor = processor;
    this.batches = batches;
    this.heads = heads;
    this.met = met;
  }

  /**
   * @param batches gives empty ones
   * @param heads as {@link SourceItemReader} tells them, but in the thread that reads
   */
  static AheadReader of(
      Launch launch,
      RecordProcessor processor,
      Supplier<StageBatch> batches,
      BiConsumer<String, String> heads) {
    Queue<Head> met = new ConcurrentLinkedQueue<>();
    SourceItemReader source =
        new SourceItemReader(
            launch.spec(), launch.toRead(), (file, head) -> met.add(new Head(file, head)));
    return new AheadReader(source, processor, batches, heads, met);
  }

  @Override
  public void open(ExecutionContext context) {
    source.open(context);
    given = source.position();
    ended = false;
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
    StageBatch batch = batches.get();
    try {
      for (Outcome<SourceRecord> read = source.read(); read != null; read = source.read()) {
        batch.add(processor.process(read));
        if (batch.full()) {
          ready.put(new Read(batch, source.position(), null, false));
          batch = batches.get();
        }
      }
    } catch (RuntimeException | Error failure) {
      ready.put(new Read(batches.get(), source.position(), failure, true));
      return;
    }
    ready.put(new Read(batch, source.position(), null, true));
  }

  @Override
  public @Nullable StageBatch read() throws InterruptedException {
    if (ended) {
      return null;
    }
    Read read = ready.take();
    for (Head head = met.poll(); head != null; head = met.poll()) {
      heads.accept(head.file(), head.head());
    }
    rethrow(read.failure());
    given = read.end();
    ended = read.last();
    return read.batch().size() == 0 ? null : read.batch();
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
    given.save(context);
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
