package org.ascribe.clean;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Span;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The head of a Markdown file in which a site's generator keeps title, date and the like, between
 * two lines of {@code ---} (YAML) or {@code +++} (TOML). Only plain keys with values on one line
 * are read; the rest is skipped with the block.
 *
 * @param lines how many lines it takes, its fences included
 */
record FrontMatter(
    int lines,
    @Nullable Headline headline,
    @Nullable LocalDate published,
    @Nullable String publisher) {
  private static final int LONGEST = 80;
  private static final Pattern ENTRY =
      Pattern.compile("^([A-Za-z][A-Za-z0-9_-]{0,30})\\s?[:=]\\s?(.*)$");
  private static final List<String> TITLES = List.of("title", "post_title", "headline");
  private static final List<String> DATES =
      List.of(
          "date",
          "published",
          "published_time",
          "published_at",
          "publish_date",
          "publishdate",
          "pubdate",
          "post_date",
          "created");
  private static final List<String> PUBLISHERS = List.of("publisher", "site_name", "source");

  /** The front matter that a text begins with, its fences included; empty where it has none. */
  static String blockOf(String text) {
    if (!text.startsWith("---") && !text.startsWith("+++")) {
      return "";
    }
    List<Line> lines = Line.of(text);
    FrontMatter front = of(lines);
    return front == null ? "" : text.substring(0, lines.get(front.lines() - 1).end());
  }

  /** The front matter of a text, or null where it has none. */
  static @Nullable FrontMatter of(List<Line> lines) {
    String fence = lines.isEmpty() ? "" : lines.get(0).words();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return null;
    }
    Map<String, Value> values = new HashMap<>();
    for (int i = 1; i < Math.min(LONGEST, lines.size()); i++) {
      String words = lines.get(i).words();
      if (words.equals(fence)) {
        return values.isEmpty() ? null : read(values, i + 1);
      }
      Matcher entry = ENTRY.matcher(words);
      if (entry.matches()) {
        values.putIfAbsent(entry.group(1).toLowerCase(Locale.ROOT), value(lines, i, entry));
      }
    }
    return null;
  }

  /**
   * @param line number of the line it stands in
   * @param span without quotation marks, in the text
   */
  private record Value(String words, int line, Span span) {}

  private static Value value(List<Line> lines, int i, Matcher entry) {
    int from = entry.start(2);
    int to = entry.end(2);
    String words = entry.group(2);
    boolean quoted =
        words.length() > 1
            && "'\"".indexOf(words.charAt(0)) >= 0
            && words.charAt(words.length() - 1) == words.charAt(0);
    int marks = quoted ? 1 : 0;
    Span span = new Span(lines.get(i).start() + from + marks, lines.get(i).start() + to - marks);
    return new Value(words.substring(marks, words.length() - marks), i, span);
  }

  private static FrontMatter read(Map<String, Value> values, int lines) {
    Value title = first(values, TITLES);
    Headline headline =
        title == null
            ? null
            : new Headline(
                Parser.unescapeEntities(title.words(), false), title.span(), title.line(), null);
    LocalDate published = null;
    for (String key : DATES) {
      Value value = values.get(key);
      DateText date = value == null ? null : DateText.first(value.words());
      published = published == null && date != null ? date.date() : published;
    }
    Value publisher = first(values, PUBLISHERS);
    return new FrontMatter(
        lines, headline, published, publisher == null ? null : publisher.words());
  }

  /** Of several keys the first whose value is words, not a reference or a block to come. */
  private static @Nullable Value first(Map<String, Value> values, List<String> keys) {
    for (String key : keys) {
      Value value = values.get(key);
      if (value != null
          && value.words().matches("[^>|\\[{&*!].*")
          && !value.words().contains("://")) {
        return value;
      }
    }
    return null;
  }
}
