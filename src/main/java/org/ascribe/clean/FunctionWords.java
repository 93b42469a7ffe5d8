package org.ascribe.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tells languages of Latin and Cyrillic script apart by a vote of their most frequent words and of
 * words with letters of their own.
 */
final class FunctionWords {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Of all words so many must be function words of the language. */
  private static final double LEAST_SHARE = 0.08;

  /**
   * So many different words of more than a letter must vote, lest one that is repeated decides, or
   * initials do.
   */
  private static final int LEAST_WORDS = 3;

  /** Stands before a letter among the words. */
  private static final String LETTER = "|";

  /** By word, and by letter where it stands behind a bar. */
  private static final Map<String, Set<String>> LANGUAGES = load();

  private FunctionWords() {}

  /** Votes for one language. */
  private static final class Votes {
    private final Set<String> words = new HashSet<>();
    private int count;
    private double weight;

    void add(String word, int languages) {
      if (word.length() > 1) {
        words.add(word);
      }
      count++;
      weight += 1.0 / languages;
    }
  }

  /** ISO 639-1 code, {@value Language#UNDETERMINED} where too few words are known. */
  static String language(String text) {
    Map<String, Votes> votes = new TreeMap<>();
    int words = 0;
    for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      words++;
      Set<String> languages = languages(word);
      for (String language : languages) {
        votes.computeIfAbsent(language, l -> new Votes()).add(word, languages.size());
      }
    }
    String best = Language.UNDETERMINED;
    double most = 0;
    for (Map.Entry<String, Votes> language : votes.entrySet()) {
      Votes vote = language.getValue();
      boolean known = vote.words.size() >= LEAST_WORDS && vote.count > words * LEAST_SHARE;
      if (known && vote.weight > most) {
        most = vote.weight;
        best = language.getKey();
      }
    }
    return best;
  }

  /** Of a word, else of its first letter that only some languages have. */
  private static Set<String> languages(String word) {
    Set<String> languages = LANGUAGES.getOrDefault(word, Set.of());
    for (int i = 0; languages.isEmpty() && i < word.length(); i++) {
      if (word.charAt(i) > 'z') {
        languages = LANGUAGES.getOrDefault(LETTER + word.charAt(i), Set.of());
      }
    }
    return languages;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> languages = new HashMap<>();
    for (String line : lines()) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] parts = line.substring(line.indexOf(':') + 1).split("\\|");
      String language = line.substring(0, line.indexOf(':'));
      for (int i = 0; i < parts.length; i++) {
        for (String word : parts[i].strip().split(" +")) {
          languages
              .computeIfAbsent(i == 0 ? word : LETTER + word, w -> new HashSet<>())
              .add(language);
        }
      }
    }
    return languages;
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(FunctionWords.class.getResourceAsStream("stopwords.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
