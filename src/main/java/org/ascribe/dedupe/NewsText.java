package org.ascribe.dedupe;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells of a text where it comes from: its runs of words, and the news agency it credits. Of
 * very long texts the first million characters count.
 */
public final class NewsText {
  private static final int MOST = 1_000_000;

  /** Fewer runs of words say nothing about where a text comes from. */
  private static final int LEAST_SHINGLES = 10;

  /** Agencies are credited before the first sentence or behind the last. */
  private static final int EDGE = 400;

  private static final Set<String> AGENCIES = WordList.read("news-agencies");
  private static final Set<String> ROUND_UPS = WordList.read("round-ups");

  private NewsText() {}

  /**
   * Hashes of each run of {@value QuotationText#SHINGLE} words of a story, sorted and distinct;
   * none where the text is too short to be compared.
   */
  public static long[] shingles(String story) {
    long[] shingles = QuotationText.shingles(story.substring(0, Math.min(MOST, story.length())));
    return shingles.length < LEAST_SHINGLES ? new long[0] : shingles;
  }

  /**
   * The news agency that a text is credited to: in brackets in its first lines ({@code BERLIN (AP)
   * -}), or alone on one of its first or last lines, with or without {@code By} or {@code Source:}.
   *
   * @param text with its bylines
   */
  public static @Nullable String agency(String text) {
    String head = text.substring(0, Math.min(EDGE, text.length()));
    String tail = text.substring(Math.max(head.length(), text.length() - EDGE));
    for (String line : (Iterable<String>) (head + "\n" + tail).lines()::iterator) {
      String credited = line.strip().replaceFirst("^(?i:by|source:|from|©|–|—|-) ?", "");
      if (AGENCIES.contains(credited)) {
        return credited;
      }
    }
    for (int open = head.indexOf('('); open >= 0; open = head.indexOf('(', open + 1)) {
      int close = head.indexOf(')', open);
      if (close > 0 && AGENCIES.contains(head.substring(open + 1, close))) {
        return head.substring(open + 1, close);
      }
    }
    return null;
  }

  /** The words of a title that announce several stories in one, or null. */
  public static @Nullable String roundUp(@Nullable String title) {
    String words = title == null ? "" : " " + QuotationText.fold(title) + " ";
    return ROUND_UPS.stream()
        .filter(phrase -> words.contains(" " + phrase.toLowerCase(Locale.ROOT) + " "))
        .min(String::compareTo)
        .orElse(null);
  }
}
