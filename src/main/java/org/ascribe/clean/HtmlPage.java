package org.ascribe.clean;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A parsed page: the article's text and what its markup says of it. */
record HtmlPage(String text, HtmlMetadata metadata) {
  /** Browsers stop nesting at 512 levels; a page of many more is a bomb. */
  private static final int DEEPEST = 2_000;

  /** One paragraph per block, an empty line between blocks. */
  static HtmlPage parse(String source) throws NestedTooDeepException {
    Document page = Jsoup.parse(source);
    int[] deepest = new int[1];
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    if (deepest[0] > DEEPEST) {
      throw new NestedTooDeepException(
          "found elements nested " + deepest[0] + " deep, the limit is " + DEEPEST);
    }
    return new HtmlPage(String.join("\n\n", ArticleText.of(page.body())), HtmlMetadata.NONE);
  }
}
