package org.ascribe.clean;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.ascribe.model.Document;
import org.ascribe.model.MediaType;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document of a record: finds its metadata, separates the story from what stands around it,
 * tells its language. Deterministic, without state, linear in the text; threads share one.
 */
public final class DocumentCleaner {
  private static final int RAW = 2_000;

  /**
   * Cleans one record.
   *
   * @param values {@code content} (the decoded text or page; mandatory), {@code media_type}
   *     (otherwise told from the content), {@code charset}, and {@code title}, {@code published} (a
   *     {@link LocalDate} or an ISO date), {@code publisher}, {@code url}, which win over what the
   *     content says
   * @return a reject with {@code MISSING_CONTENT}, {@code EMPTY}, {@code BAD_DATE} or {@code
   *     NESTED_TOO_DEEP} where there is no document to be had
   */
  public Outcome<Document> clean(
      SourceLocation location, Map<String, ? extends @Nullable Object> values) {
    String content = text(values, "content");
    if (content == null) {
      return reject(location, "MISSING_CONTENT", "found no content, expected text", "");
    }
    if (content.isBlank()) {
      return reject(location, "EMPTY", "found only whitespace, expected text", content);
    }
    Object published = values.get("published");
    try {
      LocalDate date = date(published);
      boolean html = MediaType.HTML.text().equals(mediaType(values, content));
      return html ? page(location, values, content, date) : plain(location, values, content, date);
    } catch (DateTimeParseException e) {
      String message = "'" + published + "' is not a date (yyyy-MM-dd)";
      return reject(location.at("published"), "BAD_DATE", message, content);
    } catch (NestedTooDeepException e) {
      return reject(location, "NESTED_TOO_DEEP", String.valueOf(e.getMessage()), content);
    }
  }

  private static String mediaType(Map<String, ?> values, String content) {
    String given = text(values, "media_type");
    return given == null ? MediaType.of(content).text() : given;
  }

  private static Outcome<Document> plain(
      SourceLocation location, Map<String, ?> values, String content, @Nullable LocalDate date) {
    String text = Mojibake.repair(content);
    return document(location, values, content, text, HtmlMetadata.NONE, date);
  }

  private static Outcome<Document> page(
      SourceLocation location, Map<String, ?> values, String content, @Nullable LocalDate date)
      throws NestedTooDeepException {
    String front = FrontMatter.blockOf(content);
    HtmlPage page = HtmlPage.parse(content.substring(front.length()), text(values, "title"));
    String text = Mojibake.repair(front.isEmpty() ? page.text() : front + "\n\n" + page.text());
    return page.text().isBlank()
        ? reject(location, "EMPTY", "found a page without text", content)
        : document(location, values, content, text, page.metadata(), date);
  }

  private static Outcome<Document> document(
      SourceLocation location,
      Map<String, ?> values,
      String original,
      String text,
      HtmlMetadata page,
      @Nullable LocalDate date) {
    String title = first(text(values, "title"), page.title());
    PlainText story = PlainText.of(text, title);
    String charset = text(values, "charset");
    return new Outcome.Accepted<>(
        location,
        new Document(
            location,
            first(text(values, "url"), page.url()),
            first(title, story.title()),
            date != null ? date : page.published() != null ? page.published() : story.published(),
            first(text(values, "publisher"), page.publisher(), story.publisher()),
            Language.of(Document.story(text, story.boilerplate())),
            charset == null ? "UTF-8" : charset,
            original.equals(text) ? text : original,
            text,
            story.boilerplate()));
  }

  private static @Nullable LocalDate date(@Nullable Object published) {
    if (published instanceof LocalDate date) {
      return date;
    }
    String text = published == null ? "" : published.toString().strip();
    return text.isEmpty()
        ? null
        : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable String text(Map<String, ?> values, String field) {
    Object value = values.get(field);
    String text = value == null ? "" : value.toString();
    return value == null || !field.equals("content") && text.isBlank() ? null : text;
  }

  private static Outcome<Document> reject(
      SourceLocation location, String code, String message, String content) {
    String raw = content.substring(0, Math.min(RAW, content.length()));
    return new Outcome.Reject<>(location, Stage.CLEAN, code, location + ": " + message, raw);
  }
}
