package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobSpec;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.ColumnMapper;
import org.ascribe.source.SourceFile;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Shows the first records of a job as they would be loaded; touches no database. */
public final class Preview {
  private Preview() {}

  /**
   * The outcomes of the first records that are loaded or refused; where the job leaves all of them
   * out, those of the first records.
   *
   * @throws org.ascribe.source.SourceException when the source cannot be opened
   * @throws org.ascribe.job.SpecException when a parameter does not fit the job
   */
  public static List<Outcome<LoadRecord>> first(
      Settings settings, JobSpec spec, Map<String, String> parameters, int limit) {
    JobSpec launched = spec.with(parameters);
    Inputs inputs = Inputs.of(settings);
    List<SourceFile> files = inputs.open(launched);
    RecordProcessor processor =
        new RecordProcessor(
            new ColumnMapper(launched, files),
            new SuspectValues(),
            new RowBuilders(DocumentPipeline::explaining, inputs).of(launched));
    SourceItemReader reader = new SourceItemReader(launched, files);
    List<Outcome<LoadRecord>> outcomes = new ArrayList<>();
    List<Outcome<LoadRecord>> leftOut = new ArrayList<>();
    try {
      reader.open(new ExecutionContext());
      while (outcomes.size() < limit) {
        Outcome<SourceRecord> read = reader.read();
        if (read == null) {
          break;
        }
        Outcome<LoadRecord> outcome = processor.process(read);
        if (!(outcome instanceof Outcome.Filtered<LoadRecord>)) {
          outcomes.add(outcome);
        } else if (leftOut.size() < limit) {
          leftOut.add(outcome);
        }
      }
    } finally {
      reader.close();
    }
    return outcomes.isEmpty() ? leftOut : outcomes;
  }
}
