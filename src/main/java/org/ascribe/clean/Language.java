package org.ascribe.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the language of a text: by its script where only one language is written in it, else by a
 * vote of the most frequent function words.
 */
final class Language {
  /** Where nothing can be told. */
  static final String UNDETERMINED = "und";

  private static final int SAMPLE = 20_000;
  private static final double LEAST_SHARE = 0.08;

  /** So many different words must vote, lest one that is repeated decides. */
  private static final int LEAST_WORDS = 3;

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.of(
          UnicodeScript.HAN, "zh",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy");

  private static final Map<String, List<String>> LANGUAGES_BY_WORD = load();

  private Language() {}

  /** ISO 639-1 code, {@value #UNDETERMINED} for texts too short or unknown. */
  static String of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (share(letters, all, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > 0.1) {
      return "ja";
    }
    if (share(letters, all, UnicodeScript.ARABIC) > 0.5) {
      return sample.codePoints().anyMatch(c -> "پچژگ".indexOf(c) >= 0) ? "fa" : "ar";
    }
    for (Map.Entry<UnicodeScript, String> script : BY_SCRIPT.entrySet()) {
      if (share(letters, all, script.getKey()) > 0.5) {
        return script.getValue();
      }
    }
    return vote(sample);
  }

  private static double share(
      Map<UnicodeScript, Integer> letters, int all, UnicodeScript... scripts) {
    int count = 0;
    for (UnicodeScript script : scripts) {
      count += letters.getOrDefault(script, 0);
    }
    return all == 0 ? 0 : (double) count / all;
  }

  private static String vote(String sample) {
    Map<String, Integer> votes = new TreeMap<>();
    Map<String, Set<String>> voters = new HashMap<>();
    int words = 0;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      words++;
      for (String language : LANGUAGES_BY_WORD.getOrDefault(word, List.of())) {
        votes.merge(language, 1, Integer::sum);
        voters.computeIfAbsent(language, l -> new HashSet<>()).add(word);
      }
    }
    String best = UNDETERMINED;
    int most = (int) (words * LEAST_SHARE);
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      boolean known = voters.getOrDefault(vote.getKey(), Set.of()).size() >= LEAST_WORDS;
      if (known && vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> languages = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Language.class.getResourceAsStream("stopwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          for (String word : line.substring(colon + 1).strip().split("\\s+")) {
            languages.computeIfAbsent(word, w -> new ArrayList<>()).add(line.substring(0, colon));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return languages;
  }
}
