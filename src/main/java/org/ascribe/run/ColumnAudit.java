package org.ascribe.run;

import java.util.Set;
import org.ascribe.source.ColumnMapper;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** After loading, tells once which fields of the source no column uses, and which are missing. */
final class ColumnAudit implements StepExecutionListener {
  private final ColumnMapper mapper;
  private final Launch launch;

  ColumnAudit(ColumnMapper mapper, Launch launch) {
    this.mapper = mapper;
    this.launch = launch;
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    warn(mapper.unknownColumns(), "the source has fields that are neither mapped nor ignored: ");
    warn(mapper.missingColumns(), "no record of the source has the fields: ");
    warn(mapper.unusedLookups(), "entries of lookups that fitted no value: ");
    return step.getExitStatus();
  }

  private void warn(Set<String> columns, String what) {
    if (!columns.isEmpty()) {
      launch
          .progress()
          .warning("job '" + launch.spec().name() + "': " + what + String.join(", ", columns));
    }
  }
}
