package org.ascribe.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a date of a feed or mail has in the time zone that it is written in. */
final class WrittenDate {
  private static final Pattern OFFSET =
      Pattern.compile("([+-])(\\d{2}):?(\\d{2})(?:\\s{0,3}\\([^)]{0,40}\\))?$");

  /** Zones of RFC 822, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

  /** Dates outside of these years are made up by programs. */
  private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private WrittenDate() {}

  /** The instant in ISO 8601, or null where no document can be of that time. */
  static @Nullable String iso(@Nullable Instant instant) {
    return isPlausible(instant) ? String.valueOf(instant) : null;
  }

  /**
   * The day in ISO 8601, or null where there is none.
   *
   * @param written the same instant as the source writes it; without a zone it is in UTC
   */
  static @Nullable String day(@Nullable Instant instant, String written) {
    return instant != null && isPlausible(instant)
        ? instant.atOffset(zone(written.strip())).toLocalDate().toString()
        : null;
  }

  private static boolean isPlausible(@Nullable Instant instant) {
    return instant != null && !instant.isBefore(FIRST) && instant.isBefore(LAST);
  }

  private static ZoneOffset zone(String written) {
    Matcher offset = OFFSET.matcher(written);
    if (offset.find()) {
      int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -60 : 60;
      return ZoneOffset.ofTotalSeconds(minutes <= 18 * 60 ? sign * minutes : 0);
    }
    String word = written.substring(written.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    return ZoneOffset.ofHours(ZONES.getOrDefault(word, 0));
  }
}
