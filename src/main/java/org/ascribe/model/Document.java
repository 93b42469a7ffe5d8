package org.ascribe.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article, press release, advisory or report.
 *
 * @param location the file it was read from
 * @param url where it was published, or null
 * @param title the headline, or null
 * @param published its own publication date where it states one
 * @param publisher as stated, or null
 * @param language ISO 639-1 code, {@code und} where undetermined
 * @param charset the encoding it was decoded with
 * @param original the decoded file before cleaning (for HTML the page source); the same object as
 *     {@code text} where cleaning changed nothing
 * @param text the text all spans refer to: line ends are {@code \n}, NUL is a space; for HTML the
 *     article's text
 * @param boilerplate stretches of {@code text} that are not part of the story, in order, without
 *     overlap; extraction leaves them out
 */
public record Document(
    SourceLocation location,
    @Nullable String url,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    String language,
    String charset,
    String original,
    String text,
    List<Boilerplate> boilerplate) {

  /**
   * A stretch that is not part of the story.
   *
   * @param rule id of the rule that found it
   */
  public record Boilerplate(Span span, String rule) {}

  /** The text without its boilerplate; offsets do not refer to it. */
  public String story() {
    return story(text, boilerplate);
  }

  /** A text without stretches that are given in order and without overlap. */
  public static String story(String text, List<Boilerplate> boilerplate) {
    StringBuilder story = new StringBuilder(text.length());
    int from = 0;
    for (Boilerplate cut : boilerplate) {
      story.append(text, from, cut.span().start()).append('\n');
      from = cut.span().end();
    }
    return story.append(text, from, text.length()).toString();
  }
}
