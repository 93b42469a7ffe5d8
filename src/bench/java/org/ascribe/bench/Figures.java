package org.ascribe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Seconds measured several times by name, and their table with what is wanted beside it. */
final class Figures {
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  void add(String what, double measured) {
    seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(measured);
  }

  boolean has(String what) {
    return seconds.containsKey(what);
  }

  double median(String what) {
    List<Double> sorted = seconds.getOrDefault(what, List.of()).stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Prints the median of each with all that were measured. */
  void print() {
    seconds.forEach(
        (what, all) ->
            System.out.printf(
                Locale.ROOT,
                "  %-38s %8.2f s   of %s%n",
                what,
                median(what),
                all.stream().map(each -> String.format(Locale.ROOT, "%.2f", each)).toList()));
  }

  static void atLeast(String what, double found, double wanted) {
    target(what, found, "at least", wanted, found >= wanted);
  }

  static void atMost(String what, double found, double wanted) {
    target(what, found, "at most", wanted, found <= wanted);
  }

  private static void target(
      String what, double found, String bound, double wanted, boolean reached) {
    System.out.printf(
        Locale.ROOT,
        "  %-38s %8.2f     %s %s: %s%n",
        what,
        found,
        bound,
        wanted,
        reached ? "reached" : "MISSED");
  }
}
