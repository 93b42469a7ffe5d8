package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.model.Outcome;
import org.ascribe.run.DocumentJson;
import org.ascribe.run.DocumentPipeline;
import org.ascribe.run.ReadDocument;
import org.junit.jupiter.api.Test;

class ExtractedTest {
  private static final Path NEWS = Path.of("sample-data/news");

  /** So that anybody who scores the output of {@code extract} gets the figures of evaluate. */
  @Test
  void comparesTheVeryValuesThatExtractPrints() throws IOException {
    DocumentPipeline pipeline = DocumentPipeline.load();
    for (Path file : texts()) {
      if (pipeline.read(file, file.toString()) instanceof Outcome.Accepted<ReadDocument> accepted) {
        ReadDocument read = accepted.value();
        Annotation direct = Extracted.of(read.document(), read.extraction());
        List<String> problems = new ArrayList<>();
        byte[] json = DocumentJson.of(read).getBytes(StandardCharsets.UTF_8);
        Annotation printed = AnnotationReader.read(file + ".json", json, problems);

        DocumentResult result = Comparison.of("d", "", printed, direct, new Names(Map.of()));
        assertThat(problems).isEmpty();
        assertThat(result.mistakes()).as(file.toString()).isEmpty();
        assertThat(direct.statements()).isEqualTo(printed.statements());
      }
    }
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(NEWS)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(texts).isNotEmpty();
      return texts;
    }
  }
}
