package org.ascribe.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ascribe.model.Document.Boilerplate;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about itself, and which of its stretches are not the story. The text stays as it
 * is; one pass over its lines.
 */
record PlainText(
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    List<Boilerplate> boilerplate) {
  private static final int HEAD = 12;

  /** No article is longer; what lies between so many first and last lines is left as story. */
  static final int MOST_LINES = 10_000;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:[Bb]y|BY) \\p{Lu}[\\p{L}.'’-]{0,20}(?: (?:\\p{Lu}[\\p{L}.'’-]{0,20}|and|de|van|von|al)){1,6}"
              + "(?:[,|–—-].{0,60})?");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3}");

  /**
   * @param title the headline where the source gives it, else null
   */
  static PlainText of(String text, @Nullable String title) {
    List<Line> lines = Line.of(text);
    @Nullable String[] marks = new String[lines.size()];
    for (int i = 0; i < marks.length; i++) {
      boolean judged = i < MOST_LINES || i >= marks.length - MOST_LINES;
      marks[i] = judged ? LineRule.of(lines.get(i)) : null;
    }
    FrontMatter front = FrontMatter.of(lines);
    for (int i = 0; front != null && i < front.lines(); i++) {
      marks[i] = "front-matter";
    }
    boolean titled = front != null && front.headline() != null;
    Headline headline = titled ? front.headline() : Headline.of(lines, marks, title);
    if (titled) {
      marks[headline.line()] = null;
    }
    PublicationDate date = PublicationDate.of(lines);
    String publisher = PublisherName.of(lines, marks, headline, date);
    markHead(lines, marks, headline, date, publisher);
    new SectionRules(text, lines, marks).mark();
    return new PlainText(
        headline == null ? null : headline.words(),
        front != null && front.published() != null
            ? front.published()
            : date == null ? null : date.date(),
        front != null && front.publisher() != null ? front.publisher() : publisher,
        spans(lines, marks, headline));
  }

  /** Lines above the story that name the section, the site, the author and the day. */
  private static void markHead(
      List<Line> lines,
      @Nullable String[] marks,
      @Nullable Headline headline,
      @Nullable PublicationDate date,
      @Nullable String publisher) {
    int first = headline == null ? -1 : headline.line();
    for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
      Line line = lines.get(i);
      if (i == first || marks[i] != null || line.length() > 160) {
        continue;
      }
      String words = line.words();
      if (i < first) {
        marks[i] = "section-name";
      } else if (headline != null && words.equals(headline.words())) {
        marks[i] = "duplicate-headline";
      } else if (date != null && i == date.line() && words.length() <= 100 && !line.isSentence()) {
        marks[i] = "date-line";
      } else if (words.equals(publisher)) {
        marks[i] = "masthead";
      } else if (BYLINE.matcher(words).matches()
          || date != null && i == date.line() + 1 && NAME.matcher(words).matches()) {
        marks[i] = "byline";
      }
    }
    if (date != null && marks[date.line()] == null && lines.get(date.line()).length() <= 80) {
      marks[date.line()] = lines.get(date.line()).isSentence() ? null : "date-line";
    }
  }

  /** One stretch for neighbouring lines of one rule; around a headline its markup and site. */
  private static List<Boilerplate> spans(
      List<Line> lines, @Nullable String[] marks, @Nullable Headline headline) {
    List<Boilerplate> spans = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      Line line = lines.get(i);
      String rule = marks[i];
      if (rule != null) {
        int last = i;
        while (last + 1 < marks.length && rule.equals(marks[last + 1])) {
          last++;
        }
        spans.add(new Boilerplate(new Span(line.start(), lines.get(last).end()), rule));
        i = last;
      } else if (headline != null && i == headline.line()) {
        add(spans, line.start(), headline.span().start(), "markup");
        add(spans, headline.span().end(), line.end(), "site-name");
      }
    }
    return List.copyOf(spans);
  }

  private static void add(List<Boilerplate> spans, int from, int to, String rule) {
    if (from < to) {
      spans.add(new Boilerplate(new Span(from, to), rule));
    }
  }
}
