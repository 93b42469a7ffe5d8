package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.model.MentionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The language of reports as a corpus: each line of {@code sentences.txt} is a sentence and what is
 * read out of it.
 */
class FactSentencesTest {
  private static final Map<String, MentionKind> KINDS =
      Map.of(
          "act", MentionKind.ACTIVITY,
          "vc", MentionKind.VICTIM_COUNTRY,
          "vs", MentionKind.VICTIM_SECTOR,
          "mal", MentionKind.MALWARE,
          "prod", MentionKind.PRODUCT,
          "grp", MentionKind.GROUP);

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatTheSentenceTells(String sentence, String facts) {
    Map<String, Set<String>> expected = new HashMap<>();
    for (String fact : facts.split(";")) {
      String[] cells = fact.strip().split("=");
      expected.put(cells[0], new TreeSet<>(List.of(cells[1].split(","))));
    }
    String text = "It was a cyber case.\n\n" + sentence + "\n\nComputers had to be cleaned.";
    FactsReadingOf reading = new FactsReadingOf(text);

    expected.forEach(
        (kind, names) -> assertThat(reading.of(kind)).as(kind).containsExactlyElementsOf(names));
  }

  private record FactsReadingOf(String text) {
    Set<String> of(String kind) {
      MentionKind mention = KINDS.get(kind);
      if (mention == null) {
        return new TreeSet<>(
            FactsReading.read(text).responses().stream()
                .map(response -> response.kind().word() + ":" + response.by())
                .toList());
      }
      boolean printed = mention == MentionKind.MALWARE || mention == MentionKind.PRODUCT;
      return new TreeSet<>(
          printed ? FactsReading.printed(mention, text) : FactsReading.names(mention, text));
    }
  }

  static Stream<Object[]> lines() throws IOException {
    List<Object[]> lines = new ArrayList<>();
    try (InputStream in = FactSentencesTest.class.getResourceAsStream("sentences.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      all.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> lines.add(line.split(" \\|\\| ")));
    }
    return lines.stream();
  }
}
