package org.ascribe.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentKeyTest {

  @Test
  void isThirtyTwoLowerCaseHexCharactersThatNeverChange() {
    assertThat(ContentKey.of("party", "Norway", 3, true))
        .isEqualTo(ContentKey.of("party", "Norway", "3", "true"))
        .matches("[0-9a-f]{32}");
    assertThat(ContentKey.of("")).isEqualTo("df3f619804a92fdb4057192dc43dd748");
  }

  @Test
  void movingALetterFromOnePartToTheNextGivesAnotherKey() {
    assertThat(ContentKey.of("claim", "ab", "c")).isNotEqualTo(ContentKey.of("claim", "a", "bc"));
    assertThat(ContentKey.of("claim", "ab")).isNotEqualTo(ContentKey.of("claima", "b"));
  }

  @Test
  void aMissingPartIsNeitherEmptyNorTheWordNull() {
    String missing = ContentKey.of("claim", "x", null);

    assertThat(missing)
        .isNotEqualTo(ContentKey.of("claim", "x", ""))
        .isNotEqualTo(ContentKey.of("claim", "x", "null"))
        .isNotEqualTo(ContentKey.of("claim", "x"));
  }
}
