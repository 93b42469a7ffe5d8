package org.ascribe.dedupe;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The words of a quotation apart from how an outlet printed them, so that a quotation cut or
 * punctuated differently elsewhere is recognised. Two quotations are the same where one's words
 * stand in the other's, at least {@value #SHINGLE} in a row; a common shingle finds the candidates.
 */
public final class QuotationText {
  /** Words in a shingle, and the least a quotation has. */
  public static final int SHINGLE = 5;

  private QuotationText() {}

  /**
   * The words in lower case, without diacritics and punctuation, with single spaces between them.
   * An apostrophe joins ({@code china's} is {@code chinas}), every other mark separates. Marks of
   * truncation leave nothing behind.
   */
  public static String fold(String quote) {
    String bare = Normalizer.normalize(quote, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(bare.length());
    boolean gap = false;
    for (int i = 0; i < bare.length(); ) {
      int point = bare.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        words.appendCodePoint(point);
        gap = false;
      } else if (!joins(point)) {
        gap = true;
      }
    }
    return words.toString();
  }

  /** Apostrophes, accents and invisible format characters stand within a word. */
  private static boolean joins(int point) {
    int type = Character.getType(point);
    return "'’‘ʼ`´".indexOf(point) >= 0
        || type == Character.NON_SPACING_MARK
        || type == Character.FORMAT;
  }

  /** The content key of the folded words. */
  public static String key(String quote) {
    return ContentKey.of("quotation", fold(quote));
  }

  /**
   * Hashes of each run of five words, sorted and distinct; of all the words where there are fewer
   * than five; none where there is no word.
   */
  public static long[] shingles(String quote) {
    return hashes(quote).sorted().distinct().toArray();
  }

  /** The hash of the first five words, or empty where there is no word. */
  public static OptionalLong firstShingle(String quote) {
    return hashes(quote).findFirst();
  }

  /**
   * True where the words of one stand in a row within the other's; the shorter has five words or
   * more, or both are equal.
   */
  public static boolean same(String one, String other) {
    String a = fold(one);
    String b = fold(other);
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    return a.equals(b)
        || shorter.split(" ").length >= SHINGLE
            && (" " + longer + " ").contains(" " + shorter + " ");
  }

  private static LongStream hashes(String quote) {
    String folded = fold(quote);
    if (folded.isEmpty()) {
      return LongStream.empty();
    }
    String[] words = folded.split(" ");
    int size = Math.min(SHINGLE, words.length);
    return IntStream.rangeClosed(0, words.length - size).mapToLong(i -> hash(words, i, i + size));
  }

  /** FNV-1a, 64 bit (Fowler, Noll, Vo), over the UTF-8 bytes of the words. */
  private static long hash(String[] words, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      for (byte b : words[i].getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }
}
