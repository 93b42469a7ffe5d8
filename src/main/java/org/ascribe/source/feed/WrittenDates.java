package org.ascribe.source.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an entry as they are written. ROME tells the instant but not the time zone, and with
 * it the day at the publisher's.
 */
record WrittenDates(String published, String updated) {
  private static final WrittenDates NONE = new WrittenDates("", "");

  private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");
  private static final Set<String> UPDATED = Set.of("updated", "modified");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})$");

  /** Zones of RFC 822, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

  /** Feeds with a date outside of these years mean something else. */
  private static final int FIRST_YEAR = 1980;

  private static final int LAST_YEAR = 2100;

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

  /** The day of an instant in the zone that a date is written in, UTC where it has none. */
  static @Nullable LocalDate day(@Nullable Date date, String written) {
    Instant instant = instant(date);
    return instant == null ? null : instant.atOffset(zone(written)).toLocalDate();
  }

  static @Nullable Instant instant(@Nullable Date date) {
    if (date == null) {
      return null;
    }
    int year = date.toInstant().atOffset(ZoneOffset.UTC).getYear();
    return year < FIRST_YEAR || year > LAST_YEAR ? null : date.toInstant();
  }

  private static ZoneOffset zone(String written) {
    Matcher offset = OFFSET.matcher(written);
    if (offset.find()) {
      int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
      boolean sound = minutes <= 18 * 60;
      return ZoneOffset.ofTotalSeconds(
          sound ? (offset.group(1).equals("-") ? -60 : 60) * minutes : 0);
    }
    String word = written.substring(written.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    return ZoneOffset.ofHours(ZONES.getOrDefault(word, 0));
  }
}
