package org.ascribe.clean;

import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the main language of a text. Each line is judged by itself, by its script where only one
 * language is written in it, else by its function words, and counts by its length: of a text in two
 * languages the one with more of it wins.
 */
final class Language {
  /** Where nothing can be told. */
  static final String UNDETERMINED = "und";

  private static final int SAMPLE = 20_000;

  private Language() {}

  /** ISO 639-1 code, {@value #UNDETERMINED} for texts too short or unknown. */
  static String of(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    Map<String, Integer> lengths = new TreeMap<>();
    sample
        .lines()
        .map(Letters::of)
        .filter(line -> line.weight() > 0)
        .forEach(line -> lengths.merge(ofLine(line), line.weight(), Integer::sum));
    lengths.remove(UNDETERMINED);
    return lengths.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        // Lines too short to be judged may tell together.
        .orElseGet(() -> ofLine(Letters.of(sample)));
  }

  private static String ofLine(Letters line) {
    String byScript = line.language();
    return byScript == null ? FunctionWords.language(line.text()) : byScript;
  }
}
