package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
  @TempDir private Path folder;

  @Test
  void saysWhichFigureIsBelowWhatIsCommitted() throws IOException {
    Limits limits =
        limits(
            """
            # a note
            documents: 2
            claims (party): {f1: 0.800, recall: 0.667, precision: 1}
            groups: {f1: 1.000}
            """);
    Scores scores = new Scores();
    scores.add(
        new DocumentResult(
            "a", Map.of(Field.CLAIMS_PARTY, new Count(2, 0, 1)), List.of(), List.of()));

    assertThat(limits.below(scores))
        .containsExactly("documents: found 1, at least 2 expected (" + file() + ":2)");
    scores.add(
        new DocumentResult(
            "b", Map.of(Field.CLAIMS_PARTY, new Count(0, 1, 0)), List.of(), List.of()));
    assertThat(limits.below(scores))
        .containsExactly(
            "claims (party) f1: found 0.667, at least 0.800 expected (" + file() + ":3)",
            "claims (party) precision: found 0.667, at least 1 expected (" + file() + ":3)");
  }

  @Test
  void saysAllThatIsWrongInTheFile() {
    assertThatThrownBy(
            () ->
                limits(
                    """
                    claims: {f1: 1}
                    groups: {f2: 1, f1: high}
                    cves: 1
                    malware: {recall: 85}
                    """))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining(file() + ":1: 'claims' is not one of documents, claims (party),")
        .hasMessageContaining(file() + ":2: groups: 'f2' is not one of precision, recall, f1")
        .hasMessageContaining(file() + ":2: 'high' is not a number")
        .hasMessageContaining(file() + ":3: cves: expected keys with values")
        .hasMessageContaining(file() + ":4: '85' is not a share from 0 to 1");
    assertThatThrownBy(() -> limits("")).hasMessageContaining("expected keys with values");
    assertThatThrownBy(() -> limits("a: [")).hasMessageContaining("is not YAML");
    assertThatThrownBy(() -> Limits.read(folder.resolve("none.yml")))
        .hasMessageContaining("none.yml: cannot be read");
  }

  private Limits limits(String text) throws IOException {
    Files.writeString(file(), text);
    return Limits.read(file());
  }

  private Path file() {
    return folder.resolve("figures.yml");
  }
}
