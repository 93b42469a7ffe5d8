package org.ascribe.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.RunCounts;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.ColumnMapper;
import org.ascribe.warehouse.Merge;
import org.ascribe.warehouse.RunKey;
import org.ascribe.warehouse.Staging;
import org.ascribe.warehouse.Verification;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does all that a run does, through the same staging, verification and merge, in one transaction
 * that is rolled back: the counts are true and nothing stays.
 */
final class DryRun {
  private static final int CHUNK = 500;

  /** No execution has it; the rows under it are never committed. */
  private static final long NO_RUN = 0;

  private final Inputs inputs;
  private final TransactionTemplate transaction;
  private final RowBuilders rowBuilders;
  private final Staging staging;
  private final Verification verification;
  private final Merge merge;

  DryRun(
      Inputs inputs,
      TransactionTemplate transaction,
      RowBuilders rowBuilders,
      Staging staging,
      Verification verification,
      Merge merge) {
    this.inputs = inputs;
    this.transaction = transaction;
    this.rowBuilders = rowBuilders;
    this.staging = staging;
    this.verification = verification;
    this.merge = merge;
  }

  RunReport run(JobSpec spec) {
    Launch launch =
        new Launch(
            spec,
            RowBuilders.specHash(spec),
            inputs.open(spec),
            Map.of(),
            true,
            new ProgressListener() {});
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return load(launch);
            }));
  }

  private RunReport load(Launch launch) {
    JobSpec spec = launch.spec();
    RunKey run = new RunKey(NO_RUN, NO_RUN, spec.name(), launch.specHash());
    staging.begin(run, launch.staged(), launch.plan());
    stage(launch, run);
    List<String> failures = verification.verify(run, launch.expectations());
    if (!failures.isEmpty()) {
      return report(spec, RunStatus.NOT_PUBLISHED, RunCounts.NONE, String.join("; ", failures));
    }
    RunCounts counts = merge.merge(run, launch.plan());
    return report(spec, RunStatus.DONE, counts, "dry run: nothing was written");
  }

  private void stage(Launch launch, RunKey run) {
    RecordProcessor processor =
        new RecordProcessor(
            new ColumnMapper(launch.spec(), launch.files()),
            new SuspectValues(),
            rowBuilders.of(launch.spec()));
    SourceItemReader reader = new SourceItemReader(launch.spec(), launch.files());
    List<Outcome<LoadRecord>> chunk = new ArrayList<>(CHUNK);
    try {
      reader.open(new ExecutionContext());
      for (Outcome<SourceRecord> read = reader.read(); read != null; read = reader.read()) {
        chunk.add(processor.process(read));
        if (chunk.size() == CHUNK) {
          staging.write(run, chunk);
          chunk.clear();
        }
      }
      staging.write(run, chunk);
    } finally {
      reader.close();
    }
  }

  private static RunReport report(
      JobSpec spec, RunStatus status, RunCounts counts, String message) {
    return new RunReport(spec.name(), NO_RUN, status, counts, Duration.ZERO, message);
  }
}
