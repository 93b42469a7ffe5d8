package org.ascribe.extract.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;

/**
 * "A reward for information on the officers A and B", "the department seeks information on C": who
 * is looked for is accused by the one who looks.
 */
final class Sought implements ClaimRule {
  /** Words between the reward and the information it is for. */
  private static final int REWARD_REACH = 12;

  /** Words in which those looked for are named. */
  private static final int NAMES_REACH = 30;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    List<Party> offering = page.cyber() ? offering(page) : List.of();
    for (int v = 0; v < r.size() && !offering.isEmpty(); v++) {
      boolean asks = r.is(v, "information") && r.is(v + 1, "on", "about", "regarding");
      if (asks && r.has(Sense.REWARDS, v - REWARD_REACH, v)) {
        Source source = Source.of(offering, offering.get(0).name(), 0, r.size(), v);
        sought(r, v + 2, source, sheet);
      }
    }
  }

  /** The body that speaks, else one that the sentence names, else the state for which it does. */
  private static List<Party> offering(Page page) {
    Stream<Party> speaking = page.sources().stream().flatMap(s -> s.parties().stream());
    Stream<Party> named = page.reading().actors().stream().filter(Actor::voice).map(Actor::party);
    return Stream.of(speaking, named, page.prosecutors().stream())
        .flatMap(parties -> parties)
        .filter(p -> p.kind() == PartyKind.AGENCY || p.kind() == PartyKind.STATE)
        .sorted(Comparator.comparing(p -> p.kind() == PartyKind.STATE))
        .limit(1)
        .toList();
  }

  private static void sought(Reading r, int from, Source source, Sheet sheet) {
    int to = Math.min(r.size(), from + NAMES_REACH);
    for (int k = from; k < to && !r.is(k, "who", "for", "to", ";"); k++) {
      Actor actor = r.actor(k);
      if (actor != null && actor.from() == k && Charged.accusable(actor)) {
        Verdict verdict = new Verdict(Stance.ASSERTS, null, from - 2, actor.to());
        sheet.add(r, source, actor, verdict, "sought");
      }
    }
  }
}
