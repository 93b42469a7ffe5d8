package org.ascribe.source;

import java.io.IOException;
import org.ascribe.job.JobSpec;
import org.ascribe.job.SourceSpec;

/** The reader of each format: a new format needs a constant there, a case here and its reader. */
public final class Readers {
  private Readers() {}

  /**
   * Opens a file for reading.
   *
   * @throws SourceException when the file as a whole cannot be of the job's format
   * @throws IOException when the file is gone or unreadable
   */
  public static RecordReader open(JobSpec job, SourceFile file) throws IOException {
    SourceSpec source = job.sources().get(file.source());
    return switch (source.format()) {
      case CSV -> CsvReader.open(source, job.partsOf(source), file);
      case JSON -> JsonReader.open(source, job.partsOf(source), file);
      case JSONL -> JsonLinesReader.open(source, file);
      case DOCUMENT, FEED, WARC, MAIL -> documents(source, file);
    };
  }

  /**
   * Opens a file of documents, which needs no job.
   *
   * @param source of a format of documents
   */
  public static RecordReader documents(SourceSpec source, SourceFile file) {
    return switch (source.format()) {
      case DOCUMENT -> new DocumentReader(file, source.charset(), source.maxBytes());
      case FEED -> new FeedReader(file, source);
      case WARC -> new PageReader(file, source);
      case MAIL -> new MailReader(file, source);
      case CSV, JSON, JSONL ->
          throw new IllegalArgumentException(source.format() + " is no format of documents");
    };
  }
}
