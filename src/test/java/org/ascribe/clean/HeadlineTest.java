package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final String BODY =
      "\n\nThe harbour office said on Wednesday that Group Nine had stopped its cranes.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Cranes stop in three ports; Cranes stop in three ports
          # Cranes stop in three ports; Cranes stop in three ports
          **Cranes stop in three ports**; Cranes stop in three ports
          Cranes stop in three ports | The Quay; Cranes stop in three ports
          Cranes stop in three ports - Quay News Online; Cranes stop in three ports
          Group Nine - the gang behind the cranes; Group Nine - the gang behind the cranes
          Who stopped the cranes?; Who stopped the cranes?
          Port reopens in the U.S.; Port reopens in the U.S.
          """)
  void isTheFirstRealLine(String line, String title) {
    assertThat(title(line + BODY)).isEqualTo(title);
  }

  @Test
  void skipsBannersSectionsAndDates() {
    String head =
        "An official website of the United States government\n— Harbour News\n14 March 2024\n";

    assertThat(title(head + "Cranes stop in three ports" + BODY))
        .isEqualTo("Cranes stop in three ports");
    assertThat(Story.of(head + "Cranes stop in three ports" + BODY))
        .startsWith("Cranes stop in three ports\n");
  }

  @Test
  void isNoneWhereTheTextOpensWithItsStory() {
    assertThat(title("The harbour office said that Group Nine had stopped its cranes." + BODY))
        .isNull();
  }

  @Test
  void isNotTheSpeakersNameAndOffice() {
    assertThat(title("Jane Q. Roe, Secretary of Harbours" + BODY)).isNull();
  }

  @Test
  void isShownWithoutMarkupAndSite() {
    assertThat(Story.of("# Cranes stop in three ports | The Quay" + BODY))
        .startsWith("Cranes stop in three ports\n");
  }

  private static @Nullable String title(String text) {
    return PlainText.of(text, null).title();
  }
}
