package org.ascribe.extract.claim;

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

/** "The group claimed responsibility", "pleaded guilty": who owns up accuses himself. */
final class Confession implements ClaimRule {
  private static boolean comma(Reading r, int from) {
    for (int k = from; k < owning(r); k++) {
      if (r.is(k, ",")) {
        return true;
      }
    }
    return false;
  }

  /** "The group announced that it had breached ...". */
  private static void announced(Reading r, Sheet sheet) {
    for (int v = 1; v < r.size(); v++) {
      if (r.actor(v) != null || !r.is(Sense.REPORT_VERBS, v) || r.quoted(v)) {
        continue;
      }
      int k = v + 1;
      while (k < v + 5 && !r.is(k, "it", "they", "we")) {
        k++;
      }
      int verb = k + 1;
      while (verb < k + 5
          && (r.is(Sense.AUXILIARIES, verb) || r.is(verb, "'") && r.is(verb + 1, "t"))) {
        verb++;
      }
      boolean acts =
          r.is(k, "it", "they", "we")
              && (VerbForms.attacks(r, verb) || r.is(verb, "behind", "responsible"));
      boolean denied = acts && r.has(Sense.NEGATIONS, k, verb);
      java.util.List<Actor> subject = Grammar.subject(r, v);
      if (subject.isEmpty() && r.is(v - 1, "and")) {
        subject = opening(r, v);
      }
      boolean states =
          denied && subject.stream().allMatch(a -> a.voice() && a.kind() != PartyKind.COMPANY);
      if (states) {
        for (Actor actor : subject) {
          String printed = r.printed(actor.from(), actor.to());
          for (Party party : actor.parties()) {
            Denial.clear(r, party, printed, verb, sheet);
          }
        }
      }
      for (Actor actor : acts ? subject : java.util.List.<Actor>of()) {
        if (!actor.suspects().isEmpty() && actor.suspects().get(0).kind() == PartyKind.GROUP) {
          Stance stance = denied ? Stance.DENIES : Stance.ASSERTS;
          sheet.self(
              r,
              self(actor.suspects().get(0)),
              r.printed(actor.from(), actor.to()),
              new Verdict(stance, null, Math.min(actor.from(), v), verb + 1),
              denied ? "denial" : "confession");
        }
      }
    }
  }

  /** Where the sentence says that somebody owns up, or -1. */
  private static int owning(Reading r) {
    int phrase = r.first(Sense.CLAIM_PHRASES, 0, r.size());
    for (int v = 0; phrase < 0 && v < r.size(); v++) {
      if (r.actor(v) == null && r.is(Sense.CLAIM_VERBS, v) && owns(r, v)) {
        phrase = v;
      }
      boolean listed =
          r.is(v, "listed", "posted", "added", "published", "named", "lists", "leaked", "dumped")
              && r.has(Sense.LEAK_SITES, v, Math.min(r.size(), v + 12));
      phrase = phrase < 0 && listed && !VerbForms.passive(r, v) ? v : phrase;
    }
    return phrase;
  }

  /** "Claimed on Telegram to have", "takes full responsibility". */
  private static boolean owns(Reading r, int v) {
    for (int k = v + 1; k < Math.min(r.size(), v + 7); k++) {
      if (r.is(k, "to") && r.is(k + 1, "have", "be")
          || r.is(k, "responsibility", "credit")
          || k < v + 4
              && r.word(v).startsWith("claim")
              && r.is(k, "attack", "attacks", "hack", "breach", "intrusion", "theft")) {
        return !VerbForms.passive(r, v) && !r.has(Sense.NEGATIONS, v - 3, v);
      }
    }
    return false;
  }

  /** The actor that opens the sentence, where no comma parts it from the verb. */
  private static java.util.List<Actor> opening(Reading r, int verb) {
    boolean first =
        !r.actors().isEmpty() && r.actors().get(0).from() <= 3 && r.actors().get(0).to() < verb;
    for (int k = first ? r.actors().get(0).to() : verb; k < verb; k++) {
      first &= !r.is(k, ",");
    }
    return first ? java.util.List.of(r.actors().get(0)) : java.util.List.of();
  }

  /** The gang before a participle: "X listed the library, claiming to have stolen files". */
  private static java.util.List<Actor> gang(Reading r, int to) {
    return r.actors().stream()
        .filter(a -> a.to() <= to && !a.suspects().isEmpty())
        .filter(a -> a.suspects().get(0).kind() == PartyKind.GROUP)
        .reduce((a, b) -> b)
        .map(java.util.List::of)
        .orElse(java.util.List.of());
  }

  /** "Investigators who claim to have evidence": the verb has a subject of its own. */
  private static boolean relative(Reading r, int v) {
    return r.is(v - 1, "who", "which") && r.actor(v - 2) != null && r.actor(v - 2).voice();
  }

  /** "The group that claimed responsibility, X, is": the name behind the clause, or null. */
  private static @Nullable Actor apposed(Reading r, int v, java.util.List<Actor> subject) {
    boolean vague = subject.size() == 1 && subject.get(0).form() == Actor.Form.ANAPHOR;
    for (int k = v + 1; vague && k < Math.min(r.size(), v + 8); k++) {
      Actor name = r.is(k, ",") ? r.actor(k + 1) : null;
      if (name != null && name.kind() == PartyKind.GROUP && r.is(name.to(), ",")) {
        return name;
      }
    }
    return null;
  }

  private static java.util.List<Actor> opening(Reading r) {
    return r.actors().isEmpty() || r.actors().get(0).from() > 3 || comma(r, r.actors().get(0).to())
        ? java.util.List.of()
        : java.util.List.of(r.actors().get(0));
  }

  /** "X defaced the site, according to a post by the group": the group says so of itself. */
  private static void ownPost(Reading r, Sheet sheet) {
    for (int k = 0; k < r.size() - 2; k++) {
      if (!r.is(k, "according") || !r.is(k + 1, "to")) {
        continue;
      }
      for (int n = k + 2; n < Math.min(r.size(), k + 14); n++) {
        Actor poster = r.actor(n);
        if (poster != null
            && !poster.suspects().isEmpty()
            && poster.suspects().get(0).kind() == PartyKind.GROUP
            && !poster.voice()) {
          accuseSelf(r, poster, k, sheet);
          return;
        }
      }
    }
  }

  private static void accuseSelf(Reading r, Actor poster, int to, Sheet sheet) {
    for (Actor actor : r.actors()) {
      Verdict verdict =
          actor.to() <= to
                  && actor.suspect()
                  && Parties.same(actor.party(), poster.suspects().get(0))
              ? Blame.on(r, actor, 0, to)
              : null;
      if (verdict != null && verdict.stance() == Stance.ASSERTS) {
        sheet.self(
            r, self(actor.party()), r.printed(actor.from(), actor.to()), verdict, "confession");
        return;
      }
    }
  }

  /**
   * A group that speaks for itself is keyed by its own name, also where others tie it to a state.
   */
  static Party self(Party party) {
    return new Party(party.name(), party.kind(), party.name(), party.country(), party.authority());
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

  /** Who pleads was charged. */
  private static void charged(Page page, Party person, int v, Sheet sheet) {
    Reading r = page.reading();
    for (Party court : page.prosecutors()) {
      Verdict verdict = new Verdict(Stance.ASSERTS, null, v, v + 1);
      sheet.add(r, court, court.name(), person, person.name(), verdict, "charge");
    }
  }

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    signed(page, sheet);
    if (page.cyber()) {
      ownPost(r, sheet);
      announced(r, sheet);
    }
    int v = page.cyber() ? owning(r) : -1;
    if (v < 0) {
      return;
    }
    java.util.List<Actor> subject = Grammar.subject(r, v);
    if (subject.isEmpty()) {
      subject = r.word(v).endsWith("ing") ? gang(r, v) : opening(r);
    }
    boolean nobody =
        subject.stream()
            .allMatch(
                a -> a.suspects().isEmpty() || a.suspects().get(0).kind() == PartyKind.AGENCY);
    subject = nobody && !relative(r, v) ? gang(r, v) : subject;
    Actor apposed = apposed(r, v, subject);
    subject = apposed == null ? subject : java.util.List.of(apposed);
    for (Actor actor : subject) {
      boolean one = actor.form() == Actor.Form.PEOPLE && story.defendants().size() == 1;
      for (Party party : one ? story.defendants() : actor.suspects()) {
        if (party.kind() == PartyKind.PERSON && r.word(v).startsWith("plead")) {
          charged(page, party, v, sheet);
        }
        if (party.kind() == PartyKind.GROUP || party.kind() == PartyKind.PERSON) {
          String printed = r.printed(actor.from(), actor.to());
          Party self =
              new Party(
                  party.name(), party.kind(), party.name(), party.country(), party.authority());
          int to = v + Math.max(1, r.length(Sense.CLAIM_PHRASES, v));
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
