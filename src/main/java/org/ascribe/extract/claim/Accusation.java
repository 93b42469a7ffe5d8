package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** "X accuses Y of", "X condemned Y's cyber attacks", "Y was accused by X of". */
final class Accusation implements ClaimRule {
  private static final Verdict NONE = new Verdict(Stance.ASSERTS, null, 0, 0);

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      if (r.actor(v) == null && r.is(Sense.ACCUSE_VERBS, v)) {
        verb(page, v, sheet);
      } else if (r.actor(v) == null && r.is(Sense.ACCUSATION_NOUNS, v) && r.is(v + 1, "against")) {
        nominal(r, v, sheet);
      } else if (r.is(v, "hold", "holds", "held", "holding")) {
        held(page, v, sheet);
      }
    }
  }

  private static void verb(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    int end = v + r.length(Sense.ACCUSE_VERBS, v);
    if (VerbForms.passive(r, v) || r.is(v, "accused", "blamed", "condemned") && r.is(end, "by")) {
      passive(r, v, end, sheet);
      return;
    }
    Source source = Accuser.accuser(page, v);
    if (source != null && r.is(Sense.CONDEMN_VERBS, v)) {
      admonished(r, source, v, end, sheet);
    }
    Actor accused = source == null ? null : object(r, v, end);
    if (accused == null || r.has(Sense.NEGATIONS, Math.max(0, v - 4), v)) {
      return;
    }
    boolean strong =
        r.is(Sense.FLAT_ACCUSATIONS, v)
            || r.length(Sense.ACCUSE_VERBS, v) > 1 && !r.is(v, "call", "calls", "called", "calling")
            || r.is(v + 1, "out");
    boolean attacker = accused.form() == Actor.Form.PEOPLE || accused.kind() == PartyKind.GROUP;
    if (r.is(accused.to(), "of") && !offence(r, accused.to()) && !attacker) {
      return;
    }
    for (Actor each : Lists.after(r, accused)) {
      Verdict verdict =
          strong
              ? new Verdict(Stance.ASSERTS, null, v, each.to())
              : Blame.on(r, each, end, r.size());
      if (verdict == null && weak(r, v, each)) {
        verdict = new Verdict(Stance.ASSERTS, null, v, each.to());
      }
      if (verdict != null && each.suspect()) {
        sheet.add(r, source, each, hedged(r, v, verdict, strong), "accusation");
      }
    }
  }

  /** "The US accusation against Y", "accusations by X against Y". */
  private static void nominal(Reading r, int v, Sheet sheet) {
    Actor by = r.actor(v - 1) != null ? r.actor(v - 1) : r.is(v - 1, "s") ? r.actor(v - 3) : null;
    Actor whom = Grammar.suspectAfter(r, v + 2, v + 6);
    int made = v - 1;
    while (made > v - 5
        && !r.is(made, "made", "makes", "levelled", "leveled", "repeated", "echoed", "brought")) {
      made--;
    }
    if (by == null && made > v - 5 && whom != null) {
      for (Actor each : Grammar.subject(r, made)) {
        Source source =
            Source.of(each.parties(), r.printed(each.from(), each.to()), 0, r.size(), v);
        sheet.add(r, source, whom, new Verdict(Stance.ASSERTS, null, v, whom.to()), "accusation");
      }
    }
    if (by != null && by.voice() && whom != null && offence(r, v)) {
      Source source = Source.of(by.parties(), r.printed(by.from(), by.to()), 0, r.size(), v);
      sheet.add(r, source, whom, new Verdict(Stance.ASSERTS, null, v, whom.to()), "accusation");
    }
  }

  /** "We hold Y accountable for its malicious cyber activities". */
  private static void held(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    Actor whom = Grammar.suspectAfter(r, v + 1, v + 4);
    boolean to = whom != null && r.is(whom.to(), "accountable", "responsible", "to");
    boolean other = to && r.is(whom.to() + 1, "for") && !offence(r, whom.to());
    if (!to || other) {
      return;
    }
    Source source = Accuser.accuser(page, v);
    if (source == null) {
      source = page.sources().stream().filter(x -> x.own() || x.covers(v)).findFirst().orElse(null);
    }
    if (source != null) {
      sheet.add(r, source, whom, new Verdict(Stance.ASSERTS, null, v, whom.to() + 1), "accusation");
    }
  }

  /** Whether what somebody is accused of is done by computer. */
  private static boolean offence(Reading r, int from) {
    return r.has(Sense.CYBER_NOUNS, from, r.size())
        || r.has(Sense.ATTACKS, from, r.size())
        || r.has(Sense.CULPABLE_VERBS, from, r.size())
        || r.has(Sense.CULPABLE_PHRASES, from, r.size())
        || r.has(Sense.INVOLVEMENT_NOUNS, from, from + 4)
        || r.sentence.hits().stream()
            .anyMatch(
                h -> h.entry().kind() == EntryKind.GROUP || h.entry().kind() == EntryKind.MALWARE);
  }

  /** "Naming Y as being linked to" only suspects; "blames" does not. */
  private static Verdict hedged(Reading r, int v, Verdict verdict, boolean strong) {
    int from = Math.min(v, verdict.from());
    int to = Math.min(r.size(), verdict.to() + 12);
    int hedge =
        strong ? -1 : Math.max(r.first(Sense.HEDGES, v, to), r.first(Sense.WEAK_TIES, v, to));
    return hedge < 0
        ? new Verdict(Stance.ASSERTS, null, from, verdict.to())
        : new Verdict(Stance.SUSPECTS, r.printed(hedge, hedge + 1), from, verdict.to());
  }

  /** "condemned the attack, asking Y to respect the rules". */
  private static void admonished(Reading r, Source source, int v, int end, Sheet sheet) {
    int what = r.first(Sense.ACTIVITY_NOUNS, end, Math.min(r.size(), end + 8));
    for (int k = what; k > 0 && k < r.size() - 1; k++) {
      if (r.is(Sense.ADMONITIONS, k)) {
        Actor whom = Grammar.suspectAfter(r, k + 1, k + 5);
        if (whom != null && whom.kind() == org.ascribe.model.PartyKind.STATE) {
          sheet.add(r, source, whom, new Verdict(Stance.ASSERTS, null, v, whom.to()), "admonition");
        }
        return;
      }
    }
  }

  /** "named Y as the perpetrator", "exposed Y for using malware". */
  private static boolean weak(Reading r, int v, Actor accused) {
    for (int k = accused.to(); k < Math.min(r.size(), accused.to() + 12); k++) {
      if (r.is(k, "for", "as", "of")
          && (r.has(Sense.CYBER_NOUNS, k, r.size())
              || r.has(Sense.ACTIVITY_NOUNS, k, r.size())
              || r.is(k, "as") && r.has(Sense.CONVICTS, k, k + 4))
          && r.is(Sense.NAMINGS, v)) {
        return true;
      }
    }
    return false;
  }

  private static void passive(Reading r, int v, int end, Sheet sheet) {
    List<Actor> accused = Grammar.subject(r, v - 1);
    for (int k = end; k < Math.min(r.size(), end + 14); k++) {
      Actor by = r.actor(k + 1) == null ? r.actor(k + 2) : r.actor(k + 1);
      if (r.is(k, "by") && by != null && by.voice()) {
        List<org.ascribe.model.Party> accusers =
            Lists.after(r, by).stream().flatMap(a -> a.parties().stream()).distinct().toList();
        Source named = Source.of(accusers, r.printed(by.from(), by.to()), 0, r.size(), v);
        Actor as = r.is(by.to(), "as") ? Grammar.suspectAfter(r, by.to(), by.to() + 7) : null;
        if (as != null && (as.kind() == PartyKind.GROUP || as.form() == Actor.Form.PEOPLE)) {
          sheet.add(
              r, named, as, new Verdict(NONE.stance(), null, v, as.to()), "accusation-passive");
        }
        served(r, named, by.to(), sheet);
        for (Actor each : accused) {
          if (each.suspect()) {
            sheet.add(
                r, named, each, new Verdict(NONE.stance(), null, v, end), "accusation-passive");
          }
        }
        return;
      }
    }
  }

  /**
   * "Accused by Ruritania of operating on behalf of Graustark": the state served is accused too.
   */
  private static void served(Reading r, Source by, int from, Sheet sheet) {
    for (int k = from; k < Math.min(r.size(), from + 5); k++) {
      Actor master = r.is(k, "of") ? Grammar.suspectAfter(r, k + 1, k + 9) : null;
      Verdict verdict = master == null ? null : Blame.on(r, master, k, r.size());
      if (verdict != null) {
        sheet.add(r, by, master, verdict, "accusation-passive");
        return;
      }
    }
  }

  /**
   * Whom the verb blames: the first actor behind it, or behind the "on" of "blamed the attack on".
   */
  private static @Nullable Actor object(Reading r, int v, int end) {
    if (r.is(v, "blame", "blamed", "blames", "blaming", "pin", "pinned", "pins", "pinning")) {
      for (int k = end; k < Math.min(r.size(), end + 18); k++) {
        if (r.is(k, "on")
            && !r.is(
                    k - 1,
                    "attack",
                    "attacks",
                    "hack",
                    "cyberattack",
                    "cyberattacks",
                    "breach",
                    "intrusion")
                | onto(r, k)) {
          Actor on = Grammar.suspectAfter(r, k + 1, k + 7);
          if (on != null && onto(r, k)) {
            return on;
          }
        }
      }
    }
    Actor actor = Grammar.suspectAfter(r, end, end + 12);
    for (int k = end; actor != null && k < actor.from(); k++) {
      if (r.is(k, "that", "for", "on", "in", "against", "by", "with", "as", ",", "to")
              | r.is(k, "of")
          && !r.is(Sense.PARTS_OF, k - 1)
          && !r.is(
              v, "condemn", "condemned", "condemning", "condemns", "denounced", "condemnation")) {
        return null;
      }
    }
    return actor;
  }

  private static boolean onto(Reading r, int k) {
    Actor actor = Grammar.suspectAfter(r, k + 1, k + 5);
    return actor != null;
  }
}
