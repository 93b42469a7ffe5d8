package org.ascribe.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n <!DOCTYPE HTML><title>x</title>",
        "<!-- saved --><HTML><body>x",
        "<?xml version='1.0'?><html><p>x</p></html>",
        "<p>A fragment of a feed.</p>",
        "A fragment <a href='x'>with links</a>.<br>One line.<br>Another."
      })
  void tellsPagesAndFragments(String content) {
    assertThat(MediaType.of(content)).isEqualTo(MediaType.HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The attacker wrote <script> into the form.",
        "a < b and b > c",
        "<CVE-2021-26855> was exploited first",
        "<!--/*--><![CDATA[/* ><!--*/\nleftovers of a style sheet above plain text"
      })
  void takesEverythingElseForText(String content) {
    assertThat(MediaType.of(content)).isEqualTo(MediaType.TEXT);
  }

  @Test
  void hasTheRegisteredNames() {
    assertThat(MediaType.HTML.text()).isEqualTo("text/html");
    assertThat(MediaType.TEXT.text()).isEqualTo("text/plain");
  }
}
