package org.ascribe.source.feed;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * The dates of an entry as they are written. ROME tells the instant but not the time zone, and with
 * it the day at the publisher's.
 */
record WrittenDates(String published, String updated) {
  private static final WrittenDates NONE = new WrittenDates("", "");

  private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");
  private static final Set<String> UPDATED = Set.of("updated", "modified");

  /**
   * The dates of all entries, in the order of the document.
   *
   * @param count entries that ROME found; where the document seems to have others, all are blank
   */
  static List<WrittenDates> of(Document feed, int count) {
    Element root = feed.getRootElement();
    List<WrittenDates> dates =
        Stream.concat(Stream.of(root), root.getChildren().stream())
            .flatMap(parent -> parent.getChildren().stream())
            .filter(e -> e.getName().equals("item") || e.getName().equals("entry"))
            .map(e -> new WrittenDates(text(e, PUBLISHED), text(e, UPDATED)))
            .toList();
    return dates.size() == count ? dates : Collections.nCopies(count, NONE);
  }

  private static String text(Element entry, Set<String> names) {
    return entry.getChildren().stream()
        .filter(child -> names.contains(child.getName()))
        .map(child -> child.getText().strip())
        .findFirst()
        .orElse("");
  }
}
