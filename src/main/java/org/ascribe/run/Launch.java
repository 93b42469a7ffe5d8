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
 */
record Launch(
    JobSpec spec,
    String specHash,
    List<SourceFile> files,
    Map<String, RunCounts> unchanged,
    ProgressListener progress) {

  List<SourceFile> toRead() {
    return files.stream().filter(file -> !unchanged.containsKey(file.sha256())).toList();
  }

  List<StagedFile> staged() {
    return files.stream()
        .map(
            file ->
                new StagedFile(
                    file.name(), file.sha256(), file.bytes(), unchanged.get(file.sha256())))
        .toList();
  }

  LoadPlan plan() {
    return LoadPlan.of(spec);
  }

  Expectations expectations() {
    ExpectSpec expect = spec.expect();
    return new Expectations(expect.minRows(), expect.maxRejectRatio());
  }
}
