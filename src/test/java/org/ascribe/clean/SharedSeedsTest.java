package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.model.Document;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two news pages that the project was conceived from, where they lie beside it. */
class SharedSeedsTest {
  private static final Path SEEDS = Path.of("../shared/seeds");

  @BeforeEach
  void needsTheSeeds() {
    assumeTrue(Files.isDirectory(SEEDS), "../shared/seeds is not there");
  }

  @Test
  void readsDateAndPublisherOfTheFirst() throws IOException {
    Document document = seed("000_");

    assertThat(document.title())
        .isEqualTo("Exchange hacks: Aus accuses China of malicious cyber attacks");
    assertThat(document.published()).hasToString("2021-07-20");
    assertThat(document.publisher()).isEqualTo("Westwick-Farrow Pty Ltd");
    assertThat(Story.of(document))
        .endsWith("with the intent of obtaining competitive advantage.”")
        .doesNotContain("Uber", "Gartner", "Related News", "Image credit", "Copyright");
  }

  @Test
  void keepsTeasersAndTheAuthorOutOfTheSecond() throws IOException {
    Document document = seed("001_");

    assertThat(document.title())
        .isEqualTo(
            "Microsoft Exchange hack: Australia, US and allies blame China, condemn cyberattacks");
    assertThat(document.published()).isNull();
    assertThat(document.publisher()).isNull();
    assertThat(Story.of(document))
        .startsWith(document.title())
        .endsWith("“enhance global security and stability” in cyberspace.")
        .doesNotContain("Internet News", "RELATED", "Gemma", "hockey", "Leave a Reply");
  }

  private static Document seed(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      List<Path> seeds =
          files.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
      assertThat(seeds).hasSize(1);
      String content = Files.readString(seeds.get(0));
      SourceLocation location = SourceLocation.ofFile(seeds.get(0).toString());
      Outcome<Document> outcome = new DocumentCleaner().clean(location, Map.of("content", content));
      return ((Outcome.Accepted<Document>) outcome).value();
    }
  }
}
