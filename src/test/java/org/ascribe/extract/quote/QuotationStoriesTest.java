package org.ascribe.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ascribe.extract.Prose;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.ascribe.model.Quotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which stories name their speakers, as a corpus: {@code quotations.txt}. */
class QuotationStoriesTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Quotations QUOTATIONS = new Quotations();

  @ParameterizedTest
  @MethodSource("stories")
  void givesEachQuotationItsSpeaker(String speakers, String story) {
    String text = "Hackers attack computers\n\nMonday, 12 May 2025\n\n" + story;
    Document document = Prose.of("Hackers attack computers", text);
    List<String> expected =
        speakers.equals("-") ? List.of() : Arrays.asList(speakers.split(" \\| "));

    assertThat(QUOTATIONS.find(document, Sentences.of(document, LEXICON), LEXICON))
        .extracting(Quotation::speaker)
        .containsExactlyElementsOf(expected);
  }

  static Stream<Object[]> stories() throws IOException {
    try (InputStream in = QuotationStoriesTest.class.getResourceAsStream("quotations.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^== "))
          .skip(1)
          .map(story -> story.split("\n", 2))
          .map(parts -> new Object[] {parts[0], parts[1].strip()});
    }
  }
}
