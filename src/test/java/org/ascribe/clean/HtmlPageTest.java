package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final String FIRST =
      "The harbour office said on Wednesday that Group Nine had stopped its cranes for two days.";
  private static final String SECOND =
      "Group Nine denied it, and said that the cranes had stopped because nobody had oiled them.";
  private static final String ARTICLE = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String TEXT = FIRST + "\n\n" + SECOND;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='related-posts'><p>The mayor opened a bridge that is short but very wide.</p></div>",
        "<div id='comments'><p>I never trusted cranes, and nobody who I know ever did either.</p></div>",
        "<section class='newsletterSignup'><p>Get our letter every morning, it is free, of course.</p></section>",
        "<ul><li><a href='/1'>Fleet gets radios</a></li><li><a href='/2'>Mayor opens bridge</a></li></ul>",
        "<div style='display: none'><p>Nobody sees this paragraph, since it has been made invisible.</p></div>",
        "<script>document.write('<p>This is a paragraph that a script would have written.</p>')</script>",
        "<figure><img src='x'><figcaption>A crane of the kind that was stopped.</figcaption></figure>",
        "<p>Image: Harbour Police</p>",
        "<h2>More stories</h2>"
      })
  void leavesOutWhatIsNoArticle(String noise) throws NestedTooDeepException {
    String page = "<html><body><div class='story'>" + ARTICLE + noise + "</div></body></html>";

    assertThat(HtmlPage.parse(page, null).text()).isEqualTo(TEXT);
  }

  @Test
  void keepsAnArticleThatStandsInAFormOrSoundsLikeNoise() throws NestedTooDeepException {
    String page =
        "<html><body><form><div class='sidebar-left'>" + ARTICLE + "</div></form></body></html>";

    assertThat(HtmlPage.parse(page, null).text()).isEqualTo(TEXT);
  }

  @Test
  void aLongParagraphDoesNotStandForTheShortOnesBesideIt() throws NestedTooDeepException {
    String lengthy = (SECOND + " ").repeat(9).strip();
    String page = "<body><article><p>" + FIRST + "</p><p>" + lengthy + "</p></article></body>";

    assertThat(HtmlPage.parse(page, null).text()).isEqualTo(FIRST + "\n\n" + lengthy);
  }

  @Test
  void spansThatNobodyClosesKeepEveryParagraph() throws NestedTooDeepException {
    StringBuilder page = new StringBuilder("<div id=story><span id=p0/>");
    for (int i = 1; i <= 12; i++) {
      page.append("<p>Crane number ")
          .append(i)
          .append(" stands at its berth and hums all day.</p>");
      page.append("<span id=p").append(i).append("/>");
    }

    assertThat(HtmlPage.parse(page + "</div>", null).text())
        .startsWith("Crane number 1 stands")
        .contains("Crane number 12 stands");
  }

  @Test
  void takesTheArticleThatHasTheHeadline() throws NestedTooDeepException {
    String other = "<article><p>" + "The mayor opened a bridge. ".repeat(20) + "</p></article>";
    String page =
        "<body><article><h1>Cranes stop</h1>" + ARTICLE + "</article>" + other + "</body>";

    assertThat(HtmlPage.parse(page, null).text()).isEqualTo(TEXT);
  }

  @Test
  void keepsListsQuotationsAndInlineMarkupTogether() throws NestedTooDeepException {
    String page =
        "<body><article>"
            + ARTICLE
            + "<h2>What stopped</h2><ul><li>forty <b>cr</b>anes</li>"
            + "<li>one<script>x</script> ferry</li></ul><blockquote>“It was them.”<br>She left.</blockquote>"
            + "</article></body>";

    assertThat(HtmlPage.parse(page, null).text())
        .isEqualTo(
            TEXT + "\n\nWhat stopped\n\nforty cranes\n\none ferry\n\n“It was them.”\n\nShe left.");
  }

  @Test
  void putsTheHeadlineThatTheSourceGivesAboveAFragment() throws NestedTooDeepException {
    assertThat(HtmlPage.parse(ARTICLE, "Cranes stop").text()).isEqualTo("Cranes stop\n\n" + TEXT);
  }

  @Test
  void readsMetadataFromLinkedData() throws NestedTooDeepException {
    String page =
        """
        <html><head><title>The Quay</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Cranes \\u201cstop\\u201d &amp; start",
         "datePublished": "2024-03-14T23:59:00-05:00", "dateModified": "2024-03-16",
         "publisher": {"@type": "Organization", "logo": {"url": "x"}, "name": "The Quay"}}
        </script></head><body>"""
            + ARTICLE;

    assertThat(HtmlPage.parse(page, null).metadata())
        .isEqualTo(
            new HtmlMetadata(
                "Cranes “stop” & start", java.time.LocalDate.of(2024, 3, 14), "The Quay", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='date' content='14 March 2024'>",
        "<meta itemprop='datePublished' content='2024-03-14'>",
        "<meta name='pubdate' content='20240314T120000Z'>",
        "<meta property='article:published_time' content='2024-03-14T10:00:00Z'>"
      })
  void readsTheDateFromMetaElements(String meta) throws NestedTooDeepException {
    assertThat(
            HtmlPage.parse("<html><head>" + meta + "</head><body>" + ARTICLE, null)
                .metadata()
                .published())
        .hasToString("2024-03-14");
  }

  @Test
  void readsTheDateFromATimeElement() throws NestedTooDeepException {
    String page = "<body><article><time datetime='2024-03-14'>yesterday</time>" + ARTICLE;

    assertThat(HtmlPage.parse(page, null).metadata().published()).hasToString("2024-03-14");
  }

  @Test
  void takesTheSitesNameOffTheTitle() throws NestedTooDeepException {
    String page =
        "<head><title>Cranes stop in ports – The Quay</title>"
            + "<meta property='og:site_name' content='The Quay'></head><body>"
            + ARTICLE;

    assertThat(HtmlPage.parse(page, null).metadata().title()).isEqualTo("Cranes stop in ports");
  }
}
