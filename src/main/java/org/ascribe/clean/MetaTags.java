package org.ascribe.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code <meta>} elements of a page by lower-case name, property or itemprop. */
record MetaTags(Map<String, String> byName) {

  static MetaTags of(Document page) {
    Map<String, String> byName = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop")) {
          byName.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), content);
        }
      }
    }
    return new MetaTags(byName);
  }

  /** The content of the first of these names that the page has, or null. */
  @Nullable String first(List<String> names) {
    for (String name : names) {
      String content = byName.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
