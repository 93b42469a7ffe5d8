package org.ascribe.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Countries that a text names, themselves ("hackers in Iran") or by their people ("Iranian
 * hackers"), from the project's word lists. Names count in the letters of the lists, so that a
 * turkey is no country; the longest one that fits a place counts.
 */
final class NamedCountries {
  private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}|[\\p{L}\\p{N}]+");

  /** Code by the words of a name, with one space between them; "" for phrases that hide names. */
  private static final Map<String, String> CODES = read();

  private static final int LONGEST =
      CODES.keySet().stream().mapToInt(name -> name.split(" ").length).max().orElse(1);

  private NamedCountries() {}

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    for (String list : List.of("/lexicon/countries.txt", "/lexicon/demonyms.txt")) {
      for (String line : PhraseFile.lines(list)) {
        String[] fields = line.split("\\|", -1);
        if (fields.length == 4) {
          String own = line.startsWith("!") ? "" : fields[0];
          for (String name : (own + ";" + fields[3]).split(";")) {
            codes.putIfAbsent(String.join(" ", words(name)), fields[1].strip());
          }
        }
      }
    }
    PhraseFile.lines("/lexicon/masks.txt")
        .forEach(phrase -> codes.putIfAbsent(String.join(" ", words(phrase)), ""));
    codes.remove("");
    return Map.copyOf(codes);
  }

  /** ISO 3166-1 alpha-2 codes in the order of the text, each once. */
  static List<String> in(String text) {
    List<String> words = words(text.replace('\u2019', '\''));
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); ) {
      int length = longestName(words.subList(at, Math.min(words.size(), at + LONGEST)));
      String code = CODES.getOrDefault(String.join(" ", words.subList(at, at + length)), "");
      if (!code.isEmpty()) {
        found.add(code);
      }
      at += Math.max(length, 1);
    }
    return List.copyOf(found);
  }

  /** How many of the words, from the first on, are a name; 0 where they begin with none. */
  private static int longestName(List<String> words) {
    int length = words.size();
    while (length > 0 && !CODES.containsKey(String.join(" ", words.subList(0, length)))) {
      length--;
    }
    return length;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
