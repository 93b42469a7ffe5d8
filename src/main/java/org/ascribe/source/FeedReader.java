package org.ascribe.source;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.MediaType;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.feed.Feed;
import org.ascribe.source.feed.FeedEntry;
import org.ascribe.source.feed.MalformedFeedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed: each entry is a document. A file that is no feed is one reject. Feeds are small;
 * unlike other readers this one holds the whole file, up to {@code max_bytes}.
 */
final class FeedReader implements RecordReader {
  private final SourceFile file;
  private final SourceSpec source;
  private @Nullable Iterator<FeedEntry> entries;
  private String charset = "";
  private long records;

  FeedReader(SourceFile file, SourceSpec source) {
    this.file = file;
    this.source = source;
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    if (entries == null) {
      entries = Collections.emptyIterator();
      Outcome<SourceRecord> whole =
          new DocumentReader(file, source.charset(), source.maxBytes()).read();
      if (!(whole instanceof Outcome.Accepted<SourceRecord> decoded)) {
        return whole;
      }
      try {
        entries = entries(decoded.value());
      } catch (MalformedFeedException e) {
        return reject(e, decoded.value());
      }
    }
    return entries.hasNext() ? record(entries.next()) : null;
  }

  private Iterator<FeedEntry> entries(SourceRecord whole) throws MalformedFeedException {
    charset = String.valueOf(whole.fields().get("charset"));
    return Feed.entries(String.valueOf(whole.fields().get("content"))).iterator();
  }

  private Outcome<SourceRecord> reject(MalformedFeedException e, SourceRecord whole) {
    SourceLocation location = SourceLocation.ofFile(file.name());
    String message = location + ": " + e.getMessage();
    return new Outcome.Reject<>(location, Stage.READ, e.code(), message, whole.raw());
  }

  private Outcome<SourceRecord> record(FeedEntry entry) {
    records++;
    SourceLocation location = new SourceLocation(file.name(), records, 0, "entry " + records);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    String content = content(entry);
    fields.put("content", content);
    fields.put("media_type", (entry.html() ? MediaType.HTML : MediaType.TEXT).text());
    fields.put("charset", charset);
    fields.put("title", entry.title());
    fields.put("published", WrittenDate.day(entry.published(), entry.written()));
    fields.put("publisher", entry.publisher());
    fields.put("url", entry.url());
    fields.put("identity", entry.identity());
    fields.put("revised", WrittenDate.iso(entry.revised()));
    fields.put("flags", entry.teaser() ? "teaser" : null);
    return new Outcome.Accepted<>(
        location, new SourceRecord(location, fields, RawText.of(content)));
  }

  /** Plain text under its headline, as pages have it; the headline alone where there is no text. */
  private static String content(FeedEntry entry) {
    String title = entry.title();
    boolean bare = title == null || entry.html() || entry.content().startsWith(title);
    return bare ? entry.content() : (title + "\n\n" + entry.content()).strip();
  }

  @Override
  public void close() {}
}
