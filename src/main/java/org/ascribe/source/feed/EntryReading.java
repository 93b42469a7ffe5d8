package org.ascribe.source.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What ROME found in one entry, in our words. */
final class EntryReading {
  /** Characters of text; articles have more, summaries less. */
  private static final int SHORT = 500;

  private static final int LONGEST_TITLE = 1_000;

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|a|div|span|ul|ol|li|b|i|em|strong|img|h[1-6]|table|blockquote)\\b[^<>]{0,999}>"
              + "|&(?:[a-z]{2,8}|#\\d{2,5});",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,999}>");

  /** How a text ends that goes on elsewhere. */
  private static final Pattern BROKEN_OFF =
      Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*$");

  private final SyndFeed feed;
  private final SyndEntry entry;
  private final WrittenDates dates;

  EntryReading(SyndFeed feed, SyndEntry entry, WrittenDates dates) {
    this.feed = feed;
    this.entry = entry;
    this.dates = dates;
  }

  FeedEntry entry() {
    String title = line(entry.getTitle());
    String url = web(entry.getLink());
    SyndContent longest = longest();
    String content = longest == null ? "" : longest.getValue().strip();
    boolean html = longest != null && isHtml(longest);
    String text = html ? plain(content) : content;
    Date published = entry.getPublishedDate();
    Date updated = entry.getUpdatedDate();
    return new FeedEntry(
        identity(title),
        url,
        title,
        instant(published == null ? updated : published),
        published == null ? dates.updated() : dates.published(),
        instant(updated == null ? published : updated),
        publisher(),
        content,
        html,
        url != null && isTeaser(text));
  }

  /** Several contents are several forms of one. */
  private @Nullable SyndContent longest() {
    SyndContent longest = null;
    for (SyndContent content : all()) {
      boolean longer =
          content != null
              && content.getValue() != null
              && (longest == null || content.getValue().length() > longest.getValue().length());
      longest = longer ? content : longest;
    }
    return longest;
  }

  private List<SyndContent> all() {
    List<SyndContent> all = new ArrayList<>(entry.getContents());
    Optional.ofNullable(entry.getDescription()).ifPresent(all::add);
    return all;
  }

  /** The type that feeds give is right for Atom only. */
  private static boolean isHtml(SyndContent content) {
    String type = String.valueOf(content.getType());
    return type.contains("html") && content.getValue().indexOf('<') >= 0
        || MARKUP.matcher(content.getValue()).find();
  }

  /** Full texts have their own element; a summary may still be the whole of a short release. */
  private boolean isTeaser(String text) {
    boolean full = entry.getContents().stream().anyMatch(content -> !isBlank(content.getValue()));
    return BROKEN_OFF.matcher(text).find() || !full && text.length() < SHORT;
  }

  private @Nullable String identity(@Nullable String title) {
    String own = first(line(entry.getUri()), line(entry.getLink()), title);
    if (own == null || own.indexOf(':') > 0 && own.indexOf(' ') < 0) {
      return own;
    }
    return first(line(feed.getLink()), line(feed.getTitle()), "feed") + "#" + own;
  }

  private @Nullable String publisher() {
    String source = entry.getSource() == null ? null : line(entry.getSource().getTitle());
    return first(source, line(feed.getTitle()), line(feed.getAuthor()));
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static @Nullable String web(@Nullable String link) {
    String url = line(link);
    return url != null && url.matches("(?i)https?://[^\\s/]\\S*") ? url : null;
  }

  /** One line of plain text, or null where nothing is left; titles hold markup now and then. */
  private static @Nullable String line(@Nullable String text) {
    if (text == null || text.length() > LONGEST_TITLE) {
      return null;
    }
    String words = MARKUP.matcher(text).find() ? plain(text) : text;
    String line = words.replaceAll("[\\s\\u00a0]{1,999}", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** Roughly the words of markup, in linear time whatever it holds. */
  private static String plain(String markup) {
    return Parser.unescapeEntities(TAG.matcher(markup).replaceAll(" "), false).strip();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
