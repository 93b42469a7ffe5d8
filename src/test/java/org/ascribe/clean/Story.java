package org.ascribe.clean;

import java.util.List;
import java.util.stream.Collectors;
import org.ascribe.model.Document;
import org.ascribe.model.Document.Boilerplate;

/** What tests compare: the lines of a text that are left when boilerplate is taken out. */
final class Story {
  private Story() {}

  static String of(Document document) {
    return of(document.text(), document.boilerplate());
  }

  static String of(String text) {
    return of(text, PlainText.of(text, null).boilerplate());
  }

  /** Id of the rule that marks the given part of the text, or {@code story}. */
  static String ruleOf(String text, String part) {
    int at = text.lastIndexOf(part);
    return PlainText.of(text, null).boilerplate().stream()
        .filter(cut -> cut.span().start() <= at && at < cut.span().end())
        .map(Boilerplate::rule)
        .findFirst()
        .orElse("story");
  }

  private static String of(String text, List<Boilerplate> cuts) {
    StringBuilder story = new StringBuilder(text);
    for (int i = cuts.size() - 1; i >= 0; i--) {
      story.delete(cuts.get(i).span().start(), cuts.get(i).span().end());
    }
    return story
        .toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
