package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.ascribe.lexicon.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activities",
        "amounts",
        "attacks",
        "names",
        "places",
        "responses",
        "sectors",
      })
  void readsEveryCueList(String name) {
    assertThatNoException().isThrownBy(() -> Cues.load(name));
  }

  @Test
  void findsStemsAndPhrasesWithWordsBetween() {
    assertThat(found("They phished staff and stole very sensitive customer data."))
        .contains("phishing", "data_theft");
  }

  @Test
  void findsNoPhraseAcrossMoreWordsThanTheGap() {
    assertThat(found("They stole a car and drove away from all of the data.")).isEmpty();
  }

  @Test
  void putsEachPhraseOfASetInItsPlace() {
    assertThat(found("They wiped the backups.")).contains("destructive");
    assertThat(found("They erased the hard drives.")).contains("destructive");
  }

  private static List<String> found(String text) {
    return Cues.load("activities").in(Tokenizer.tokens(text)).stream()
        .map(Cues.Found::value)
        .toList();
  }
}
