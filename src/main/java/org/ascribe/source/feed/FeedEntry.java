package org.ascribe.source.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param identity what stays the same when the entry is edited or stands in another day's feed: its
 *     guid or id, else its link or title, made unique by the feed's own address where it is not;
 *     null where there is none of these
 * @param url of the article, http or https, or null
 * @param published when, or null
 * @param written the same as the feed writes it, in the publisher's own time zone; else empty
 * @param revised when it was last edited, else published, as far as it says; else null
 * @param publisher title of the feed, or of the feed that an aggregator took it from, or null
 * @param content full text where the feed has it, else the summary, else empty
 * @param html whether {@code content} is markup
 * @param teaser whether {@code content} is only the beginning or a summary of what {@code url} has
 */
public record FeedEntry(
    @Nullable String identity,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant published,
    String written,
    @Nullable Instant revised,
    @Nullable String publisher,
    String content,
    boolean html,
    boolean teaser) {}
