package org.ascribe.extract;

import java.util.List;
import org.ascribe.model.Document;
import org.ascribe.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/** English documents of which nothing is known but their text, for tests. */
public final class Prose {
  private Prose() {}

  public static Document of(String text) {
    return of(null, text);
  }

  /**
   * @param boilerplate stretches that are no story
   */
  public static Document of(
      @Nullable String title, String text, Document.Boilerplate... boilerplate) {
    return new Document(
        SourceLocation.ofFile("story.txt"),
        null,
        title,
        null,
        null,
        "en",
        "UTF-8",
        text,
        text,
        List.of(boilerplate));
  }
}
