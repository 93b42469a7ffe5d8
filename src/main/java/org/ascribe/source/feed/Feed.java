package org.ascribe.source.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;

/** Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 with ROME. */
public final class Feed {
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private Feed() {}

  /**
   * The entries of a feed in its own order.
   *
   * @throws MalformedFeedException when the text is no feed
   */
  public static List<FeedEntry> entries(String text) throws MalformedFeedException {
    Document xml = FeedXml.parse(text);
    SyndFeed feed = build(xml);
    List<SyndEntry> found = feed.getEntries();
    List<WrittenDates> dates = WrittenDates.of(xml, found.size());
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      entries.add(new EntryReading(feed, found.get(i), dates.get(i)).entry());
    }
    return entries;
  }

  private static SyndFeed build(Document xml) throws MalformedFeedException {
    String root = xml.getRootElement().getQualifiedName();
    if (!ROOTS.contains(xml.getRootElement().getName())) {
      throw notAFeed("found the XML of <" + root + ">, expected <rss>, <rdf:RDF> or <feed>");
    }
    try {
      return new SyndFeedInput().build(xml);
    } catch (FeedException | IllegalArgumentException e) {
      throw notAFeed("<" + root + "> is of no version of RSS or Atom: " + e.getMessage());
    } catch (RuntimeException incomplete) {
      // ROME trusts feeds to have all that their grammar demands.
      throw notAFeed("<" + root + "> lacks elements that every feed has, such as <channel>");
    }
  }

  private static MalformedFeedException notAFeed(String message) {
    return new MalformedFeedException("NOT_A_FEED", message);
  }
}
