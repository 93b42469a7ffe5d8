package org.ascribe.run;

import java.util.List;
import org.ascribe.job.Format;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.ColumnMapper;
import org.ascribe.source.SourceFile;
import org.ascribe.warehouse.Merge;
import org.ascribe.warehouse.Rejects;
import org.ascribe.warehouse.RunKey;
import org.ascribe.warehouse.SameRecords;
import org.ascribe.warehouse.StageBatch;
import org.ascribe.warehouse.Staging;
import org.ascribe.warehouse.Verification;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the Spring Batch job of a job file: {@code load}, {@code verify}, {@code merge}. The only
 * place where jobs are assembled.
 */
final class JobAssembler {
  static final String LOAD = "load";
  static final String VERIFY = "verify";
  static final String MERGE = "merge";

  /** Documents are large and slow to read, rows small and fast. */
  private static final int DOCUMENTS_PER_CHUNK = 25;

  private static final int ROWS_PER_CHUNK = 10_000;

  /** Of about 500 rows each, see {@link org.ascribe.warehouse.StageBatch}. */
  private static final int BATCHES_PER_CHUNK = 40;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final AsyncTaskExecutor processors;
  private final RowBuilders rowBuilders;
  private final Staging staging;
  private final Verification verification;
  private final Merge merge;
  private final Rejects rejects;

  JobAssembler(
      JobRepository repository,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor processors,
      RowBuilders rowBuilders,
      Staging staging,
      Verification verification,
      Merge merge,
      Rejects rejects) {
    this.repository = repository;
    this.transactions = transactions;
    this.processors = processors;
    this.rowBuilders = rowBuilders;
    this.staging = staging;
    this.verification = verification;
    this.merge = merge;
    this.rejects = rejects;
  }

  Job job(Launch launch, JobExecutionListener outcome) {
    SameRecords same = launch.stageAll() ? SameRecords.none() : staging.sameRecords(launch.plan());
    return new JobBuilder(launch.batchName(), repository)
        .listener(outcome)
        .start(load(launch, same))
        .next(verify(launch))
        .next(merge(launch, same))
        .build();
  }

  private Step load(Launch launch, SameRecords same) {
    JobSpec spec = launch.spec();
    List<SourceFile> files = launch.toRead();
    ColumnMapper mapper = new ColumnMapper(spec, files);
    SuspectValues suspects = new SuspectValues();
    RowBuilder rows = rowBuilders.of(spec);
    RecordProcessor processor = new RecordProcessor(mapper, suspects, rows);
    StagingWriter writer =
        new StagingWriter(
            staging,
            spec.name(),
            launch.specHash(),
            launch.progress(),
            same,
            spec.source().format() == Format.DOCUMENT ? files.size() : -1);
    ItemWriter<Outcome<LoadRecord>> outcomes = writer::write;
    ItemWriter<StageBatch> batches = writer::writeBatches;
    ChunkOrientedStepBuilder<?, ?> step;
    if (launch.replay()) {
      step =
          chunks(
              new RejectItemReader(spec, rejects, launch.rejects(), writer::noteHead),
              processor,
              ROWS_PER_CHUNK,
              outcomes);
    } else if (spec.extract() || spec.source().format().documents()) {
      step =
          chunks(
                  new SourceItemReader(spec, files, writer::noteHead),
                  processor,
                  DOCUMENTS_PER_CHUNK,
                  outcomes)
              .taskExecutor(processors);
    } else {
      step =
          chunks(
              AheadReader.of(launch, processor, () -> staging.batch(same), writer::noteHead),
              batch -> batch,
              BATCHES_PER_CHUNK,
              batches);
    }
    return step.listener((StepListener) writer)
        .listener((StepListener) new ColumnAudit(mapper, suspects, rows, launch))
        .build();
  }

  private <T, R> ChunkOrientedStepBuilder<T, R> chunks(
      ItemStreamReader<T> reader, ItemProcessor<T, R> processor, int size, ItemWriter<R> writer) {
    ChunkOrientedStepBuilder<T, R> step = new StepBuilder(LOAD, repository).chunk(size);
    return step.transactionManager(transactions).reader(reader).stream(reader)
        .processor(processor)
        .writer(writer);
  }

  /** Rejects stay visible though nothing is published, hence the transaction of its own. */
  private Step verify(Launch launch) {
    TransactionTemplate own =
        new TransactionTemplate(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    return new StepBuilder(VERIFY, repository)
        .tasklet(
            (contribution, context) -> {
              launch.progress().step(launch.spec().name(), VERIFY);
              RunKey run = runKey(contribution.getStepExecution(), launch);
              checkNothingIsLost(contribution.getStepExecution(), run);
              List<String> failures =
                  own.execute(status -> verification.verify(run, launch.expectations()));
              if (failures != null && !failures.isEmpty()) {
                throw new NotPublishedException(failures);
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** What the reader gave, by its own count, must stand in staging. */
  private void checkNothingIsLost(StepExecution verify, RunKey run) {
    StepExecution load =
        repository.getLastStepExecution(verify.getJobExecution().getJobInstance(), LOAD);
    long read = load == null ? 0 : SourceItemReader.total(load.getExecutionContext());
    long staged = staging.records(run);
    if (read != staged) {
      throw new IllegalStateException(
          "the reader gave " + read + " records, but " + staged + " are staged");
    }
  }

  private Step merge(Launch launch, SameRecords same) {
    return new StepBuilder(MERGE, repository)
        .tasklet(
            (contribution, context) -> {
              launch.progress().step(launch.spec().name(), MERGE);
              RunKey run = runKey(contribution.getStepExecution(), launch);
              merge.merge(run, launch.plan(), same);
              if (launch.replay()) {
                rejects.settle(run, launch.rejects());
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .listener(vacuum(launch))
        .build();
  }

  private StepExecutionListener vacuum(Launch launch) {
    return new StepExecutionListener() {
      @Override
      public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
          merge.vacuumFilled(launch.plan());
        }
        return step.getExitStatus();
      }
    };
  }

  private static RunKey runKey(StepExecution step, Launch launch) {
    return runKey(step, launch.spec().name(), launch.specHash());
  }

  static RunKey runKey(StepExecution step, String job, String specHash) {
    var execution = step.getJobExecution();
    return new RunKey(execution.getId(), execution.getJobInstance().getInstanceId(), job, specHash);
  }
}
