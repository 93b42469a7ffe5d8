package org.ascribe.run;

import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.warehouse.RunKey;
import org.ascribe.warehouse.SameRecords;
import org.ascribe.warehouse.StageBatch;
import org.ascribe.warehouse.Staging;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Step 7: copies a chunk into staging, in the transaction that saves the reader's position. Any
 * failure fails the run: there is no skipping on write.
 */
final class StagingWriter implements StepExecutionListener {
  private final Staging staging;
  private final String specHash;
  private final String job;
  private final ProgressListener progress;
  private final SameRecords same;
  private final long total;
  private long before;
  private long written;

  StagingWriter(
      Staging staging,
      String job,
      String specHash,
      ProgressListener progress,
      SameRecords same,
      long total) {
    this.staging = staging;
    this.same = same;
    this.job = job;
    this.specHash = specHash;
    this.progress = progress;
    this.total = total;
  }

  private RunKey run = new RunKey(0, 0, "", "");

  @Override
  public void beforeStep(StepExecution step) {
    run = JobAssembler.runKey(step, job, specHash);
    before = SourceItemReader.total(step.getExecutionContext());
    written = before;
    progress.step(job, JobAssembler.LOAD);
  }

  /** The framework counts batches where a step reads them; what it stores is counts of records. */
  @Override
  public ExitStatus afterStep(StepExecution step) {
    step.setReadCount(written - before);
    step.setWriteCount(written - before);
    return step.getExitStatus();
  }

  /** Notes of an input file of the run what {@link SourceItemReader} tells. */
  void noteHead(String file, String head) {
    staging.noteHead(run, file, head);
  }

  void write(Chunk<? extends Outcome<LoadRecord>> chunk) {
    staging.write(run, chunk.getItems(), same);
    written(chunk.size());
  }

  void writeBatches(Chunk<? extends StageBatch> chunk) {
    staging.writeBatches(run, chunk.getItems(), same);
    chunk.forEach(batch -> written(batch.size()));
  }

  private void written(int records) {
    written += records;
    progress.progress(job, JobAssembler.LOAD, written, total);
  }
}
