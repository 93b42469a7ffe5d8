package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names(Map.of("fancy bear", "APT28", "u k", "United Kingdom"));

  @Test
  void caseAndPunctuationAndArticlesMakeNoDifference() {
    assertThat(names.canonical("The  NSA's \"Tailored\" Access"))
        .isEqualTo(names.canonical("nsa s tailored access"))
        .isEqualTo("nsa s tailored access");
  }

  @Test
  void anAliasStandsForTheNameItIsGivenFor() {
    assertThat(names.canonical("Fancy-Bear")).isEqualTo("apt28");
    assertThat(names.canonical("the U.K.")).isEqualTo("united kingdom");
  }

  @Test
  void accentsPartWordsAndSharpSIsTwo() {
    assertThat(names.canonical("Nésbø Straße")).isEqualTo("ne sb strasse");
    assertThat(names.canonical("ﬁve ＡＢ")).isEqualTo("five ab");
  }

  @Test
  void nothingIsEmpty() {
    assertThat(names.canonical(null)).isEmpty();
    assertThat(names.canonical("Україна")).isEmpty();
    assertThat(Names.squash("\u201cWe don't,\u201d 2 x")).isEqualTo("wedont2x");
  }
}
