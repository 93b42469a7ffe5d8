package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** "X issued an advisory on the gang Y", "released an alert detailing the group's tactics". */
final class Bulletin implements ClaimRule {
  /** Words between the verb and the paper, and between the paper and its topic. */
  private static final int NEAR = 6;

  /** Words in which the gang is named. */
  private static final int TOPIC = 10;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    for (int v = 0; page.cyber() && v < r.size(); v++) {
      int paper = r.is(Sense.ISSUING_VERBS, v) ? r.first(Sense.DOCUMENTS, v + 1, v + NEAR) : -1;
      Actor gang = paper < 0 ? null : topic(r, paper + 1);
      Source source = gang == null ? null : Accuser.accuser(page, v);
      if (source != null) {
        sheet.add(r, source, gang, new Verdict(Stance.ASSERTS, null, v, gang.to()), "bulletin");
      }
    }
  }

  /** The gang that a paper is about; null where it tells of somebody or something else. */
  private static @Nullable Actor topic(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + NEAR); k++) {
      if (r.is(
          k, "on", "about", "regarding", "concerning", "detailing", "describing", "outlining")) {
        Actor actor = Grammar.suspectAfter(r, k + 1, k + TOPIC);
        boolean gang =
            actor != null
                && (actor.form() == Actor.Form.PEOPLE
                    || actor.suspects().get(0).kind() == PartyKind.GROUP);
        boolean named = gang && actor.form() == Actor.Form.NAME;
        return named || gang && !r.has(Sense.GENERAL_TALK, k, actor.from()) ? actor : null;
      }
    }
    return null;
  }
}
