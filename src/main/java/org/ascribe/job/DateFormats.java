package org.ascribe.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.PartialDate;
import org.ascribe.model.PartialDate.Precision;
import org.ascribe.model.Period;
import org.jspecify.annotations.Nullable;

/** Reads dates and times by the patterns of a job file, strictly: 30 February is not a date. */
final class DateFormats {
  private static final ZonedDateTime SAMPLE =
      LocalDateTime.of(2021, 11, 23, 14, 35, 46).atZone(ZoneOffset.UTC);

  /** Two D are a slip for dd: a day of the year has up to three digits. */
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(?<!D)DD(?!D)");

  /** How programs write a time; formatters take several times as long over it. */
  private static final Pattern UTC =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:[.](\\d{3}))?Z");

  private DateFormats() {}

  static ValueParser dates(List<String> formats) {
    List<DateTimeFormatter> formatters = formatters(formats, "uuuu-MM-dd");
    return text -> first(formatters, text, formatter -> inRange(LocalDate.parse(text, formatter)));
  }

  /** Gives a {@link Period}: formats may leave out the day, or day and month. */
  static ValueParser periods(DateForm form) {
    List<String> given = form.formats();
    List<DateTimeFormatter> formatters =
        (given.isEmpty() ? List.of("uuuu-MM-dd", "uuuu-MM", "uuuu") : given)
            .stream().map(DateFormats::formatter).toList();
    DateRanges ranges = new DateRanges(text -> period(formatters, text));
    return form.until() == null ? text -> period(formatters, text) : ranges::parse;
  }

  private static @Nullable Period period(List<DateTimeFormatter> formatters, String text) {
    return first(formatters, text, formatter -> partial(text, formatter))
            instanceof PartialDate date
        ? Period.of(date)
        : null;
  }

  static ValueParser times(List<String> formats) {
    if (!formats.isEmpty()) {
      List<DateTimeFormatter> formatters = formatters(formats, "");
      return text -> first(formatters, text, formatter -> instant(text, formatter));
    }
    List<DateTimeFormatter> iso =
        List.of(DateTimeFormatter.ISO_DATE_TIME.withResolverStyle(ResolverStyle.STRICT));
    return text -> {
      Matcher utc = UTC.matcher(text);
      return first(iso, text, formatter -> utc.matches() ? instant(utc) : instant(text, formatter));
    };
  }

  /**
   * What is wrong with a pattern, if anything. A known time is printed and read back, so that a
   * pattern that mistakes minutes for months or lacks the day is found before it meets data.
   *
   * @param partial whether a date may lack its day, or day and month
   */
  static Optional<String> fault(String format, ColumnType type, boolean partial) {
    try {
      DateTimeFormatter formatter = formatter(format);
      String printed = formatter.format(SAMPLE);
      boolean sameDay = readsBack(printed, formatter, type, partial);
      if (sameDay && !DAY_OF_YEAR.matcher(format).find()) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException | DateTimeException unfit) {
      // told below
    }
    return Optional.of(
        "'"
            + format
            + "' does not describe "
            + type.meaning()
            + "; expected a pattern such as "
            + (type == ColumnType.DATE ? "dd/MM/yyyy or d MMM yyyy" : "yyyy-MM-dd HH:mm:ss")
            + (type == ColumnType.DATE && !partial
                ? " (one without a day needs precision: COLUMN or until: COLUMN)"
                : ""));
  }

  private static boolean readsBack(
      String printed, DateTimeFormatter formatter, ColumnType type, boolean partial) {
    LocalDate sample = SAMPLE.toLocalDate();
    if (type != ColumnType.DATE) {
      return instant(printed, formatter) != null;
    }
    if (!partial) {
      return sample.equals(LocalDate.parse(printed, formatter));
    }
    PartialDate date = partial(printed, formatter);
    return date != null
        && switch (date.precision()) {
          case DAY -> date.first().equals(sample);
          case MONTH -> date.first().equals(sample.withDayOfMonth(1));
          case YEAR -> date.first().equals(sample.withDayOfYear(1));
        };
  }

  private interface Reading {
    @Nullable Object by(DateTimeFormatter formatter);
  }

  private static @Nullable Object first(
      List<DateTimeFormatter> formatters, String text, Reading reading) {
    for (DateTimeFormatter formatter : formatters) {
      try {
        return reading.by(formatter);
      } catch (DateTimeException notThisOne) {
        // the next format may fit; when none does the caller refuses the value
      }
    }
    return null;
  }

  private static @Nullable LocalDate inRange(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
  }

  private static @Nullable PartialDate partial(String text, DateTimeFormatter formatter) {
    TemporalAccessor parsed = formatter.parse(text);
    LocalDate day = parsed.query(TemporalQueries.localDate());
    if (day == null && !parsed.isSupported(ChronoField.YEAR)) {
      return null;
    }
    boolean month = day == null && parsed.isSupported(ChronoField.MONTH_OF_YEAR);
    LocalDate first =
        day == null
            ? LocalDate.of(
                parsed.get(ChronoField.YEAR), month ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1, 1)
            : day;
    Precision precision = day != null ? Precision.DAY : month ? Precision.MONTH : Precision.YEAR;
    return inRange(first) == null ? null : new PartialDate(first, precision);
  }

  private static @Nullable Instant instant(String text, DateTimeFormatter formatter) {
    TemporalAccessor time =
        formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    if (time instanceof LocalDate date) {
      return null == inRange(date) ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    ZonedDateTime zoned =
        time instanceof LocalDateTime local ? local.atZone(ZoneOffset.UTC) : (ZonedDateTime) time;
    return inRange(zoned.toLocalDate()) == null ? null : zoned.toInstant();
  }

  /**
   * The time that the groups of {@link #UTC} give.
   *
   * @throws DateTimeException when there is no such day or time
   */
  private static @Nullable Instant instant(Matcher utc) {
    int[] part = new int[7];
    for (int i = 0; i < part.length; i++) {
      String digits = utc.group(i + 1);
      part[i] = digits == null ? 0 : Integer.parseInt(digits);
    }
    LocalDate day = LocalDate.of(part[0], part[1], part[2]);
    LocalTime time = LocalTime.of(part[3], part[4], part[5], part[6] * 1_000_000);
    return inRange(day) == null ? null : day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  private static List<DateTimeFormatter> formatters(List<String> formats, String otherwise) {
    List<String> given = formats.isEmpty() ? List.of(otherwise) : formats;
    return given.stream().map(DateFormats::formatter).toList();
  }

  private static DateTimeFormatter formatter(String format) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(properYear(format))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Strict parsing needs {@code u}: {@code y} is the year of an era that is never printed. */
  private static String properYear(String format) {
    if (format.contains("G")) {
      return format;
    }
    StringBuilder proper = new StringBuilder(format);
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      quoted ^= format.charAt(i) == '\'';
      if (format.charAt(i) == 'y' && !quoted) {
        proper.setCharAt(i, 'u');
      }
    }
    return proper.toString();
  }
}
