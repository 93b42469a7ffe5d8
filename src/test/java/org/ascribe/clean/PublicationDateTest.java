package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  private static final String STORY =
      "The harbour office said that Group Nine, seen first on 3 May 2019, had stopped its cranes.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tuesday, 20 July, 2021",
        "Tue, 20 Jul 2021 11:27:24 +0000",
        "2021-07-20",
        "2021_07_20",
        "2021-07-20 10:17:45",
        "2021-07-20T22:39:31+00:00",
        "July 20, 2021",
        "Jul. 20, 2021 at 5:10 p.m.",
        "July 20, 2021 -- 14:39 GMT (15:39 BST)",
        "20th July 2021",
        "20.07.2021",
        "20/07/2021",
        "20-Jul-2021",
        "20. Juli 2021",
        "20 juillet 2021",
        "20 de julio de 2021",
        "Published: July 20, 2021",
        "Published on 20 July 2021 by the press office",
        "FOR IMMEDIATE RELEASE July 20, 2021",
        "+ Date: 2021-07-20T01:38:13-05:00",
        "By Jane Roe | July 20, 2021",
        "News | 20 July 2021 | Ports",
        "LONDON, July 20, 2021 (Reuters) - The harbour office spoke.",
        "PORT CITY, Ruritania, July 20, 2021 — The harbour office spoke.",
        "20 July 2021 - The Harbour Ledger",
        "20 July 2021, 16:02 CEST - The Harbour Ledger",
        "20. 7. 2021",
        "20/07/2021, updated 14:20",
        "Oslo bureau – 20 July 2021",
        "The Harbour Ledger, Oslo bureau – 20 July 2021",
        "Ledger Wire / 01:20 PM July 20, 2021",
        "Remarks at the Forum of Northern Harbours, Gothenburg, 20 July 2021",
        "Rennes, le 20 juillet 2021",
        "Казань, 20 июля 2021 года",
        "20 July 2021. The grey crane at the last berth hums.",
        "Last revised: July 20, 2021"
      })
  void isReadFromTheHead(String line) {
    assertThat(
            PlainText.of("Cranes stop in three ports\n" + line + "\n\n" + STORY, null).published())
        .hasToString("2021-07-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Cranes stop in three ports\ndate: '2021-07-20'\ntags: [a, b]\n---\n",
        "---\npost_date: 2021-07-20 03:11:05\npost_title: 'Cranes stop in three ports'\n---\n",
        "+++\ntitle = \"Cranes stop in three ports\"\ndate = 'Tue, 20 Jul 2021 15:37:50 GMT'\n+++\n"
      })
  void isReadFromFrontMatter(String head) {
    PlainText text = PlainText.of(head + "\n" + STORY, null);
    assertThat(text.published()).hasToString("2021-07-20");
    assertThat(text.title()).isEqualTo("Cranes stop in three ports");
    String whole = head + "\n" + STORY;
    StringBuilder story = new StringBuilder(whole);
    for (int i = text.boilerplate().size() - 1; i >= 0; i--) {
      Span span = text.boilerplate().get(i).span();
      story.delete(span.start(), span.end());
    }
    assertThat(story.toString().strip().lines().filter(line -> !line.isBlank()))
        .containsExactly("Cranes stop in three ports", STORY.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On July 20, 2021, the harbour office said that its cranes had stopped.",
        "The attack of 20 July 2021",
        "WASHINGTON, July 20 (Reuters) - The harbour office spoke.",
        "07/08/2021",
        "Published: yesterday",
        "2021-13-40",
        "© 2021-07-20 is no date line of a story, said the editor in passing."
      })
  void isNoneWhereTheTextDatesOnlyEvents(String line) {
    assertThat(
            PlainText.of("Cranes stop in three ports\n" + line + "\n\n" + STORY, null).published())
        .isNull();
  }

  @Test
  void prefersThePublicationToTheRevision() {
    String text =
        "Cranes stop in three ports\nUpdated: 22 July 2021\nPublished: 20 July 2021\n" + STORY;

    assertThat(PlainText.of(text, null).published()).hasToString("2021-07-20");
  }

  @Test
  void readsTheRevisionHistoryAtTheEnd() {
    String text = STORY.repeat(40) + "October 2, 2018: Initial version\nMay 1, 2019: Link added\n";

    assertThat(PlainText.of(text, null).published()).hasToString("2018-10-02");
  }
}
