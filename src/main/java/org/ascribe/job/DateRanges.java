package org.ascribe.job;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads "August 2021 to May 2022" beside single dates. What the first date leaves out it shares
 * with the second ("3-5 May 2021", "February to July 2021"); words that narrow a date down without
 * saying to which days ("late 2017", "first half of 2019") are passed over, so that the range is
 * never smaller than what is meant.
 */
final class DateRanges {
  private static final Map<String, String> WORDS = PhraseFile.read("/lexicon/date-ranges.txt");
  private static final Pattern OPENING = words("^(?:%s)\\s+", "opening");
  private static final Pattern JOINING = words("\\s*[-\u2013\u2014]\\s*|\\s+(?:%s)\\s+", "joining");
  private static final Pattern NARROWING = words("^(?:(?:%s)[-\\s]+)+", "narrowing");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final Function<String, @Nullable Period> dates;

  /**
   * @param dates reads a single date; gives null for what is none
   */
  DateRanges(Function<String, @Nullable Period> dates) {
    this.dates = dates;
  }

  private static Pattern words(String pattern, String kind) {
    return Pattern.compile(
        pattern.formatted(WORDS.get(kind)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The days of a date or range; null for what is neither, or ends before it begins. */
  @Nullable Period parse(String text) {
    Period single = date(text);
    if (single != null) {
      return single;
    }
    String range = OPENING.matcher(text).replaceFirst("");
    Matcher joint = JOINING.matcher(range);
    while (joint.find()) {
      Period whole = between(range.substring(0, joint.start()), range.substring(joint.end()));
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  private @Nullable Period date(String text) {
    return dates.apply(NARROWING.matcher(text).replaceFirst(""));
  }

  private @Nullable Period between(String from, String until) {
    Period last = date(until);
    Period first = last == null ? null : date(from);
    if (last != null && first == null) {
      first = completed(from, until);
    }
    return first == null || first.first().isAfter(last.first()) ? null : first.to(last);
  }

  /** The first date with as much of the end of the second as makes it one. */
  private @Nullable Period completed(String from, String until) {
    Matcher gap = WHITE_SPACE.matcher(until);
    Period found = null;
    while (found == null && gap.find()) {
      found = date(from + " " + until.substring(gap.end()));
    }
    return found;
  }
}
