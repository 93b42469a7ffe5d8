package org.ascribe.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.ascribe.clean.DocumentCleaner;
import org.ascribe.extract.Extractor;
import org.ascribe.extract.text.Sentence;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.ascribe.source.DocumentReader;
import org.ascribe.source.SourceFile;

/**
 * What reading documents costs, beside what it would cost only to tag their words: OpenNLP's
 * tokenizer and part-of-speech tagger over the same text, in the same run and thread, in turn. The
 * ratio is the figure that carries over to other machines.
 *
 * <p>{@code ./mvnw -q -Pbench test-compile exec:exec [-Dbench.args="DIR..."]}; without folders the
 * samples and the project's own gold.
 */
public final class ExtractionBench {
  private static final List<String> FOLDERS =
      List.of("sample-data/news", "src/test/resources/gold");
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 9;
  private static final int UNENDING = 5_000_000;
  private static final int MAX_BYTES = 64 << 20;

  /** One pass over all documents; gives something that depends on the work, so it is done. */
  private interface Pass {
    long run();
  }

  private ExtractionBench() {}

  public static void main(String[] args) throws IOException {
    long before = System.nanoTime();
    Lexicon lexicon = Lexicon.load();
    Extractor extractor = new Extractor(lexicon);
    double loading = seconds(System.nanoTime() - before);
    List<SourceRecord> records = records(args.length == 0 ? FOLDERS : List.of(args));
    DocumentCleaner cleaner = new DocumentCleaner();
    List<Document> documents = records.stream().map(record -> cleaned(cleaner, record)).toList();
    long bytes =
        documents.stream().mapToLong(d -> d.text().getBytes(StandardCharsets.UTF_8).length).sum();

    Map<String, Pass> passes = new LinkedHashMap<>();
    passes.put("OpenNLP tokenizer + POS tagger", tagging(documents, lexicon));
    passes.put(
        "cleaning",
        () -> records.stream().mapToLong(r -> cleaned(cleaner, r).text().length()).sum());
    passes.put(
        "sentence splitting",
        () -> documents.stream().mapToLong(d -> Sentences.of(d, lexicon).size()).sum());
    passes.put(
        "extraction, sentences included",
        () -> documents.stream().mapToLong(d -> extractor.extract(d).claims().size()).sum());
    System.out.printf(
        Locale.ROOT,
        "%d documents, %.2f MB, median of %d rounds in turn, one thread%n",
        documents.size(),
        bytes / 1e6,
        ROUNDS);
    print(passes, documents.size(), bytes / 1e6);
    System.out.printf(Locale.ROOT, "loading of word lists and rules: %.2f s, cold%n", loading);
    unending(extractor, documents);
  }

  private static void print(Map<String, Pass> passes, int documents, double megabytes) {
    Map<String, double[]> times = new LinkedHashMap<>();
    passes.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
    long sum = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, Pass> pass : passes.entrySet()) {
        long start = System.nanoTime();
        sum += pass.getValue().run();
        double time = seconds(System.nanoTime() - start);
        if (round >= 0) {
          times.get(pass.getKey())[round] = time;
        }
      }
    }
    double base = -1;
    System.out.printf("%-34s %10s %8s %16s%n", "", "docs/s", "MB/s", "time to tagging");
    for (Map.Entry<String, double[]> entry : times.entrySet()) {
      Arrays.sort(entry.getValue());
      double median = entry.getValue()[ROUNDS / 2];
      base = base < 0 ? median : base;
      System.out.printf(
          Locale.ROOT,
          "%-34s %10.0f %8.2f %16.2f%n",
          entry.getKey(),
          documents / median,
          megabytes / median,
          median / base);
    }
    System.out.println("(checksum " + sum + ")");
  }

  /** All documents in one, without the ends of its sentences: nothing may grow with its square. */
  private static void unending(Extractor extractor, List<Document> documents) {
    StringBuilder text = new StringBuilder(UNENDING);
    while (text.length() < UNENDING) {
      for (Document document : documents) {
        text.append(document.text().replaceAll("[.!?\\n]+", " ")).append(' ');
      }
    }
    text.setLength(UNENDING);
    Document first = documents.get(0);
    Document unending =
        new Document(
            first.location(),
            null,
            null,
            null,
            null,
            "en",
            "UTF-8",
            text.toString(),
            text.toString(),
            List.of());
    long start = System.nanoTime();
    extractor.extract(unending);
    System.out.printf(
        Locale.ROOT,
        "one document of %.1f MB without sentence ends: %.2f s%n",
        UNENDING / 1e6,
        seconds(System.nanoTime() - start));
  }

  private static Pass tagging(List<Document> documents, Lexicon lexicon) throws IOException {
    TokenizerME tokenizer =
        new TokenizerME(
            new TokenizerModel(
                ExtractionBench.class.getResource("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
    POSTaggerME tagger =
        new POSTaggerME(
            new POSModel(
                ExtractionBench.class.getResource("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")));
    List<String> sentences =
        documents.stream()
            .flatMap(document -> Sentences.of(document, lexicon).stream())
            .map(Sentence::text)
            .toList();
    return () -> sentences.stream().mapToLong(s -> tagger.tag(tokenizer.tokenize(s)).length).sum();
  }

  private static List<SourceRecord> records(List<String> folders) throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(ExtractionBench::document).sorted().toList()) {
          SourceFile source = new SourceFile(file, file.toString(), "", Files.size(file));
          try (DocumentReader reader = new DocumentReader(source, null, MAX_BYTES)) {
            records.add(value(reader.read()));
          }
        }
      }
    }
    return records;
  }

  private static boolean document(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") || name.endsWith(".html");
  }

  private static Document cleaned(DocumentCleaner cleaner, SourceRecord record) {
    return value(cleaner.clean(record.location(), record.fields()));
  }

  private static <T> T value(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new IllegalArgumentException("cannot read " + outcome.location());
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
