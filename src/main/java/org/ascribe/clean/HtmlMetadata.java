package org.ascribe.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's markup says of its article; null where it says nothing. */
record HtmlMetadata(
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String url) {
  static final HtmlMetadata NONE = new HtmlMetadata(null, null, null, null);

  private static final int LONGEST = 300;

  private static final List<String> TITLE = List.of("og:title", "twitter:title", "dc.title");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "date",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "article.published",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "originalpublicationdate",
          "release_date");
  private static final List<String> PUBLISHER =
      List.of("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name");

  static HtmlMetadata of(Document page) {
    MetaTags tags = MetaTags.of(page);
    LinkedData data = LinkedData.of(page);
    String publisher = publisher(tags, data);
    return new HtmlMetadata(
        title(page, tags, data, publisher),
        published(page, tags, data),
        publisher,
        url(page, tags));
  }

  /** Some pages give their own headline for the site's name. */
  private static @Nullable String publisher(MetaTags tags, LinkedData data) {
    String name = first(data.publisher(), tags.first(PUBLISHER));
    boolean headline = name != null && holds(name, String.valueOf(tags.first(TITLE)));
    return name == null || headline ? null : name;
  }

  /** The heading that the page's title repeats; else what is meant for other sites. */
  private static @Nullable String title(
      Document page, MetaTags tags, LinkedData data, @Nullable String publisher) {
    String window = squeeze(page.title());
    String shared = first(tags.first(TITLE), data.headline());
    for (Element heading : page.select("h1").stream().limit(5).toList()) {
      String words = squeeze(heading.text());
      boolean repeated =
          words != null && words.indexOf(' ') > 0 && (holds(window, words) || holds(shared, words));
      if (repeated) {
        return words;
      }
    }
    String title = first(shared, window);
    return title == null ? null : withoutSite(title, publisher);
  }

  private static boolean holds(@Nullable String text, String part) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String withoutSite(String title, @Nullable String publisher) {
    if (publisher != null && title.length() > publisher.length() + 3 && title.endsWith(publisher)) {
      String rest = title.substring(0, title.length() - publisher.length()).stripTrailing();
      if ("|-–—:·".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
        return rest.substring(0, rest.length() - 1).stripTrailing();
      }
    }
    int site = Headline.site(title);
    return site < 0 ? title : title.substring(0, site).stripTrailing();
  }

  private static @Nullable LocalDate published(Document page, MetaTags tags, LinkedData data) {
    LocalDate stated = date(data.published());
    stated = stated == null ? date(tags.first(PUBLISHED)) : stated;
    if (stated != null) {
      return stated;
    }
    Element marked = page.selectFirst("[itemprop=datePublished], time[pubdate]");
    Element time =
        marked == null ? page.selectFirst("article time[datetime], main time[datetime]") : marked;
    if (time == null) {
      return null;
    }
    return date(first(time.attr("datetime"), time.attr("content"), time.text()));
  }

  /** The day in the publisher's own zone. */
  private static @Nullable LocalDate date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String compact = text.length() >= 8 ? text.substring(0, 8) : "";
    if (!compact.isEmpty() && compact.chars().allMatch(c -> c >= '0' && c <= '9')) {
      try {
        return LocalDate.of(
            Integer.parseInt(compact, 0, 4, 10),
            Integer.parseInt(compact, 4, 6, 10),
            Integer.parseInt(compact, 6, 8, 10));
      } catch (DateTimeException e) {
        return null;
      }
    }
    DateText found = DateText.first(text);
    return found == null ? null : found.date();
  }

  private static @Nullable String url(Document page, MetaTags tags) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String url = canonical == null ? null : canonical.attr("href").strip();
    if (url == null || !url.startsWith("http")) {
      url = tags.first(List.of("og:url"));
    }
    return url != null && url.startsWith("http") ? url : null;
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return squeeze(candidate);
      }
    }
    return null;
  }

  /** With single spaces; null where nothing is left or it is no name but a text. */
  static @Nullable String squeeze(String text) {
    String words = text.strip().replaceAll("[\\s\\u00a0]{1,50}", " ");
    return words.isEmpty() || words.length() > LONGEST ? null : words;
  }
}
