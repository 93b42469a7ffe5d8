package org.ascribe.clean;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text by script.
 *
 * @param text where they stand
 * @param weights how much text stands in each script, in letters of an alphabet
 * @param weight the sum over all scripts
 */
record Letters(String text, Map<UnicodeScript, Integer> weights, int weight) {
  /** What a sign for a syllable or a word says takes about three letters of an alphabet. */
  private static final int SIGN = 3;

  private static final Map<UnicodeScript, Integer> SIGNS =
      Map.of(
          UnicodeScript.HAN, SIGN,
          UnicodeScript.HIRAGANA, SIGN,
          UnicodeScript.KATAKANA, SIGN,
          UnicodeScript.HANGUL, SIGN);

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  static Letters of(String text) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    int sum = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetter(point)) {
        UnicodeScript script = UnicodeScript.of(point);
        int weight = SIGNS.getOrDefault(script, 1);
        weights.merge(script, weight, Integer::sum);
        sum += weight;
      }
    }
    return new Letters(text, weights, sum);
  }

  /** The language that the prevailing script tells, or null where many are written in it. */
  @Nullable String language() {
    int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
    if (10 * kana > weight && 2 * (kana + of(UnicodeScript.HAN)) > weight) {
      return "ja";
    }
    if (2 * of(UnicodeScript.ARABIC) > weight) {
      return arabicScript();
    }
    for (Map.Entry<UnicodeScript, String> script : ONE_LANGUAGE.entrySet()) {
      if (2 * of(script.getKey()) > weight) {
        return script.getValue();
      }
    }
    return null;
  }

  private int of(UnicodeScript script) {
    return weights.getOrDefault(script, 0);
  }

  /** Persian and Urdu have their own forms of ya and kaf, Urdu also its own he, ye and nun. */
  private String arabicScript() {
    long arabic = count("يكىة");
    long persian = count("یک");
    long urdu = count("ہےںٹڈڑ");
    return persian <= arabic ? "ar" : 2 * urdu > persian ? "ur" : "fa";
  }

  private long count(String letters) {
    return text.codePoints().filter(point -> letters.indexOf(point) >= 0).count();
  }
}
