package org.ascribe.run;

import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.source.ColumnMapper;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * After loading, tells once which fields of the source no column uses and which are missing, which
 * entries of lookups were of no use, how many values are damaged, and what the rows were built
 * without.
 */
final class ColumnAudit implements StepExecutionListener {
  /** Names that a warning lists. */
  private static final int SHOWN = 30;

  private final ColumnMapper mapper;
  private final SuspectValues suspects;
  private final RowBuilder rows;
  private final Launch launch;

  ColumnAudit(ColumnMapper mapper, SuspectValues suspects, RowBuilder rows, Launch launch) {
    this.mapper = mapper;
    this.suspects = suspects;
    this.rows = rows;
    this.launch = launch;
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    warn(mapper.unknownColumns(), "the source has fields that are neither mapped nor ignored: ");
    warn(mapper.missingColumns(), "no record of the source has the fields: ");
    warn(mapper.unusedLookups(), "entries of lookups that fitted no value: ");
    suspects.warning().ifPresent(this::warn);
    rows.warnings().forEach(this::warn);
    return step.getExitStatus();
  }

  private void warn(Set<String> names, String what) {
    if (!names.isEmpty()) {
      boolean many = names.size() > SHOWN;
      String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
      warn(what + shown + (many ? " and " + (names.size() - SHOWN) + " more" : ""));
    }
  }

  private void warn(String message) {
    launch.progress().warning("job '" + launch.spec().name() + "': " + message);
  }
}
