package org.ascribe.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void countsWideCharactersTwiceAndCombiningMarksNotAtAll() {
    assertThat(TextWidth.of("abc")).isEqualTo(3);
    assertThat(TextWidth.of("国家安全部")).isEqualTo(10);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TextWidth.of("\uD83D\uDE00")).isEqualTo(2);
  }

  @Test
  void cutsWithAnEllipsisAndNeverThroughAWideCharacter() {
    assertThat(TextWidth.cut("Ministry", 8)).isEqualTo("Ministry");
    assertThat(TextWidth.cut("Ministry of State", 8)).isEqualTo("Ministr…");
    assertThat(TextWidth.cut("国家安全部", 6)).isEqualTo("国家…");
    assertThat(TextWidth.cut("\uD83D\uDE00\uD83D\uDE00", 3)).isEqualTo("\uD83D\uDE00…");
  }

  @Test
  void keepsTheEndOfAPath() {
    assertThat(TextWidth.cut("sample-data/news/albania-iran.txt", 17))
        .isEqualTo("…albania-iran.txt");
  }

  @Test
  void takesWhatATerminalWouldActOnOutOfTheText() {
    assertThat(TextWidth.printable("a\u001B[31mb\nc\u202Ed")).isEqualTo("a [31mb c d");
  }
}
