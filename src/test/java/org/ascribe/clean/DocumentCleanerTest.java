package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ascribe.model.Document;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Stage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DocumentCleanerTest {
  private static final String PLAIN =
      """
      Harbour authority blames Group Nine for port outage

      Thursday, 14 March, 2024

      Harbour authority blames Group Nine for port outage

      The harbour authority said on Wednesday that Group Nine was behind the outage.

      Image credit: ©

      Related News

      Fishing fleet gets new radios

      The fleet has ordered forty new radios from a local shop...

      • All content Copyright © 2024 Quayside Media Ltd
      """;

  private static final SourceLocation HERE = SourceLocation.ofFile("in/a.txt");
  private final DocumentCleaner cleaner = new DocumentCleaner();

  @Test
  void readsWhatATextSaysOfItself() {
    Document document = clean(Map.of("content", PLAIN, "charset", "UTF-8"));

    assertThat(document.title()).isEqualTo("Harbour authority blames Group Nine for port outage");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 14));
    assertThat(document.publisher()).isEqualTo("Quayside Media Ltd");
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.charset()).isEqualTo("UTF-8");
    assertThat(document.url()).isNull();
  }

  @Test
  void leavesThePlainTextAsItIsAndMarksWhatIsNoStory() {
    Document document = clean(Map.of("content", PLAIN));

    assertThat(document.text()).isSameAs(PLAIN).isSameAs(document.original());
    assertThat(Story.of(document))
        .isEqualTo(
            "Harbour authority blames Group Nine for port outage\n"
                + "The harbour authority said on Wednesday that Group Nine was behind the outage.");
    assertThat(document.boilerplate())
        .extracting(Document.Boilerplate::rule)
        .containsExactly(
            "date-line", "duplicate-headline", "image-credit", "related-news", "copyright");
  }

  @Test
  void prefersWhatTheSourceGivesToWhatTheTextSays() {
    Map<String, Object> values = new HashMap<>();
    values.put("content", PLAIN);
    values.put("title", "Port outage");
    values.put("published", "2024-03-15T08:00:00Z");
    values.put("publisher", "The Quay");
    values.put("url", "https://quay.example/1");

    Document document = clean(values);

    assertThat(document.title()).isEqualTo("Port outage");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 15));
    assertThat(document.publisher()).isEqualTo("The Quay");
    assertThat(document.url()).isEqualTo("https://quay.example/1");
  }

  @Test
  void repairsMojibakeInTheTextAndKeepsTheOriginal() {
    String broken = "The minister said â€œit was not usâ€\u009d and left the cafÃ© early that day.";

    Document document = clean(Map.of("content", broken));

    assertThat(document.text())
        .isEqualTo("The minister said “it was not us” and left the café early that day.");
    assertThat(document.original()).isEqualTo(broken);
  }

  @Test
  void putsAPagesHeadlineAboveItsParagraphs() {
    String page =
        """
        <html><head><title>Ministry names attackers - The Quay</title>
        <meta property="og:site_name" content="The Quay">
        <meta property="article:published_time" content="2024-03-14T23:30:00-05:00">
        <link rel="canonical" href="https://quay.example/names"></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Ministry names attackers</h1>
        <p>The ministry of the interior said that <b>Group Nine</b> had broken into its mail.</p>
        <aside>Buy our calendar, it is a very nice calendar with many pictures in it.</aside>
        <p>Group Nine said in a post that it had “nothing to do with it”, and laughed.</p>
        </article><footer>Copyright 2024 The Quay</footer></body></html>
        """;

    Document document = clean(Map.of("content", page, "media_type", "text/html"));

    assertThat(document.text())
        .isEqualTo(
            """
            Ministry names attackers

            The ministry of the interior said that Group Nine had broken into its mail.

            Group Nine said in a post that it had “nothing to do with it”, and laughed.""");
    assertThat(document.original()).isSameAs(page);
    assertThat(document.title()).isEqualTo("Ministry names attackers");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 14));
    assertThat(document.publisher()).isEqualTo("The Quay");
    assertThat(document.url()).isEqualTo("https://quay.example/names");
  }

  @Test
  void readsTheFrontMatterAboveAPageOfASiteGenerator() {
    Document page =
        clean(
            Map.of(
                "content",
                """
                ---
                title: 'Cranes stop &#8211; and start'
                post_date: 2021-07-20 03:11:05
                ---
                <div><p>Group Nine stopped the cranes of three ports.</p><br>
                <p>The harbour office said so on Tuesday.</p></div>
                """));

    assertThat(page.title()).isEqualTo("Cranes stop – and start");
    assertThat(page.published()).hasToString("2021-07-20");
    assertThat(Document.story(page.text(), page.boilerplate()))
        .contains("Group Nine")
        .doesNotContain("post_date", "<p>");
  }

  @Test
  void tellsAPageFromATextWhereTheSourceDoesNot() {
    assertThat(clean(Map.of("content", "<p>One.</p><p>Two.</p>")).text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void rejectsARecordWithoutContent() {
    assertThat(reject(Map.of("title", "x")).code()).isEqualTo("MISSING_CONTENT");
    assertThat(reject(Map.of("content", " \n ")).code()).isEqualTo("EMPTY");
    assertThat(reject(Map.of("content", "<html><body><script>x</script></html>")).code())
        .isEqualTo("EMPTY");
  }

  @Test
  void rejectsADateThatIsNone() {
    Outcome.Reject<Document> reject =
        reject(Map.of("content", "Some words.", "published", "2024-13-40"));

    assertThat(reject.stage()).isEqualTo(Stage.CLEAN);
    assertThat(reject.code()).isEqualTo("BAD_DATE");
    assertThat(reject.message())
        .isEqualTo("in/a.txt, published: '2024-13-40' is not a date (yyyy-MM-dd)");
  }

  @Test
  void rejectsABombOfNestedTagsSoon() {
    String bomb = "<html><body>" + "<div>".repeat(200_000) + "boom";

    Outcome.Reject<Document> reject =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> reject(Map.of("content", bomb)));

    assertThat(reject.code()).isEqualTo("NESTED_TOO_DEEP");
    assertThat(reject.raw()).hasSize(2_000);
  }

  @Test
  void rejectsABombOfMisplacedCellsSoon() {
    String bomb = "<html><body>" + "<table>x<b>".repeat(200_000);

    Outcome.Reject<Document> reject =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> reject(Map.of("content", bomb)));

    assertThat(reject.code()).isEqualTo("NESTED_TOO_DEEP");
    assertThat(reject.message()).contains("200000 elements misplaced in tables");
  }

  @Test
  void cleansTwentyMegabytesOnOneLine() {
    String line = "They denied it, as they always do, and went home. ".repeat(400_000);

    Document document =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> clean(Map.of("content", line)));

    assertThat(document.text()).hasSize(line.length());
    assertThat(document.boilerplate()).isEmpty();
  }

  private Document clean(Map<String, Object> values) {
    return ((Outcome.Accepted<Document>) cleaner.clean(HERE, values)).value();
  }

  private Outcome.Reject<Document> reject(Map<String, Object> values) {
    return (Outcome.Reject<Document>) cleaner.clean(HERE, values);
  }
}
