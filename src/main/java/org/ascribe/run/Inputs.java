package org.ascribe.run;

import java.util.List;
import org.ascribe.fetch.Fetcher;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;
import org.ascribe.source.SourceFile;
import org.ascribe.source.SourceFiles;

/** Finds and fixes the input of jobs, on this machine and on the web. */
final class Inputs {
  private final Fetcher fetcher;

  private Inputs(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Downloads are kept beside the embedded warehouse, also where another one is used. */
  static Inputs of(Settings settings) {
    return new Inputs(Fetcher.into(settings.home().resolve("downloads"), settings.environment()));
  }

  /** The articles of a job's feeds. */
  Articles articles(SourceSpec feeds) {
    return new Articles(feeds, fetcher::fetchOnce);
  }

  /**
   * The files of a job.
   *
   * @throws org.ascribe.source.SourceException when one cannot be had
   */
  List<SourceFile> open(JobSpec spec) {
    return SourceFiles.open(spec, fetcher::fetch);
  }
}
