package org.ascribe.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OSLO (Reuters) - Norway accused Russia on Tuesday.          | Reuters
          Norway blames Russia\\n\\nBy The Associated Press\\n\\nNorway | The Associated Press
          Norway accused Russia.\\n\\nSource: AFP                      | AFP
          Norway accused Russia.\\n\\n— Kyodo News                     | Kyodo News
          """)
  void findsTheAgencyThatATextIsCreditedTo(String text, String agency) {
    assertThat(NewsText.agency(text.replace("\\n", "\n"))).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway told Reuters that Russia was behind it.",
        "The Norwegian Police Security Service (PST) accused Russia.",
        "AP News has learned that Norway (and others) accused Russia.",
        ""
      })
  void anAgencyThatIsOnlyNamedGetsNoCredit(String text) {
    assertThat(NewsText.agency(text)).isNull();
  }

  @Test
  void titlesAnnounceRoundUps() {
    assertThat(NewsText.roundUp("Security Week in Review: hospitals, banks"))
        .isEqualTo("week in review");
    assertThat(NewsText.roundUp("This week in security - 4 May")).isEqualTo("this week in");
    assertThat(NewsText.roundUp("Sheriff rounds up hackers within a week")).isNull();
    assertThat(NewsText.roundUp(null)).isNull();
  }

  @Test
  void aTextOfAFewWordsIsNotCompared() {
    assertThat(NewsText.shingles("Norway accused Russia of a cyber attack on its parliament."))
        .isEmpty();
    assertThat(
            NewsText.shingles(
                "Norway accused Russia of a cyber attack on its parliament, the foreign minister"
                    + " said on Tuesday."))
        .hasSize(12);
  }
}
