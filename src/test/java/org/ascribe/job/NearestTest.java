package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS = List.of("format", "path", "charset", "csv", "key");

  @ParameterizedTest
  @CsvSource({"fromat,format", "pth,path", "Charset,charset", "cvs,csv", "chrset,charset"})
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(Nearest.of(typed, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"delimiter", "xyz", "publisher"})
  void isSilentWhenNothingIsNear(String typed) {
    assertThat(Nearest.of(typed, KEYS)).isEmpty();
  }

  @Test
  void prefersTheFewestEdits() {
    assertThat(Nearest.of("kex", List.of("kev", "key", "keys", "kex1"))).contains("kev");
    assertThat(Nearest.of("news1", List.of("kews", "news"))).contains("news");
  }
}
