package org.ascribe.run;

import java.util.List;
import org.ascribe.job.Format;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.ColumnMapper;
import org.ascribe.source.SourceFile;
import org.ascribe.warehouse.Merge;
import org.ascribe.warehouse.RunKey;
import org.ascribe.warehouse.Staging;
import org.ascribe.warehouse.Verification;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
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

  private static final int ROWS_PER_CHUNK = 2_000;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final AsyncTaskExecutor processors;
  private final RowBuilders rowBuilders;
  private final Staging staging;
  private final Verification verification;
  private final Merge merge;

  JobAssembler(
      JobRepository repository,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor processors,
      RowBuilders rowBuilders,
      Staging staging,
      Verification verification,
      Merge merge) {
    this.repository = repository;
    this.transactions = transactions;
    this.processors = processors;
    this.rowBuilders = rowBuilders;
    this.staging = staging;
    this.verification = verification;
    this.merge = merge;
  }

  Job job(Launch launch, JobExecutionListener outcome) {
    return new JobBuilder(launch.spec().name(), repository)
        .listener(outcome)
        .start(load(launch))
        .next(verify(launch))
        .next(merge(launch))
        .build();
  }

  private Step load(Launch launch) {
    JobSpec spec = launch.spec();
    List<SourceFile> files = launch.toRead();
    boolean documents = spec.extract();
    ColumnMapper mapper = new ColumnMapper(spec, files);
    SuspectValues suspects = new SuspectValues();
    StagingWriter writer =
        new StagingWriter(
            staging,
            spec.name(),
            launch.specHash(),
            launch.progress(),
            spec.source().format() == Format.DOCUMENT ? files.size() : -1);
    SourceItemReader reader = new SourceItemReader(spec, files);
    var step =
        new StepBuilder(LOAD, repository)
                .<Outcome<SourceRecord>, Outcome<LoadRecord>>chunk(
                    documents ? DOCUMENTS_PER_CHUNK : ROWS_PER_CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .stream(reader)
                .processor(new RecordProcessor(mapper, suspects, rowBuilders.of(spec)))
                .writer(writer)
                .listener((StepListener) writer)
                .listener((StepListener) new ColumnAudit(mapper, suspects, launch));
    if (documents) {
      step.taskExecutor(processors);
    }
    return step.build();
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
              RunKey run = runKey(contribution.getStepExecution(), launch.specHash());
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

  private Step merge(Launch launch) {
    return new StepBuilder(MERGE, repository)
        .tasklet(
            (contribution, context) -> {
              launch.progress().step(launch.spec().name(), MERGE);
              merge.merge(runKey(contribution.getStepExecution(), launch.specHash()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  static RunKey runKey(StepExecution step, String specHash) {
    var execution = step.getJobExecution();
    return new RunKey(
        execution.getId(),
        execution.getJobInstance().getInstanceId(),
        execution.getJobInstance().getJobName(),
        specHash);
  }
}
