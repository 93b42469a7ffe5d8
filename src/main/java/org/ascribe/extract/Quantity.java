package org.ascribe.extract;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number as said, as a range: "4.4 million", "tens of thousands", "more than 200", "two dozen".
 *
 * @param low least value the words allow
 * @param high greatest value, or null where the words are open upwards
 * @param to index of the token behind the number's words
 */
record Quantity(BigDecimal low, @Nullable BigDecimal high, int to) {
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "dozen", new BigDecimal(12),
          "hundred", new BigDecimal(100),
          "thousand", new BigDecimal(1_000),
          "k", new BigDecimal(1_000),
          "million", new BigDecimal(1_000_000),
          "m", new BigDecimal(1_000_000),
          "mn", new BigDecimal(1_000_000),
          "billion", new BigDecimal(1_000_000_000),
          "bn", new BigDecimal(1_000_000_000),
          "trillion", new BigDecimal(1_000_000_000_000L));

  private static final Map<String, BigDecimal> PLURALS =
      Map.of(
          "dozens", new BigDecimal(12),
          "tens", new BigDecimal(10),
          "scores", new BigDecimal(20),
          "hundreds", new BigDecimal(100),
          "thousands", new BigDecimal(1_000),
          "millions", new BigDecimal(1_000_000),
          "billions", new BigDecimal(1_000_000_000));

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("fifty", 50));

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final BigDecimal UPPER = new BigDecimal(1_000);

  /** The number whose words start at a token, or null. */
  static @Nullable Quantity at(Passage passage, int from) {
    BigDecimal plural = PLURALS.get(passage.word(from));
    if (plural != null) {
      return plural(passage, from, plural);
    }
    int to = from + 1;
    BigDecimal value;
    Integer word = WORDS.get(passage.word(from));
    if (word != null) {
      value = new BigDecimal(word);
    } else if (digits(passage.word(from))) {
      StringBuilder number = new StringBuilder(passage.word(from));
      while (adjoins(passage, to)
          && (passage.word(to).equals(".") || passage.word(to).equals(","))
          && digits(passage.word(to + 1))) {
        boolean thousands = passage.word(to).equals(",");
        int group = passage.word(to + 1).length();
        if (thousands && group != 2 && group != 3) {
          break;
        }
        number.append(thousands ? "" : ".").append(passage.word(to + 1));
        to += 2;
      }
      if (number.length() > 18 || number.indexOf(".") != number.lastIndexOf(".")) {
        return null;
      }
      value = new BigDecimal(number.toString());
    } else {
      return null;
    }
    BigDecimal scale =
        SCALES.get(passage.word(to).equals("-") ? passage.word(to + 1) : passage.word(to));
    if (scale != null) {
      to += passage.word(to).equals("-") ? 2 : 1;
      value = value.multiply(scale);
    }
    BigDecimal plain = value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value;
    return new Quantity(plain, plain, to);
  }

  /** "Tens of thousands": from ten thousand up to where the next word would begin. */
  private static Quantity plural(Passage passage, int from, BigDecimal first) {
    BigDecimal low = first;
    int to = from + 1;
    while (passage.word(to).equals("of") && PLURALS.containsKey(passage.word(to + 1))) {
      low = low.multiply(PLURALS.get(passage.word(to + 1)));
      to += 2;
    }
    boolean tens = to - from > 1 || low.compareTo(HUNDRED) < 0;
    return new Quantity(low, low.multiply(tens ? BigDecimal.TEN : UPPER), to);
  }

  private static boolean adjoins(Passage passage, int index) {
    return index > 0
        && index + 1 < passage.tokens().size()
        && passage.tokens().get(index - 1).end() == passage.tokens().get(index).start()
        && passage.tokens().get(index).end() == passage.tokens().get(index + 1).start();
  }

  private static boolean digits(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
