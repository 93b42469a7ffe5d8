package org.ascribe.clean;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A parsed page: the article's text, headline first, and what its markup says of it. */
record HtmlPage(String text, HtmlMetadata metadata) {
  /** Browsers stop nesting at 512 levels; a page of many more is a bomb. */
  private static final int DEEPEST = 2_000;

  /** A page that gives less is looked at again without trust in the names of its classes. */
  private static final int LEAST = 250;

  /**
   * One paragraph per block, an empty line between blocks.
   *
   * @param title the headline where the source gives it, else null
   */
  static HtmlPage parse(String source, @Nullable String title) throws NestedTooDeepException {
    PageGuard.check(source);
    Document page = Jsoup.parse(source);
    checkDepth(page);
    HtmlMetadata metadata = HtmlMetadata.of(page);
    String text = join(ArticleText.of(page.body(), true));
    if (text.length() < LEAST) {
      String other = join(ArticleText.of(page.body(), false));
      text = other.length() > 2 * text.length() ? other : text;
    }
    return new HtmlPage(headed(title == null ? metadata.title() : title, text), metadata);
  }

  private static void checkDepth(Document page) throws NestedTooDeepException {
    int[] deepest = new int[1];
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    if (deepest[0] > DEEPEST) {
      throw new NestedTooDeepException(
          "found elements nested " + deepest[0] + " deep, the limit is " + DEEPEST);
    }
  }

  /** The text under its headline, which the page often shows outside of the article. */
  private static String headed(@Nullable String title, String text) {
    return title == null || text.isEmpty() || text.startsWith(title) ? text : title + "\n\n" + text;
  }

  private static String join(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
