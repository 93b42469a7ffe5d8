package org.ascribe.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are written in sources. Digits are ASCII; lengths are bounded. */
final class Forms {
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  static final Pattern INT = Pattern.compile("[+-]?[0-9]{1,18}");

  /** The exponent is bounded because 1e999999999 would be a gigabyte when it is printed. */
  static final Pattern DECIMAL =
      Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

  /** Four or more digits, by the syntax of the CVE programme since 2014. */
  static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");

  static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/]+\\S*");

  private Forms() {}

  static @Nullable Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }

  static @Nullable String upper(String text, Predicate<String> fits) {
    String upper = text.toUpperCase(Locale.ROOT);
    return fits.test(upper) ? upper : null;
  }

  /** The parts between separators; null where there is none but blanks. */
  static @Nullable List<String> parts(String text, String separator) {
    List<String> parts =
        Arrays.stream(text.split(Pattern.quote(separator)))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? null : parts;
  }
}
