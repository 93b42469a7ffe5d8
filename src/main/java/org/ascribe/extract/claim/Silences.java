package org.ascribe.extract.claim;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Explanation.Reason;
import org.ascribe.model.Explanation.Silence;
import org.ascribe.model.Party;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds out why a sentence with a word of accusing gave no claim. */
final class Silences {
  private static final Set<Sense> ACCUSING =
      EnumSet.of(
          Sense.ACCUSE_VERBS,
          Sense.ATTRIBUTE_VERBS,
          Sense.CONDEMN_VERBS,
          Sense.CULPABLE_PHRASES,
          Sense.ATTRIBUTION_PHRASES,
          Sense.CHARGE_VERBS,
          Sense.DENY_VERBS);

  /** Tokens before the word of accusing in which a negation turns it round. */
  private static final int NEGATION_REACH = 4;

  private Silences() {}

  /** The reason for a sentence without claim, or null where it has no word of accusing. */
  static @Nullable Silence of(Page page) {
    Reading r = page.reading();
    for (int i = 0; i < r.size(); i++) {
      for (Sense sense : ACCUSING) {
        if (r.is(sense, i)) {
          Span word = r.span(i, i + r.length(sense, i));
          return new Silence(r.sentence.span(), word, reason(page, i));
        }
      }
    }
    return null;
  }

  private static Reason reason(Page page, int word) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return Reason.NOT_CYBER;
    }
    List<Actor> suspects = r.actors().stream().filter(Actor::suspect).toList();
    if (suspects.isEmpty()) {
      return Reason.NO_ACCUSED;
    }
    if (r.has(Sense.GENERAL_TALK, 0, r.size())) {
      return Reason.GENERAL_TALK;
    }
    Set<Party> accused = parties(suspects.stream());
    Set<Party> spoken = new HashSet<>();
    page.sources().forEach(source -> spoken.addAll(source.parties()));
    if (spoken.isEmpty()
        && accused.containsAll(parties(r.actors().stream().filter(Actor::voice)))
        && accused.size() == 1) {
      return r.has(Sense.NOBODIES, 0, r.size())
          ? Reason.UNIDENTIFIED_SOURCE
          : Reason.NOBODY_SAYS_IT;
    }
    if (spoken.equals(accused)) {
      return Reason.ONLY_ITSELF;
    }
    return r.has(Sense.NEGATIONS, Math.max(0, word - NEGATION_REACH), word)
        ? Reason.NEGATED
        : Reason.NOT_JOINED;
  }

  private static Set<Party> parties(Stream<Actor> actors) {
    return actors.flatMap(actor -> actor.parties().stream()).collect(Collectors.toSet());
  }
}
