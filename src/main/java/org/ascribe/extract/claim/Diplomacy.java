package org.ascribe.extract.claim;

import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.Stance;

/** Ambassadors summoned and diplomats expelled over an attack: their state is blamed for it. */
final class Diplomacy implements ClaimRule {
  private static final int REACH = 10;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      if (r.actor(v) == null && r.is(Sense.SUMMON_VERBS, v)) {
        over(page, v, sheet);
      }
    }
  }

  private static void over(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    int over = v + 1;
    while (over < Math.min(r.size(), v + REACH)
        && !r.is(over, "over", "for", "after", "following", "about", "because")) {
      over++;
    }
    boolean cause =
        r.is(over, "over", "for", "after", "following", "about", "because")
            && (r.has(Sense.CYBER_NOUNS, over, r.size()) || r.has(Sense.ATTACKS, over, over + 2));
    Source source = !cause || VerbForms.passive(r, v) ? null : Accuser.accuser(page, v);
    if (source == null) {
      return;
    }
    for (int k = v + 1; k < over; k++) {
      Actor envoy = r.actor(k);
      boolean diplomats =
          envoy != null
              && (r.has(Sense.ENVOYS, envoy.from(), envoy.to() + 1)
                  || r.is(envoy.to(), "ambassador"));
      if (diplomats && envoy.party().country() != null) {
        blame(r, source, envoy, v, sheet);
        return;
      }
    }
  }

  private static void blame(Reading r, Source source, Actor envoy, int v, Sheet sheet) {
    Party state = sheet.state(envoy.party().country());
    for (Party by : source.parties()) {
      if (!Parties.same(by, state)) {
        String printed = r.printed(envoy.from(), envoy.to());
        Verdict verdict = new Verdict(Stance.ASSERTS, null, v, envoy.to());
        sheet.add(r, by, source.printed(), state, printed, verdict, "diplomacy");
      }
    }
  }
}
