package org.ascribe.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.ascribe.job.LookupSpec;
import org.ascribe.job.LookupSpec.Entry;
import org.ascribe.job.TextMatch;

/** A lookup at work: finds what stands for a value and remembers which entries were of use. */
final class Lookup {
  private final LookupSpec spec;
  private final Map<String, Integer> exact = new HashMap<>();
  private final List<Integer> searching;
  private final AtomicIntegerArray used;

  Lookup(LookupSpec spec) {
    this.spec = spec;
    List<Entry> entries = spec.entries();
    this.used = new AtomicIntegerArray(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      for (String text : entries.get(i).fits().match()) {
        exact.put(text, i);
      }
    }
    this.searching =
        IntStream.range(0, entries.size())
            .filter(i -> entries.get(i).fits().searches())
            .boxed()
            .toList();
  }

  /**
   * What stands for a value: the value itself where no entry fits, empty for none.
   *
   * @throws Misfit where two entries fit
   */
  String meant(String value) throws Misfit {
    String folded = TextMatch.folded(value);
    int found = exact.getOrDefault(folded, -1);
    for (int entry : searching) {
      if (entry == found || !spec.entries().get(entry).fits().fitsWithin(value, folded)) {
        continue;
      }
      if (found >= 0) {
        throw new Misfit(
            "AMBIGUOUS_LOOKUP",
            Misfit.shown(value)
                + " fits two entries of lookup "
                + spec.name()
                + ": "
                + spec.entries().get(found).fits()
                + " and "
                + spec.entries().get(entry).fits());
      }
      found = entry;
    }
    if (found < 0) {
      return value;
    }
    used.lazySet(found, 1);
    return spec.entries().get(found).meant(value);
  }

  /** The entries that have fitted no value so far, as messages name them. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>();
    for (int i = 0; i < used.length(); i++) {
      if (used.get(i) == 0) {
        unused.add(spec.name() + ": " + spec.entries().get(i).fits());
      }
    }
    return unused;
  }
}
