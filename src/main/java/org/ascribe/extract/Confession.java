package org.ascribe.extract;

import org.ascribe.extract.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;

/** "The group claimed responsibility", "pleaded guilty": who owns up accuses himself. */
final class Confession implements ClaimRule {
  private static java.util.List<Actor> opening(Reading r) {
    return r.actors().isEmpty() || r.actors().get(0).from() > 3
        ? java.util.List.of()
        : java.util.List.of(r.actors().get(0));
  }

  /** A note left behind, in quotation marks: "hacked by X". */
  private static void signed(Page page, Sheet sheet) {
    Reading r = page.reading();
    for (Actor actor : r.actors()) {
      boolean by =
          r.is(actor.from() - 1, "by")
              && r.is(actor.from() - 2, "hacked", "owned", "pwned", "defaced");
      if (by && r.quoted(actor.from()) && actor.kind() == PartyKind.GROUP) {
        sheet.self(
            r,
            actor.party(),
            r.printed(actor.from(), actor.to()),
            new Verdict(Stance.ASSERTS, null, actor.from() - 2, actor.to()),
            "confession");
      }
    }
  }

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    signed(page, sheet);
    int v = page.cyber() ? r.first(Sense.CLAIM_PHRASES, 0, r.size()) : -1;
    if (v < 0) {
      return;
    }
    for (Actor actor : Grammar.subject(r, v).isEmpty() ? opening(r) : Grammar.subject(r, v)) {
      for (Party party : actor.suspects()) {
        if (party.kind() == PartyKind.GROUP || party.kind() == PartyKind.PERSON) {
          String printed = r.printed(actor.from(), actor.to());
          Party self =
              new Party(
                  party.name(), party.kind(), party.name(), party.country(), party.authority());
          int to = v + r.length(Sense.CLAIM_PHRASES, v);
          sheet.self(
              r,
              self,
              printed,
              new Verdict(
                  Stance.ASSERTS, null, Math.min(v, actor.from()), Math.max(to, actor.to())),
              "confession");
        }
      }
    }
  }
}
