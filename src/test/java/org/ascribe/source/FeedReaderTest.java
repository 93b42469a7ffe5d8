package org.ascribe.source;

import static org.ascribe.source.DocumentJobs.fields;
import static org.ascribe.source.DocumentJobs.message;
import static org.ascribe.source.DocumentJobs.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeedReaderTest {
  private static final String LONG = "A sentence of a release that is given in full. ".repeat(20);

  @TempDir Path folder;
  private DocumentJobs feeds;

  @BeforeEach
  void feeds() {
    feeds = new DocumentJobs(folder, "feed");
  }

  @Test
  void anEntryOfRssIsADocument() throws IOException {
    Outcome<SourceRecord> entry =
        feeds
            .read(
                rss(
                    """
                    <item><title> Alpha &amp; Beta </title><link>https://a.example/1</link>
                    <guid isPermaLink="false">77</guid><pubDate>Mon, 01 Jan 2024 21:30:00 -0500</pubDate>
                    <description><![CDATA[<p>%s</p>]]></description></item>
                    """
                        .formatted(LONG)))
            .get(0);

    assertThat(fields(entry))
        .containsEntry("title", "Alpha & Beta")
        .containsEntry("url", "https://a.example/1")
        .containsEntry("identity", "https://a.example/#77")
        .containsEntry("published", "2024-01-01")
        .containsEntry("revised", "2024-01-02T02:30:00Z")
        .containsEntry("publisher", "The Feed")
        .containsEntry("media_type", "text/html")
        .containsEntry("flags", null);
    assertThat(entry.location()).hasToString(entry.location().file() + ", entry 1");
  }

  @Test
  void anEntryOfAtomHasItsDateOfRevision() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>urn:f</id>
        <entry><id>urn:e:1</id><title>T</title><link href="https://a.example/1"/>
        <published>2024-05-03T23:30:00-04:00</published><updated>2024-05-06T08:00:00Z</updated>
        <content type="text">%s</content></entry></feed>
        """
            .formatted(LONG);

    assertThat(fields(feeds.read(atom).get(0)))
        .containsEntry("identity", "urn:e:1")
        .containsEntry("published", "2024-05-03")
        .containsEntry("revised", "2024-05-06T08:00:00Z")
        .containsEntry("media_type", "text/plain")
        .containsEntry("content", "T\n\n" + LONG.strip());
  }

  @Test
  void flagsWhatIsOnlyTheBeginningOfAnArticle() throws IOException {
    List<Outcome<SourceRecord>> entries =
        feeds.read(
            rss(
                item(
                        "short",
                        "<link>https://a.example/1</link><description>Few words</description>")
                    + item(
                        "broken off",
                        "<link>https://a.example/2</link><description>" + LONG + "…</description>")
                    + item("alone", "<link>https://a.example/3</link>")
                    + item("nowhere", "<description>Few words</description>")
                    + item(
                        "full",
                        "<link>https://a.example/4</link><description>"
                            + LONG
                            + "</description>")));

    assertThat(entries)
        .extracting(entry -> word(entry) + ": " + fields(entry).get("flags"))
        .containsExactly(
            "short: teaser", "broken off: teaser", "alone: teaser", "nowhere: null", "full: null");
    assertThat(fields(entries.get(2))).containsEntry("content", "alone");
  }

  @Test
  void mendsBlanksBeforeTheDeclarationHtmlsEntitiesAndControlCharacters() throws IOException {
    String feed =
        "\n <?xml version=\"1.0\"?>" + rss(item("Alpha&nbsp;Beta\b &eacute;", "")).strip();

    assertThat(feeds.read(feed)).extracting(DocumentJobs::word).containsExactly("Alpha Beta é");
  }

  @Test
  void readsTheEncodingThatTheDeclarationNames() throws IOException {
    byte[] feed =
        ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + rss(item("Київ", "")))
            .getBytes(Charset.forName("windows-1251"));

    assertThat(feeds.read(feed)).extracting(DocumentJobs::word).containsExactly("Київ");
  }

  @Test
  void neverOpensTheDtdThatOldFeedsName() throws IOException {
    String doctype =
        "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"file:///nowhere/rss-0.91.dtd\">";

    assertThat(feeds.read("<?xml version=\"1.0\"?>" + doctype + rss(item("T", ""))))
        .extracting(DocumentJobs::word)
        .containsExactly("T");
  }

  @Test
  void refusesFeedsThatDeclareEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "do not show");
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>";
    String file = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

    assertThat(feeds.read(laughs + rss(item("&c;", ""))))
        .extracting(DocumentJobs::word)
        .containsExactly("DOCTYPE");
    assertThat(message(feeds.read(file + rss(item("&x;", ""))).get(0)))
        .startsWith(": declares entities of its own");
  }

  @Test
  void rejectsWhatIsNoFeedWithWhatItFound() throws IOException {
    assertThat(message(feeds.read("<html><body><p>Hello</p></body></html>").get(0)))
        .isEqualTo(": found the XML of <html>, expected <rss>, <rdf:RDF> or <feed>");
    assertThat(message(feeds.read("<rss version=\"2.0\"></rss>").get(0)))
        .isEqualTo(": <rss> lacks elements that every feed has, such as <channel>");
    assertThat(message(feeds.read("<rss><channel><item>").get(0)))
        .startsWith(": is not well-formed XML at line 1");
    assertThat(feeds.read("{\"items\": []}"))
        .extracting(DocumentJobs::word)
        .containsExactly("BAD_XML");
  }

  @Test
  void survivesDeepNestingAndEntitiesWithoutEnd() throws IOException {
    String deep = "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000);
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry><title>T</title>"
            + "<content type=\"xhtml\">"
            + deep
            + "</content></entry></feed>";

    assertThat(feeds.read(atom)).extracting(DocumentJobs::word).containsExactly("NESTED_TOO_DEEP");
    assertThat(feeds.read(rss(item("&".repeat(1_000_000), ""))))
        .extracting(DocumentJobs::word)
        .containsExactly("BAD_XML");
    assertThat(
            feeds.read(
                rss(item("T", "<description>" + "a&lt;a ".repeat(500_000) + "</description>"))))
        .hasSize(1);
  }

  /** Trial on real feeds and on the test files of a feed parser, well-formed and not. */
  @Test
  void readsRealFeedsWithoutHangingOrFailing() throws IOException {
    Path feedsOfOthers = Path.of("../shared/data/feeds").toAbsolutePath();
    assumeTrue(Files.isDirectory(feedsOfOthers), "no real feeds beside the project");

    List<Outcome<SourceRecord>> read =
        feeds.read(feedsOfOthers.resolve("{statedept,real,feedparser}/*"));

    assertThat(read).hasSizeGreaterThan(200);
    assertThat(read.stream().filter(Outcome.Reject.class::isInstance)).hasSizeLessThan(20);
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>The Feed</title><link>https://a.example/</link>"
        + "<description>D</description>"
        + items
        + "</channel></rss>";
  }

  private static String item(String title, String rest) {
    return "<item><title>" + title + "</title>" + rest + "</item>";
  }
}
