package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.warehouse.StageBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Steps 1 to 6 of the path of a record beside the thread that writes: one thread reads, others map
 * what it has read, and the database takes those before. Gives records by the batch in their order,
 * and reads a bounded number of bytes ahead; the position that is saved is that behind the last
 * batch given.
 */
final class AheadReader implements ItemStreamReader<StageBatch> {
  /** Most that is mapped at a stretch. */
  private static final int RECORDS = 500;

  private static final int CHARACTERS = 1 << 19;

  /** Of finished batches that nobody has asked for yet. */
  private static final long BYTES_AHEAD = 16 << 20;

  private static final int MAPPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private final SourceItemReader source;
  private final RecordProcessor processor;
  private final Supplier<StageBatch> batches;
  private final BiConsumer<String, String> heads;
  private final Queue<Head> met;
  private final BlockingQueue<Read> ready = new LinkedBlockingQueue<>();
  private long bytesAhead;
  private @Nullable ExecutorService mappers;
  private @Nullable Thread thread;
  private SourceItemReader.Position given = new SourceItemReader.Position(0, 0, 0);
  private boolean ended;

  private record Head(String file, String head) {}

  /**
   * What was read at a stretch.
   *
   * @param batch as it will be when it is mapped
   * @param end position behind it
   * @param last whether nothing comes behind it
   */
  private record Read(Future<StageBatch> batch, SourceItemReader.Position end, boolean last) {}

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
    ExecutorService pool = pool();
    Thread ahead = daemon("read-ahead", () -> readAhead(pool));
    mappers = pool;
    thread = ahead;
    ahead.start();
  }

  /** Where all are busy, the thread that reads maps as well, so that few raw records wait. */
  private static ExecutorService pool() {
    return new ThreadPoolExecutor(
        MAPPERS,
        MAPPERS,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MAPPERS),
        task -> daemon("map-ahead", task),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void readAhead(ExecutorService pool) {
    try {
      List<Outcome<SourceRecord>> records = new ArrayList<>(RECORDS);
      long characters = 0;
      for (Outcome<SourceRecord> read = source.read(); read != null; read = source.read()) {
        records.add(read);
        characters += read instanceof Outcome.Accepted<SourceRecord> a ? a.value().length() : 0;
        if (records.size() == RECORDS || characters > CHARACTERS) {
          awaitRoom();
          hand(records, false, pool);
          records = new ArrayList<>(RECORDS);
          characters = 0;
        }
      }
      hand(records, true, pool);
    } catch (InterruptedException closed) {
      // nobody waits for more
    } catch (RuntimeException | Error failure) {
      ready.add(new Read(CompletableFuture.failedFuture(failure), source.position(), true));
    }
  }

  private void hand(List<Outcome<SourceRecord>> records, boolean last, ExecutorService pool) {
    ready.add(new Read(pool.submit(() -> map(records)), source.position(), last));
  }

  private StageBatch map(List<Outcome<SourceRecord>> records) {
    StageBatch batch = batches.get();
    for (Outcome<SourceRecord> read : records) {
      batch.add(processor.process(read));
    }
    countAhead(batch.memory());
    return batch;
  }

  private synchronized void awaitRoom() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (bytesAhead > BYTES_AHEAD) {
      wait();
    }
  }

  private synchronized void countAhead(long bytes) {
    bytesAhead += bytes;
    notifyAll();
  }

  @Override
  public @Nullable StageBatch read() throws InterruptedException {
    if (ended) {
      return null;
    }
    Read read = ready.take();
    StageBatch batch = mapped(read.batch());
    countAhead(-batch.memory());
    for (Head head = met.poll(); head != null; head = met.poll()) {
      heads.accept(head.file(), head.head());
    }
    given = read.end();
    ended = read.last();
    return batch.size() == 0 ? null : batch;
  }

  private static StageBatch mapped(Future<StageBatch> batch) throws InterruptedException {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      } else if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void update(ExecutionContext context) {
    given.save(context);
  }

  @Override
  public void close() {
    Thread ahead = thread;
    ExecutorService pool = mappers;
    thread = null;
    mappers = null;
    if (ahead != null && pool != null) {
      ahead.interrupt();
      pool.shutdownNow();
      try {
        ahead.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    source.close();
  }
}
