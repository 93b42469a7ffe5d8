package org.ascribe.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a page's markup says of its article; null where it says nothing. */
record HtmlMetadata(
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String url) {
  static final HtmlMetadata NONE = new HtmlMetadata(null, null, null, null);
}
