package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ascribe.run.DocumentPipeline;
import org.ascribe.run.Evaluator;
import org.junit.jupiter.api.Test;

/** The project's own annotated documents. */
class OwnGoldTest {
  private static final Path FOLDER = Path.of("src/test/resources/gold");
  private static final Path FIGURES = FOLDER.resolve("figures.yml");
  private static final int LEAST_DOCUMENTS = 40;

  private final GoldFolder gold = GoldFolder.open(FOLDER);

  @Test
  void thereAreEnoughDocumentsToMeasureAnything() {
    assertThat(gold.documents())
        .as("annotated documents (NAME.json beside NAME.txt) in " + FOLDER)
        .hasSizeGreaterThanOrEqualTo(LEAST_DOCUMENTS);
  }

  @Test
  void noFigureFallsBelowWhatIsCommitted() {
    List<String> refusals = new ArrayList<>();
    Scores scores =
        new Evaluator(DocumentPipeline.load()).evaluate(gold, result -> {}, refusals::add);

    assertThat(refusals).as("documents that cannot be read").isEmpty();
    assertThat(Limits.read(FIGURES).below(scores))
        .as(
            "figures below those of %s. Mend what was lost: 'evaluate %s --errors' lists it. Where a"
                + " loss is meant, or figures rose, write the present ones, which the same command"
                + " prints, into %s",
            FIGURES, FOLDER, FIGURES)
        .isEmpty();
  }
}
