package org.ascribe.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ascribe.evaluate.Annotation.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim that two versions of the extractor do not read alike.
 *
 * @param before as the earlier version found it; null where it did not
 * @param now as it is found now; null where it is not
 */
public record Change(@Nullable JudgedClaim before, @Nullable JudgedClaim now) {

  /** What happened to it. */
  public enum Kind {
    ADDED,
    LOST,
    /** The same parties in the same document, with other names, stance or sentence. */
    CHANGED
  }

  public Kind kind() {
    if (before == null) {
      return Kind.ADDED;
    }
    return now == null ? Kind.LOST : Kind.CHANGED;
  }

  /** The claim as it is now, or as it was where it is lost. */
  public JudgedClaim latest() {
    JudgedClaim claim = now == null ? before : now;
    if (claim == null) {
      throw new IllegalStateException("a change needs a claim");
    }
    return claim;
  }

  /**
   * Compares two sets of claims over the same documents; claims that were not found, only
   * annotated, do not count.
   *
   * @return in the order of the documents' names
   */
  public static List<Change> between(List<JudgedClaim> before, List<JudgedClaim> now, Names names) {
    Map<List<String>, JudgedClaim> old = found(before, names);
    Map<List<String>, JudgedClaim> fresh = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    found(now, names)
        .forEach(
            (key, claim) -> {
              JudgedClaim same = old.remove(key);
              if (same == null) {
                fresh.put(key, claim);
              } else if (!same.claim().equals(claim.claim())) {
                changes.add(new Change(same, claim));
              }
            });
    fresh.forEach((key, claim) -> changes.add(new Change(otherStance(key, old), claim)));
    old.values().forEach(lost -> changes.add(new Change(lost, null)));
    changes.sort(Comparator.comparing(change -> change.latest().document()));
    return changes;
  }

  private static Map<List<String>, JudgedClaim> found(List<JudgedClaim> claims, Names names) {
    Map<List<String>, JudgedClaim> found = new LinkedHashMap<>();
    for (JudgedClaim judged : claims) {
      if (judged.match() != Match.MISSING) {
        Claim claim = judged.claim();
        found.put(
            List.of(
                judged.document(),
                names.canonical(claim.attributorParty()),
                names.canonical(claim.accusedParty()),
                Keys.word(claim.stance())),
            judged);
      }
    }
    return found;
  }

  /** Takes the claim of the same document and parties that no present claim equals, if any. */
  private static @Nullable JudgedClaim otherStance(
      List<String> key, Map<List<String>, JudgedClaim> old) {
    Optional<List<String>> other =
        old.keySet().stream().filter(k -> k.subList(0, 3).equals(key.subList(0, 3))).findFirst();
    return other.map(old::remove).orElse(null);
  }
}
