package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Accusations that a party calls something or other ("ridiculous", "a smear"), slams, or answers
 * with having no share in it.
 */
final class Rebuttal implements ClaimRule {
  private static final int NEAR = 12;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      if (r.actor(v) == null && rebuffs(r, v)) {
        for (Actor actor : Grammar.subject(r, v)) {
          clear(r, actor, v, sheet);
        }
      } else if (called(r, v) || r.is(Sense.NO_SHARE, v)) {
        said(page, v, sheet);
      }
    }
  }

  /** "Slammed the accusations", "hit back at claims". */
  private static boolean rebuffs(Reading r, int v) {
    if (!r.is(Sense.REBUFF_VERBS, v) || VerbForms.passive(r, v)) {
      return false;
    }
    int noun = accusation(r, v + 1, v + 7);
    return noun > 0 && !r.has(Sense.NEGATIONS, v, noun) && !r.has(Sense.NEGATIONS, v - 3, v);
  }

  /** A word of rejection near a noun of accusation: "the allegations are ridiculous". */
  private static boolean called(Reading r, int at) {
    return r.is(Sense.REJECTIONS, at)
        && !r.is(at - 1, "not", "no")
        && accusation(r, at - NEAR, at + NEAR) >= 0;
  }

  private static int accusation(Reading r, int from, int to) {
    for (int k = Math.max(0, from); k < Math.min(r.size(), to); k++) {
      if (r.is(k, "accusation", "accusations", "allegation", "allegations", "claims", "claim")
          || r.is(k, "charges", "charge", "reports", "attribution", "suggestion", "suggestions")
          || r.is(
              k,
              "accuse",
              "accuses",
              "accusing",
              "blame",
              "blaming",
              "insinuations",
              "smears",
              "statements",
              "narrative",
              "assertions")) {
        return k;
      }
    }
    return -1;
  }

  private static void said(Page page, int at, Sheet sheet) {
    Reading r = page.reading();
    List<Source> nearest = new ArrayList<>(page.sources());
    nearest.sort(
        (a, b) -> Integer.compare(b.verb() < at ? b.verb() : -1, a.verb() < at ? a.verb() : -1));
    for (Source source : nearest) {
      boolean speaks = source.covers(at) || source.verb() < 0 && r.quoted(at);
      boolean share = r.is(Sense.NO_SHARE, at);
      Actor other = speaks && share && !source.own() ? others(r, at, source) : null;
      if (other != null) {
        sheet.add(r, source, other, new Verdict(Stance.DENIES, null, at, at + 1), "denial");
        return;
      }
      if (speaks && !source.own()) {
        for (Party party : source.parties()) {
          clear(r, party, 0, Math.min(r.size(), at + 1), at, sheet);
        }
        return;
      }
    }
    int verb = calling(r, at);
    for (Actor actor : verb < 0 ? List.<Actor>of() : Grammar.subject(r, verb)) {
      clear(r, actor, at, sheet);
    }
  }

  /** The verb of "called the allegations ridiculous", or -1. */
  private static int calling(Reading r, int at) {
    for (int k = at - 1; k > Math.max(0, at - NEAR); k--) {
      boolean calls =
          r.word(k).startsWith("call")
              || r.word(k).startsWith("describ")
              || r.word(k).startsWith("brand")
              || r.word(k).startsWith("dismiss")
              || r.word(k).startsWith("label")
              || r.word(k).startsWith("term");
      if (calls && r.actor(k) == null) {
        return k;
      }
    }
    return -1;
  }

  /** Somebody else than the source's own side of whom the words before speak, or null. */
  private static @Nullable Actor others(Reading r, int at, Source source) {
    for (int k = at - 1; k > Math.max(source.verb(), at - 8); k--) {
      Actor actor = r.actor(k);
      if (actor != null && actor.suspect() && actor.form() != Actor.Form.ANAPHOR) {
        boolean own =
            source.parties().stream().anyMatch(p -> Parties.same(actor.suspects().get(0), p));
        return own ? null : actor;
      }
    }
    return null;
  }

  private static void clear(Reading r, Actor actor, int at, Sheet sheet) {
    for (Party party : actor.parties()) {
      clear(r, party, actor.from(), actor.to(), at, sheet);
    }
  }

  private static void clear(Reading r, Party by, int from, int to, int at, Sheet sheet) {
    if (by.kind() != PartyKind.COMPANY) {
      Denial.clear(r, by, r.printed(from, to), at, sheet);
    }
  }
}
