package org.ascribe.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Why a document gave the claims it gave, and why others of its sentences gave none.
 *
 * @param silences the sentences with a word of accusing but without claim, in order
 */
public record Explanation(List<Ground> grounds, List<Silence> silences) {

  /**
   * Why a claim was found.
   *
   * @param features what decided, by name, in words of the text where there are any
   */
  public record Ground(Key claim, SortedMap<String, String> features) {

    /** What tells the claims of a document apart, whatever their parties are resolved to. */
    public record Key(Span span, String rule, String attributorPrinted, String accusedPrinted) {
      public static Key of(AttributionClaim claim) {
        return new Key(
            claim.span(), claim.rule(), claim.attributorPrinted(), claim.accusedPrinted());
      }
    }
  }

  /**
   * Why a sentence with a word of accusing gave no claim.
   *
   * @param word the word or phrase of accusing
   */
  public record Silence(Span sentence, Span word, Reason reason) {}

  /** In the order in which they are tried: the first that holds is given. */
  public enum Reason {
    /** Neither the sentence nor its neighbours speak of cyber activity. */
    NOT_CYBER,
    /** No state, organ, group, person or nationality is named that could have done it. */
    NO_ACCUSED,
    /** "Experts", "sources", "researchers": whoever says it cannot be identified. */
    UNIDENTIFIED_SOURCE,
    /** A passive without agent or the writer's own wording. */
    NOBODY_SAYS_IT,
    /** The only party that speaks is the one that could be meant. */
    ONLY_ITSELF,
    /** A forecast, a condition or a rule about attacks in general. */
    GENERAL_TALK,
    /** A negation stands at the word, and it is not the denial of a party. */
    NEGATED,
    /** Both sides are named, but no frame of accusing joins them. */
    NOT_JOINED;

    /** As printed in results: {@code no_accused}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The ground of a claim of the same document. */
  public Optional<Ground> of(AttributionClaim claim) {
    Ground.Key key = Ground.Key.of(claim);
    return grounds.stream().filter(ground -> ground.claim().equals(key)).findFirst();
  }
}
