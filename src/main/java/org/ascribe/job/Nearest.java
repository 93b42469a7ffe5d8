package org.ascribe.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest edits to {@code word}, letter case aside; empty when even that
   * one differs in more than a third of its letters (two edits are always forgiven in words of four
   * or more) and does not begin with {@code word}.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> isNear(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ; did you mean 'csv'?}, or nothing where no candidate is near. */
  public static String hint(String word, Collection<String> candidates) {
    return of(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static boolean isNear(String word, String candidate) {
    boolean begun = word.length() > 2 && candidate.startsWith(word);
    return begun || distance(word, candidate) <= forgiven(word, candidate);
  }

  private static int forgiven(String word, String candidate) {
    int longer = Math.max(word.length(), candidate.length());
    return longer < 4 ? longer - 1 : Math.max(2, longer / 3);
  }

  /** Optimal string alignment: insert, delete, replace, and swap of neighbours cost one each. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
