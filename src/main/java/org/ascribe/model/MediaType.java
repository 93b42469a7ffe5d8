package org.ascribe.model;

import java.util.List;
import java.util.Locale;

/** What kind of text a document is written in; told from its content, since names lie. */
public enum MediaType {
  TEXT("text/plain"),
  HTML("text/html");

  /** Pages declare themselves near their start; fragments show their paragraphs soon. */
  private static final int LOOKED_AT = 20_000;

  private static final List<String> OPENINGS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<title",
          "<meta",
          "<script",
          "<div",
          "<p>",
          "<p ",
          "<article",
          "<section",
          "<main",
          "<table",
          "<h1",
          "<h2",
          "<span",
          "<ul",
          "<br");

  private static final List<String> CLOSINGS = List.of("</p>", "</div>", "</li>", "</a>", "<br");

  private static final int CLOSINGS_OF_A_FRAGMENT = 3;

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /** As IANA registers it: {@code text/plain}, {@code text/html}. */
  public String text() {
    return name;
  }

  /** Pages and fragments of pages are HTML, everything else is text. */
  public static MediaType of(String content) {
    String head =
        content
            .substring(0, Math.min(LOOKED_AT, content.length()))
            .toLowerCase(Locale.ROOT)
            .stripLeading();
    if (head.startsWith("<")) {
      boolean page =
          OPENINGS.stream().anyMatch(head::startsWith)
              || (head.startsWith("<!--") || head.startsWith("<?xml") || head.startsWith("<!"))
                  && head.contains("<html");
      if (page) {
        return HTML;
      }
    }
    int closings = CLOSINGS.stream().mapToInt(tag -> occurrences(head, tag)).sum();
    return closings >= CLOSINGS_OF_A_FRAGMENT && head.contains("</") ? HTML : TEXT;
  }

  private static int occurrences(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
