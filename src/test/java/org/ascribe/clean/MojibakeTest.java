package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chinaâ€™s answer | China’s answer
          a cafÃ© in ZÃ¼rich | a café in Zürich
          it cost Â£40 or â‚¬50 | it cost £40 or €50
          one â€“ two â€” three | one – two — three
          """)
  void takesBackWhatWasDecodedWrongly(String broken, String right) {
    assertThat(Mojibake.repair(broken)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "São Paulo",
        "a “CAFÉ”",
        "Âge d’or",
        "“AMANHÃ”",
        "pâté à la crème",
        "naïve â la carte"
      })
  void leavesRightTextAlone(String text) {
    assertThat(Mojibake.repair(text)).isSameAs(text);
  }
}
