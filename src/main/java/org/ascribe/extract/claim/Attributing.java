package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** "X attributed the attack to Y", "X linked Y to the attack", "X points the finger at Y". */
final class Attributing implements ClaimRule {
  private static final int REACH = 22;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      boolean noun =
          r.is(Sense.ACTIVITY_NOUNS, v)
              || r.is(v, "links", "ties") && r.is(v - 1, "have", "has", "had", "having");
      if (r.actor(v) == null && r.is(Sense.ATTRIBUTE_VERBS, v) && !noun) {
        verb(page, v, sheet);
      }
    }
  }

  private static void verb(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    boolean passive = VerbForms.passive(r, v);
    Source source = passive || participle(r, v) ? agent(page, v) : Accuser.accuser(page, v);
    if (source == null || r.has(Sense.NEGATIONS, Math.max(0, v - 4), v)) {
      return;
    }
    Actor target = target(r, v);
    Actor direct = Grammar.suspectAfter(r, v + 1, v + 7);
    if (target == null && direct != null && !preposition(r, v, direct) && tied(r, direct)) {
      target = direct;
    }
    if (target == null) {
      return;
    }
    if (direct != null
        && direct != target
        && direct.kind() == PartyKind.GROUP
        && target.kind() != PartyKind.STATE
        && target.kind() != PartyKind.AGENCY
        && !preposition(r, v, direct)) {
      sheet.add(
          r, source, direct, new Verdict(Stance.ASSERTS, null, v, direct.to()), "attribution");
    }
    boolean firm =
        blamed(r, v, target)
            || r.is(Sense.FIRM_TIES, v)
            || r.has(Sense.CERTAINTIES, Math.max(0, v - 4), v + 2)
            || r.has(Sense.CERTAINTIES, target.to(), target.to() + 3);
    boolean hedged =
        r.has(Sense.HEDGES, Math.max(0, v - 4), Math.min(r.size(), v + 3))
            || r.is(target.to(), "with") && r.has(Sense.HEDGES, target.to(), target.to() + 3);
    boolean loose = r.is(Sense.LOOSE_PLACINGS, v);
    Actor apposed = apposed(r, target);
    if (loose && apposed != null) {
      Verdict verdict = new Verdict(Stance.ASSERTS, null, v, apposed.to());
      sheet.add(r, source, apposed, verdict, "attribution");
    }
    if (loose && !blamed(r, v, target) && !(r.word(v).startsWith("point") && r.is(v + 1, "to"))) {
      return;
    }
    boolean owning = target.possessive() || r.behindPossessive(target.to()) > target.to();
    if (target.form() == Actor.Form.ANAPHOR && owning) {
      return;
    }
    for (Actor each : Lists.after(r, target)) {
      if (each.form() == Actor.Form.PERSON) {
        continue;
      }
      Stance stance = firm && !hedged ? Stance.ASSERTS : Stance.SUSPECTS;
      String hedge = stance == Stance.ASSERTS ? null : r.printed(v, v + 1);
      sheet.add(r, source, each, new Verdict(stance, hedge, v, each.to()), "attribution");
    }
  }

  /** "A Ruritanian group, X, as being responsible": the name of those pointed to, or null. */
  private static @Nullable Actor apposed(Reading r, Actor target) {
    int k = r.is(target.to(), "(") ? Lists.close(r, target.to()) : target.to();
    Actor name = r.is(k, ",") ? r.actor(k + 1) : null;
    boolean gang = name != null && name.kind() == PartyKind.GROUP && name.from() == k + 1;
    int to = gang && r.is(name.to(), "(") ? Lists.close(r, name.to()) : gang ? name.to() : 0;
    return gang && r.has(Sense.CULPABLE_PHRASES, to, to + 5) ? name : null;
  }

  /** "An attack linked to Y", "a group (APT) tied to Y by X": no act of what stands before. */
  private static boolean participle(Reading r, int v) {
    Actor before = r.actor(v - 1);
    boolean relative = before != null && r.is(Insertions.start(r, before) - 1, "which", "that");
    return r.word(v).endsWith("ed")
        && r.is(v + 1, "to", "with")
        && !relative
        && !r.is(Sense.AUXILIARIES, v - 1)
        && !r.word(v - 1).endsWith("ly")
        && !r.is(Sense.LOOSE_PLACINGS, v);
  }

  /** "Laid the blame on Y", "the blame was laid on Y". */
  private static boolean blamed(Reading r, int v, Actor target) {
    int from = VerbForms.passive(r, v) ? Math.max(0, v - 5) : v;
    return r.has(Sense.BLAME_NOUNS, from, target.from());
  }

  private static boolean preposition(Reading r, int v, Actor direct) {
    for (int k = v + 1; k < direct.from(); k++) {
      if (r.is(k, "to", "against", "on", "in", "at", "of", "by", "from", "with")) {
        return true;
      }
    }
    return false;
  }

  /** "linked North Korea to the WannaCry attack". */
  private static boolean tied(Reading r, Actor direct) {
    for (int k = direct.to(); k < Math.min(r.size(), direct.to() + 6); k++) {
      if (r.is(k, "to", "with")) {
        return true;
      }
    }
    return false;
  }

  /** The actor behind "to" (or "on", "at the feet of") within reach of the verb, or null. */
  private static @Nullable Actor target(Reading r, int v) {
    for (int k = v + 1; k < Math.min(r.size(), v + REACH); k++) {
      if (r.is(k, ";") || Grammar.boundary(r, k) && !r.is(k, "that", "where")) {
        return null;
      }
      if (r.is(k, "to", "on", "at", "of", "with")) {
        boolean feet = !r.is(k, "of") || r.is(k - 1, "feet", "door", "hands", "work");
        Actor actor = feet ? near(r, k + 1) : null;
        if (actor != null && (!r.is(k, "on", "at", "with", "of") || r.is(Sense.PLACINGS, v))) {
          return actor;
        }
      }
    }
    return null;
  }

  private static @Nullable Actor near(Reading r, int from) {
    Actor actor = Grammar.suspectAfter(r, from, from + 11);
    boolean victim =
        actor != null
            && actor.kind() == PartyKind.STATE
            && actor.form() == Actor.Form.NAME
            && !actor.possessive()
            && r.is(actor.to(), "attack", "attacks", "hack", "hacks", "heist", "breach", "theft");
    if (victim) {
      return null;
    }
    for (int k = from; actor != null && k < actor.from(); k++) {
      if (r.is(k, "at") && !r.is(k + 1, "least")
          || r.is(k, "on", "in", "against", ",", "targeting", "from", "affecting", "'")
          || r.is(k, "that", "which", "who", "claiming", "saying")) {
        return null;
      }
    }
    return actor;
  }

  /** "was attributed by X to Y"; "have been tied to Y by X". */
  private static @Nullable Source agent(Page page, int v) {
    Reading r = page.reading();
    for (int k = v + 1; k < Math.min(r.size(), v + REACH); k++) {
      if (r.is(k, "by")) {
        for (int n = k + 1; n < Math.min(r.size(), k + 8); n++) {
          Actor by = r.actor(n);
          if (by != null && by.voice()) {
            var all = Lists.after(r, by);
            var parties = all.stream().flatMap(a -> a.parties().stream()).distinct().toList();
            return Source.of(parties, r.printed(by.from(), by.to()), 0, r.size(), v);
          }
        }
      }
    }
    return null;
  }
}
