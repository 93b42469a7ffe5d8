package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;

/**
 * A gang that talks of its own work owns up to it: "X told the Daily Planet that its victims paid",
 * "the group boasted on its site", "the gang's acknowledgement of the attack".
 */
final class Boasts implements ClaimRule {
  private static final int REACH = 14;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 1; v < r.size(); v++) {
      boolean speech = r.is(Sense.REPORT_VERBS, v) && !r.is(Sense.WORKING_VERBS, v);
      boolean says = speech || r.is(Sense.BOAST_VERBS, v);
      if (r.actor(v) == null && says && !r.quoted(v) && !VerbForms.passive(r, v)) {
        said(r, v, sheet);
      } else if (r.is(Sense.BOASTS, v)) {
        owned(r, v, sheet);
      }
    }
  }

  private static void said(Reading r, int v, Sheet sheet) {
    boolean own =
        r.is(Sense.BOAST_VERBS, v) ? quoted(r) || deed(r, v + 1) : own(r, v) && deed(r, v + 1);
    if (!own || r.has(Sense.NEGATIONS, v - 3, v + REACH)) {
      return;
    }
    for (Actor actor : Grammar.subject(r, v)) {
      owns(r, actor, v, sheet);
    }
  }

  private static void owns(Reading r, Actor actor, int v, Sheet sheet) {
    List<Party> gang = actor.suspects();
    boolean vague = actor.form() == Actor.Form.ANAPHOR && actor.to() - actor.from() < 2;
    if (actor.form() == Actor.Form.PEOPLE
        || vague
        || gang.isEmpty()
        || gang.get(0).kind() != PartyKind.GROUP
        || Grammar.place(r, actor)) {
      return;
    }
    int from = Math.min(actor.from(), v);
    Verdict verdict = new Verdict(Stance.ASSERTS, null, from, Math.max(actor.to(), v + 1));
    String printed = r.printed(actor.from(), actor.to());
    sheet.self(r, Confession.self(gang.get(0)), printed, verdict, "confession");
  }

  /** The gang speaks of itself behind the verb. */
  private static boolean own(Reading r, int v) {
    for (int k = v + 1; k < Math.min(r.size(), v + REACH); k++) {
      if (r.is(k, "its", "their", "we", "our", "us", "they", "it", "he", "she", "i")) {
        return true;
      }
    }
    return false;
  }

  private static boolean deed(Reading r, int from) {
    int to = Math.min(r.size(), from + REACH);
    return r.has(Sense.ATTACKS, from, to)
        || r.has(Sense.VICTIM_NOUNS, from, to)
        || r.has(Sense.CULPABLE_VERBS, from, to)
        || r.has(Sense.ACTIVITY_NOUNS, from, to);
  }

  private static boolean quoted(Reading r) {
    return r.quoted(0) || r.quoted(1);
  }

  /** "The group's first acknowledgement that it was behind it", "X reposted its claims". */
  private static void owned(Reading r, int noun, Sheet sheet) {
    for (int k = noun - 1; k > Math.max(0, noun - 6); k--) {
      Actor actor = r.actor(k);
      if (actor != null && r.behindPossessive(actor.to()) > actor.to()) {
        owns(r, actor, noun, sheet);
        return;
      }
      if (r.is(k, "its", "their") && k > 1) {
        Grammar.subject(r, k - 1).forEach(a -> owns(r, a, noun, sheet));
        return;
      }
    }
  }
}
