package org.ascribe.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RulesVersionTest {
  @Test
  void isTheGenerationAndTheBeginningOfTheDigest() throws IOException {
    assertThat(RulesVersion.of(file("sha256=" + "1a2b3c4d".repeat(8)))).isEqualTo("2-1a2b3c4d");
  }

  @Test
  void isMarkedWhereTheBuildDidNotMakeTheClasses() throws IOException {
    assertThat(RulesVersion.of(null)).isEqualTo("2-unbuilt");
  }

  @Test
  void aBuildThatLeftThePlaceholderFails() {
    assertThatThrownBy(() -> RulesVersion.of(file("sha256=${rules.sha256}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rules.properties holds no SHA-256: '${rules.sha256}'");
  }

  @Test
  void theExtractorCarriesIt() {
    assertThat(Extractor.VERSION).matches("2-([0-9a-f]{8}|unbuilt)");
  }

  private static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
