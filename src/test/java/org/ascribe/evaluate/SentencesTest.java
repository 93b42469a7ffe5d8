package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void showsTheSentenceOrTheLine() {
    Sentences sentences = new Sentences("A headline\nOne  thing. Another thing. Last");

    assertThat(sentences.around("headline")).isEqualTo("A headline");
    assertThat(sentences.around("thing")).isEqualTo("One thing.");
    assertThat(sentences.around("Another")).isEqualTo("Another thing.");
    assertThat(sentences.around("Las")).isEqualTo("Last");
  }

  @Test
  void cutsWhatHasNoEndBetweenWords() {
    String text = "word ".repeat(500);

    assertThat(new Sentences(text).around(new Span(1000, 1004)))
        .startsWith("...word word")
        .endsWith("word word...")
        .hasSizeLessThan(420);
  }

  @Test
  void isEmptyWhereTheWordsStandNowhere() {
    assertThat(new Sentences("abc").around("abcd")).isEmpty();
    assertThat(new Sentences("abc").around(" ")).isEmpty();
  }
}
