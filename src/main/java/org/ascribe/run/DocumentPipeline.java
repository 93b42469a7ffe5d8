package org.ascribe.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ascribe.clean.DocumentCleaner;
import org.ascribe.entity.Resolver;
import org.ascribe.extract.Extractor;
import org.ascribe.job.Format;
import org.ascribe.job.SourceSpec;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.Readers;
import org.ascribe.source.RecordReader;
import org.ascribe.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Steps 4 to 6 for documents: clean, extract, resolve. Needs neither Spring nor a database;
 * immutable, so threads share one.
 */
public final class DocumentPipeline {
  /** What the rules can read; a text without enough words to tell its language is tried. */
  private static final Set<String> LANGUAGES = Set.of("en", "und");

  /** Why a document was not read for claims: its language is not among these. */
  static final String FOREIGN = "language";

  /** Of a document in another language; by the version, what was found before is out of date. */
  private static final Extraction NOTHING_FOUND =
      new Extraction(List.of(), List.of(), List.of(), List.of(), List.of(), 0, Extractor.VERSION);

  private final DocumentCleaner cleaner;
  private final Extractor extractor;
  private final Resolver resolver;
  private final boolean explaining;

  private DocumentPipeline(
      DocumentCleaner cleaner, Extractor extractor, Resolver resolver, boolean explaining) {
    this.cleaner = cleaner;
    this.extractor = extractor;
    this.resolver = resolver;
    this.explaining = explaining;
  }

  /** Loads the word lists; takes a few hundred milliseconds. */
  public static DocumentPipeline load() {
    return load(false);
  }

  /** As {@link #load}; every document then carries why its claims were found. */
  public static DocumentPipeline explaining() {
    return load(true);
  }

  private static DocumentPipeline load(boolean explaining) {
    Lexicon lexicon = Lexicon.load();
    return new DocumentPipeline(
        new DocumentCleaner(), new Extractor(lexicon), new Resolver(lexicon), explaining);
  }

  /**
   * Cleans and reads the fields that a reader gave for one document.
   *
   * @param extract false leaves the extraction empty, as does a language that is not English
   */
  Outcome<ReadDocument> read(
      SourceLocation location, Map<String, ? extends @Nullable Object> values, boolean extract) {
    return cleaner
        .clean(location, values)
        .then(
            cleaned ->
                new Outcome.Accepted<>(
                    location,
                    extract
                        ? facts(cleaned.value())
                        : new ReadDocument(cleaned.value(), Extraction.NOTHING, "job", null)));
  }

  private ReadDocument facts(Document document) {
    if (!LANGUAGES.contains(document.language())) {
      return new ReadDocument(document, NOTHING_FOUND, FOREIGN, null);
    }
    return new ReadDocument(
        document,
        resolver.resolve(extractor.extract(document)),
        null,
        explaining ? extractor.explain(document) : null);
  }

  /**
   * Reads a file that is one document.
   *
   * @param name how messages and the result name the file
   * @throws UncheckedIOException when the file cannot be read at all
   */
  public Outcome<ReadDocument> read(Path file, String name) {
    List<Outcome<ReadDocument>> only = new ArrayList<>();
    read(file, name, Format.DOCUMENT, only::add);
    return only.get(0);
  }

  /**
   * Reads the documents of a file one by one.
   *
   * @param name how messages and the results name the file
   * @param format one of documents
   * @param each is given every document, or why it was refused
   * @throws UncheckedIOException when the file cannot be read at all
   */
  public void read(Path file, String name, Format format, Consumer<Outcome<ReadDocument>> each) {
    try (RecordReader reader = open(file, name, format)) {
      for (Outcome<SourceRecord> record = reader.read(); record != null; record = reader.read()) {
        each.accept(record.then(found -> read(found.location(), found.value().fields(), true)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a document was not accepted, for people. */
  public static String refusal(Outcome<ReadDocument> outcome) {
    if (outcome instanceof Outcome.Reject<ReadDocument> reject) {
      return reject.message();
    } else if (outcome instanceof Outcome.Filtered<ReadDocument> filtered) {
      return filtered.message();
    }
    throw new IllegalArgumentException("an accepted document was not refused");
  }

  private static RecordReader open(Path file, String name, Format format) throws IOException {
    SourceFile source = new SourceFile(file, name, "", Files.size(file));
    return Readers.documents(SourceSpec.of(format), source);
  }
}
