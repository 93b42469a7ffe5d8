package org.ascribe.extract.fact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as said, as a range: "4.4 million", "tens of thousands", "two dozen", "half a million".
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
          Map.entry("one", 1),
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

  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Letters of the longest scale that is short for a word: "mn". */
  private static final int SHORT_SCALE = 2;

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** A longer run of digits is an identifier. */
  private static final int MOST_DIGITS = 15;

  private static final BigDecimal UPPER = new BigDecimal(1_000);

  /** The number or range whose words start at a token, or null. */
  static @Nullable Quantity at(Passage passage, int from) {
    Quantity first = single(passage, from);
    return first == null ? null : range(passage, from, first);
  }

  /** "30,000-40,000", "$1.5 to 2 billion", "between five and ten million". */
  private static Quantity range(Passage passage, int from, Quantity first) {
    int before = passage.word(from - 1).equals("between") ? from - 1 : from - 2;
    String joint = passage.word(first.to());
    boolean between = joint.equals("and") && passage.word(before).equals("between");
    if (!between && !joint.equals("-") && !joint.equals("to")) {
      return first;
    }
    int at = first.to() + 1;
    boolean mark = at < passage.tokens().size() && !passage.tokens().get(at).word();
    Quantity second = single(passage, mark ? at + 1 : at);
    if (second == null || second.low().compareTo(first.low()) <= 0) {
      return first;
    }
    String scale = passage.word(second.to() - 1);
    boolean shared = SCALES.containsKey(scale) && first.low().compareTo(UPPER) < 0;
    BigDecimal low = shared ? scaled(first.low(), scale, at).low() : first.low();
    boolean rising = low.compareTo(second.low()) < 0;
    return new Quantity(rising ? low : first.low(), second.high(), second.to());
  }

  private static @Nullable Quantity single(Passage passage, int from) {
    BigDecimal plural = PLURALS.get(passage.word(from));
    if (plural != null) {
      return plural(passage, from, plural);
    }
    Quantity article = article(passage, from);
    if (article != null) {
      return article;
    }
    String first = passage.word(from);
    int digits = digits(first);
    Quantity bare;
    if (WORDS.containsKey(first)) {
      BigDecimal value = new BigDecimal(WORDS.get(first));
      bare = new Quantity(value, value, from + 1);
    } else if (digits == first.length() && digits > 0) {
      bare = printed(passage, from);
    } else if (digits > 0 && digits <= MOST_DIGITS && SCALES.containsKey(first.substring(digits))) {
      return scaled(new BigDecimal(first.substring(0, digits)), first.substring(digits), from + 1);
    } else {
      return null;
    }
    return bare == null ? null : scaled(passage, bare);
  }

  /** "A dozen", "a hundred thousand", "half a million", "half-million"; null for anything else. */
  private static @Nullable Quantity article(Passage passage, int from) {
    boolean half = passage.word(from).equals("half");
    int at = half ? from + 1 : from;
    boolean article = ARTICLES.contains(passage.word(at));
    if (article || half && passage.word(at).equals("-")) {
      at++;
    }
    String scale = passage.word(at);
    if (!half && !article || scale.length() <= SHORT_SCALE || !SCALES.containsKey(scale)) {
      return null;
    }
    Quantity one = scaled(half ? HALF : BigDecimal.ONE, scale, at + 1);
    Quantity more = scaled(passage, one);
    return more.to() > one.to() && !scale.equals("dozen") ? more : one;
  }

  /**
   * Digits with marks between: "1,250", "4.4", "3,00,000"; null for a year or what is no number.
   */
  private static @Nullable Quantity printed(Passage passage, int from) {
    StringBuilder number = new StringBuilder(passage.word(from));
    int to = from + 1;
    while (number.length() <= MOST_DIGITS && adjoins(passage, to)) {
      String group = passage.word(to + 1);
      boolean comma = passage.word(to).equals(",") && (group.length() == 2 || group.length() == 3);
      boolean point = passage.word(to).equals(".") && number.indexOf(".") < 0;
      if (!comma && !point || digits(group) == 0) {
        break;
      }
      int tail = digits(group);
      if (tail < group.length() && !SCALES.containsKey(group.substring(tail))) {
        break;
      }
      number.append(point ? "." : "").append(group, 0, tail);
      to += 2;
      if (tail < group.length()) {
        return scaled(new BigDecimal(number.toString()), group.substring(tail), to);
      }
    }
    boolean year =
        to == from + 1
            && number.length() == 4
            && (number.indexOf("19") == 0 || number.indexOf("20") == 0);
    if (number.length() > MOST_DIGITS || year && !SCALES.containsKey(passage.word(to))) {
      return null;
    }
    BigDecimal value = new BigDecimal(number.toString());
    return new Quantity(value, value, to);
  }

  /** Takes in "million" or "-million" behind the number. */
  private static Quantity scaled(Passage passage, Quantity bare) {
    int at = passage.word(bare.to()).equals("-") ? bare.to() + 1 : bare.to();
    String scale = passage.word(at);
    return SCALES.containsKey(scale) ? scaled(bare.low(), scale, at + 1) : bare;
  }

  private static Quantity scaled(BigDecimal value, String scale, int to) {
    BigDecimal scaled = value.multiply(SCALES.get(scale));
    BigDecimal plain = scaled.stripTrailingZeros().scale() <= 0 ? scaled.setScale(0) : scaled;
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

  /** How many digits a word starts with. */
  private static int digits(String word) {
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }
}
