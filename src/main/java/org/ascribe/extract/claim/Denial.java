package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;

/**
 * "X denied involvement", "X rejected the accusations", "X said its country had nothing to do with
 * it".
 */
final class Denial implements ClaimRule {
  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      if (r.actor(v) == null && r.is(Sense.DENY_VERBS, v)) {
        verb(page, v, sheet);
      } else if (r.actor(v) == null && r.is(Sense.DENY_PHRASES, v)) {
        phrase(page, v, sheet);
      }
    }
  }

  private static void verb(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    boolean what =
        r.has(Sense.ACCUSATION_NOUNS, v + 1, Math.min(r.size(), v + 9))
            || r.has(Sense.CULPABLE_PHRASES, v + 1, Math.min(r.size(), v + 9))
            || r.has(Sense.CULPABLE_VERBS, v + 1, Math.min(r.size(), v + 9));
    boolean denies = r.word(v).startsWith("den") || r.word(v).startsWith("disavow");
    what &= denies || accusation(r, v + 1);
    boolean passive = r.is(v - 1, "is", "was", "been", "are", "were") && r.is(v + 1, "by");
    List<Actor> deniers = passive ? behind(r, v + 2) : Grammar.subject(r, v);
    boolean victim = r.has(Sense.LOSSES, v + 1, Math.min(r.size(), v + 12));
    boolean personal = r.is(Math.min(r.size() - 1, v), "denies", "denied") && hasAgainst(r, v);
    if (victim || personal || !what && !passive || r.has(Sense.NEGATIONS, Math.max(0, v - 3), v)) {
      return;
    }
    boolean own = r.is(v + 1, "it", "its") || r.is(v + 1, "that") && r.is(v + 2, "it", "its");
    boolean involved =
        r.has(Sense.INVOLVEMENT_NOUNS, v + 1, Math.min(r.size(), v + 7))
            || own && r.has(Sense.CULPABLE_VERBS, v, Math.min(r.size(), v + 12));
    for (Actor actor : deniers) {
      boolean court = !actor.parties().isEmpty() && actor.party().name().contains("Court");
      boolean hired = actor.form() == Actor.Form.HIRELING;
      if (court || actor.kind() == PartyKind.COMPANY && !involved && !hired) {
        continue;
      }
      for (Party party : actor.parties().isEmpty() ? actor.suspects() : actor.parties()) {
        clear(r, party, actor, v, sheet);
      }
    }
  }

  /** "Denies all the allegations against him": no matter of his state. */
  private static boolean hasAgainst(Reading r, int v) {
    for (int k = v; k < Math.min(r.size(), v + 9); k++) {
      if (r.is(k, "against") && r.is(k + 1, "him", "her")) {
        return true;
      }
    }
    return false;
  }

  /** Only a noun of accusation makes a rejection a denial: "rejected the claims". */
  private static boolean accusation(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + 8); k++) {
      if (r.is(Sense.ACCUSATION_NOUNS, k)
          && !r.is(
              k, "it", "this", "that", "any", "being", "having", "attack", "attacks", "hack",
              "hacking")) {
        return true;
      }
    }
    return r.has(Sense.REJECTIONS, from, from + 8);
  }

  private static List<Actor> behind(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + 8); k++) {
      if (r.actor(k) != null) {
        return Lists.after(r, r.actor(k));
      }
    }
    return List.of();
  }

  private static void phrase(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    if (r.word(v).startsWith("plead")
        || r.word(v + 1).equals("innocence")
        || r.is(v + 2, "innocence")) {
      for (Actor actor : pleading(r, v)) {
        Verdict verdict = new Verdict(Stance.DENIES, null, v, v + 1);
        String printed = r.printed(actor.from(), actor.to());
        actor.suspects().forEach(p -> sheet.add(r, p, printed, p, printed, verdict, "denial"));
      }
      return;
    }
    for (Source source : page.sources()) {
      if (source.covers(v) || source.verb() < 0) {
        for (Party party : source.parties()) {
          boolean innocent =
              r.is(Sense.NO_SHARE, v) || r.is(Sense.DENY_PHRASES, v) && r.is(v, "not", "no");
          if (party.kind() == PartyKind.COMPANY && !innocent
              || others(r, v, source.verb(), party)) {
            continue;
          }
          Actor first = r.actors().isEmpty() ? null : r.actors().get(0);
          if (first != null) {
            clear(r, party, first, v, sheet);
          }
        }
        return;
      }
    }
  }

  private static List<Actor> pleading(Reading r, int v) {
    List<Actor> subject = Grammar.subject(r, v);
    boolean opens = subject.isEmpty() && !r.actors().isEmpty() && r.actors().get(0).from() < 2;
    return opens ? List.of(r.actors().get(0)) : subject;
  }

  /** True where the words before clear somebody else than the speaker's own side. */
  private static boolean others(Reading r, int v, int verb, Party speaker) {
    for (int k = v - 1; k > Math.max(verb, v - 8); k--) {
      Actor actor = r.actor(k);
      if (actor != null && actor.suspect() && actor.form() != Actor.Form.ANAPHOR) {
        return !Parties.same(actor.suspects().get(0), speaker);
      }
    }
    return false;
  }

  private static void clear(Reading r, Party by, Actor actor, int v, Sheet sheet) {
    clear(r, by, r.printed(actor.from(), actor.to()), v, sheet);
  }

  /** Officials clear their state, others themselves. */
  static void clear(Reading r, Party by, String printed, int v, Sheet sheet) {
    List<Party> cleared = new ArrayList<>();
    boolean bystander =
        by.kind() == PartyKind.PERSON && by.code().equals(by.name()) && !sheet.accuses(by);
    if (bystander) {
      for (Party whom : sheet.mostAccusedState(List.of())) {
        sheet.add(
            r,
            by,
            printed,
            whom,
            whom.name(),
            new Verdict(Stance.DENIES, null, v, v + 1),
            "denial");
      }
      return;
    }
    boolean state =
        by.kind() == PartyKind.OFFICIAL
            || by.kind() == PartyKind.STATE
            || by.kind() == PartyKind.AGENCY
            || by.kind() == PartyKind.MEDIA;
    if (state && by.country() != null) {
      cleared.add(sheet.state(by.country()));
    } else if (!state) {
      cleared.add(by);
    }
    for (Party whom : cleared) {
      sheet.add(
          r, by, printed, whom, printed, new Verdict(Stance.DENIES, null, v, v + 1), "denial");
    }
  }
}
