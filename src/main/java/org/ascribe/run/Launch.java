package org.ascribe.run;

import java.util.List;
import java.util.Map;
import org.ascribe.job.ExpectSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.model.RunCounts;
import org.ascribe.source.SourceFile;
import org.ascribe.warehouse.Expectations;
import org.ascribe.warehouse.LoadPlan;
import org.ascribe.warehouse.StagedFile;

/**
 * One launch of a job with its input fixed.
 *
 * @param files all files of the input, in order
 * @param unchanged what became of the records of those files that were loaded before and are not
 *     read again, by hash
 * @param rejects keys of the stored rejects that are read instead of the files; empty for the files
 * @param stageAll whether also those records are staged that the warehouse holds already
 */
record Launch(
    JobSpec spec,
    String specHash,
    List<SourceFile> files,
    Map<String, RunCounts> unchanged,
    List<String> rejects,
    boolean stageAll,
    ProgressListener progress) {

  /** Reads the files. */
  Launch(
      JobSpec spec,
      String specHash,
      List<SourceFile> files,
      Map<String, RunCounts> unchanged,
      boolean stageAll,
      ProgressListener progress) {
    this(spec, specHash, files, unchanged, List.of(), stageAll, progress);
  }

  boolean replay() {
    return !rejects.isEmpty();
  }

  /** A replay must not look like the last run of the job, whose input it has not read. */
  String batchName() {
    return replay() ? spec.name() + " (replay)" : spec.name();
  }

  List<SourceFile> toRead() {
    return files.stream().filter(file -> !unchanged.containsKey(file.sha256())).toList();
  }

  List<StagedFile> staged() {
    return files.stream()
        .map(
            file ->
                new StagedFile(
                    file.name(),
                    file.sha256(),
                    file.bytes(),
                    unchanged.get(file.sha256()),
                    file.source(),
                    null))
        .toList();
  }

  LoadPlan plan() {
    LoadPlan plan = LoadPlan.of(spec);
    return replay() ? plan.partial() : plan;
  }

  Expectations expectations() {
    ExpectSpec expect = spec.expect();
    // What a whole release must hold says nothing of a few records.
    return replay()
        ? new Expectations(null, null)
        : new Expectations(expect.minRows(), expect.maxRejectRatio());
  }
}
