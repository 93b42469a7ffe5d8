package org.ascribe.clean;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A parsed page: the article's text and what its markup says of it. */
record HtmlPage(String text, HtmlMetadata metadata) {

  static HtmlPage parse(String source) throws NestedTooDeepException {
    Document page = Jsoup.parse(source);
    return new HtmlPage(page.wholeText(), HtmlMetadata.NONE);
  }
}
