package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** Botnets, gangs and shops that authorities disrupt, with all who are said to take part. */
final class Takedown implements ClaimRule {
  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    int v = page.cyber() ? r.first(Sense.TAKEDOWN_VERBS, 0, r.size()) : -1;
    if (v < 0 || !r.is(Sense.TAKEDOWN_VERBS, v)) {
      return;
    }
    Party target = target(r, story);
    if (target == null) {
      return;
    }
    List<Actor> takers = new ArrayList<>();
    for (Actor actor : r.actors()) {
      boolean authority =
          actor.voice()
              && actor.form() != Actor.Form.PERSON
              && (actor.kind() == PartyKind.STATE
                  || actor.kind() == PartyKind.AGENCY
                  || actor.kind() == PartyKind.ALLIANCE);
      if (authority) {
        takers.add(actor);
      }
    }
    for (Actor actor : takers) {
      for (Party by : actor.parties()) {
        sheet.add(
            r,
            by,
            r.printed(actor.from(), actor.to()),
            target,
            target.name(),
            new Verdict(
                Stance.ASSERTS, null, Math.min(v, actor.from()), Math.max(v + 1, actor.to())),
            "takedown");
      }
    }
  }

  private static @Nullable Party target(Reading r, Story story) {
    for (Hit hit : r.sentence.hits()) {
      if (hit.entry().kind() == EntryKind.GROUP
          && !hit.entry().code().equals(hit.entry().country())) {
        return new Party(
            hit.entry().name(),
            PartyKind.GROUP,
            hit.entry().code(),
            hit.entry().country(),
            hit.entry().list());
      }
      boolean net = hit.entry().kind() == EntryKind.MALWARE && hasWord(r, "botnet");
      if (net) {
        return new Party(
            hit.entry().name(), PartyKind.OTHER, hit.entry().name(), null, hit.entry().list());
      }
    }
    return null;
  }

  private static boolean hasWord(Reading r, String word) {
    for (int k = 0; k < r.size(); k++) {
      if (r.word(k).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
