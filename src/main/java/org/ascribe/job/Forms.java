package org.ascribe.job;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values are written in sources. Digits are ASCII; lengths are bounded. The forms that stand in
 * every row of large files are walked by hand: patterns took half the time of mapping them.
 */
final class Forms {
  /** A fraction of zeros is what spreadsheets leave on numbers that stood beside empty cells. */
  private static final Pattern INT = Pattern.compile("([+-]?[0-9]{1,18})(?:\\.0{1,9})?");

  private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/]+\\S*");

  private static final String CVE = "CVE-";
  private static final int MAX_DIGITS = 30;

  private Forms() {}

  static @Nullable Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }

  static @Nullable Long whole(String text) {
    var matcher = INT.matcher(text);
    return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
  }

  static @Nullable String upper(String text, Predicate<String> fits) {
    String upper = text.toUpperCase(Locale.ROOT);
    return fits.test(upper) ? upper : null;
  }

  static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  /** {@code CVE-}, four digits, four or more: by the syntax of the CVE programme since 2014. */
  static boolean isCve(String text) {
    int year = CVE.length();
    int number = year + 5;
    return text.startsWith(CVE)
        && digits(text, year) == year + 4
        && text.length() >= number + 4
        && text.length() <= number + 19
        && text.charAt(number - 1) == '-'
        && digits(text, number) == text.length();
  }

  /**
   * A number with up to 30 digits before and after the point, and an exponent of up to three: the
   * number 1e999999999 would be a gigabyte when it is printed.
   */
  static boolean isDecimal(String text) {
    int from = sign(text, 0);
    int at = digits(text, from);
    boolean fits = at > from && at - from <= MAX_DIGITS;
    if (at < text.length() && text.charAt(at) == '.') {
      from = at + 1;
      at = digits(text, from);
      fits &= at > from && at - from <= MAX_DIGITS;
    }
    if (at < text.length() && (text.charAt(at) | ' ') == 'e') {
      from = sign(text, at + 1);
      at = digits(text, from);
      fits &= at > from && at - from <= 3;
    }
    return fits && at == text.length();
  }

  private static int sign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return sign ? at + 1 : at;
  }

  /** Where the digits that stand at {@code from} end. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
