package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An official website of the United States government Here's how you know | official-site
          Secure .gov websites use HTTPS | official-site
          We use cookies to make this site better. Accept all cookies? | cookie-notice
          Image credit: Harbour Police | image-credit
          Photo: Jane Roe/Quay Pictures | image-credit
          *Source: Coast Guard* | image-credit
          ![A harbour](https://quay.example/h.png) | image
          Figure 2: Flow of the attack | caption
          Copyright © 2024 Quay Media. All rights reserved. | copyright
          (c) 2024 Quay Media | copyright
          RELATED: Port gets new cranes | related-line
          **SEE:** [Ten cranes of the world](https://quay.example/10) | related-line
          Read more | related-line
          To read the complete article see: The Quay | related-line
          Follow us on any network you like | subscribe
          Sign up for our morning letter | subscribe
          Advertisement | subscribe
          Additional reporting by Jane Roe; editing by Richard Roe | credits
          Jane Roe contributed to this report. | credits
          Harbour Office is part of the Department of Transport | site-footer
          — Harbour Police (@harbourpolice) March 14, 2024 | embed
          Media contact: press@quay.example | contact
          <!--/*--><![CDATA[/* ><!--*/ | code
          .page-body .image img { | code
          border: 1px solid #000 !important; | code
          [[Quay]] [[Ports]] | tags
          Filed under: ports, cranes | tags
          + Source: The Quay | record-field
          d41d8cd98f00b204e9800998ecf8427e | indicator
          SHA1: da39a3ee5e6b4b0d3255bfef95601890afd80709 loader.dll | indicator
          192.0.2[.]17 | indicator
          ---------- | markup
          """)
  void knowsLinesThatAreNoStory(String line, String rule) {
    assertThat(LineRule.of(Line.of(line).get(0))).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Credit card data was stolen by the group, police said.",
        "The copyright office was hacked in 2019, its director told reporters.",
        "Follow-up attacks were seen in May.",
        "Sources said the image of the party suffered.",
        "See the annex for a list of victims.",
        "Readers of the newspaper could not subscribe for a week after the attack.",
        "More than 40 ports were hit.",
        "The file d41d8cd98f00b204e9800998ecf8427e was sent to the ministry, which opened it.",
        "Privacy groups blamed the firm.",
        "Cookies that the spies stole let them in.",
        "Tags on the containers were altered, the harbour office said."
      })
  void leavesSentencesAlone(String line) {
    assertThat(LineRule.of(Line.of(line).get(0))).isNull();
  }

  @Test
  void neverJudgesAParagraph() {
    String paragraph = "Read more: " + "the harbour office blamed Group Nine again. ".repeat(20);

    assertThat(LineRule.of(Line.of(paragraph).get(0))).isNull();
  }
}
