package org.ascribe.job;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of countries by code and by name, from the project's list of countries. A value that is a
 * code is that code, whatever words it may be in a language: NA is Namibia and NO is Norway.
 */
final class Countries {
  private static final String LIST = "/lexicon/countries.txt";

  /** As ISO 3166-1 prints long names: {@code Iran, Islamic Republic of}; others use brackets. */
  private static final Pattern INVERTED =
      Pattern.compile("([^,(]+)(?:, ?| ?\\()(?:the )?(.{1,60}? of(?: the)?)\\)?");

  private static final Map<String, String> CODES = read();

  private Countries() {}

  /** The ISO 3166-1 alpha-2 code (XK for Kosovo), or null where nobody knows the name. */
  static @Nullable String code(String text) {
    String folded = TextMatch.folded(text.replace('’', '\''));
    String code = CODES.get(folded);
    Matcher inverted = code == null ? INVERTED.matcher(folded) : null;
    return inverted != null && inverted.matches()
        ? CODES.get(inverted.group(2) + " " + inverted.group(1).strip())
        : code;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    Map<String, String> codes = new HashMap<>();
    for (String line : PhraseFile.lines(LIST)) {
      String[] fields = line.split("\\|", -1);
      if (fields.length == 4) {
        String code = fields[1].strip();
        codes.put(code.toLowerCase(Locale.ROOT), code);
        names.put(TextMatch.folded(fields[0]), code);
        for (String alias : fields[3].split(";")) {
          names.putIfAbsent(TextMatch.folded(alias), code);
        }
      }
    }
    names.remove("");
    names.putAll(codes);
    return Map.copyOf(names);
  }
}
