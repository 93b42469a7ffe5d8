package org.ascribe.extract.claim;

import java.util.Set;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the words around an actor make it responsible for an operation: it acts ("APT28
 * exploited ..."), things are laid at its door ("carried out by ...") or presupposed ("China's
 * hacking campaign").
 */
final class Blame {
  private static final int FAR = 14;
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

  private Blame() {}

  /**
   * The verdict on an actor, or null where the words accuse it of nothing.
   *
   * @param from first token of the stretch to look at
   * @param to token behind its last
   */
  static @Nullable Verdict on(Reading r, Actor actor, int from, int to) {
    Verdict acts = acts(r, actor, from, to);
    boolean background = r.is(actor.to(), ",") && r.is(actor.to() + 1, "which", "who");
    if (acts != null && !background || actor.form() == Form.ANAPHOR) {
      return acts;
    }
    Verdict done = doneBy(r, actor, from);
    acts = done == null ? acts : done;
    acts = acts == null ? Copula.of(r, actor, from) : acts;
    if (acts == null) {
      acts = presupposed(r, actor, from);
    }
    return acts == null ? answerable(r, actor, from, to) : acts;
  }

  private static @Nullable Verdict acts(Reading r, Actor actor, int from, int to) {
    if (Insertions.governed(r, actor)) {
      return null;
    }
    int k = Insertions.behind(r, actor);
    boolean be = false;
    boolean first = true;
    int steps = 0;
    while (k < to && steps++ < 12 && skipped(r, k) && !phrase(r, k, be)) {
      be = BE.contains(r.word(k)) || be && !r.is(k, "to", "have", "has");
      first = false;
      k++;
    }
    while (be && r.determiner(k) && actor.suspects().get(0).kind() == PartyKind.PERSON) {
      k++;
    }
    boolean defined = actor.form() == Form.ANAPHOR && k == actor.to() && r.is(k, "behind");
    if (k >= to || defined || foretold(r, actor, k)) {
      return null;
    }
    if (phrase(r, k, be)) {
      boolean weak = r.is(Sense.WEAK_TIES, k);
      return Judgement.of(r, actor, k, k + r.length(Sense.CULPABLE_PHRASES, k), from, weak);
    }
    if (r.is(k, "end", "stop", "cease", "halt")
        && (r.is(k + 1, "its", "this", "their", "these", "such")
            && r.has(Sense.ACTIVITY_NOUNS, k, Math.min(r.size(), k + 6)))) {
      return Judgement.of(r, actor, k, Math.min(r.size(), k + 3), from, false);
    }
    if (r.is(k, "operate", "operates", "operating", "operated")
        && r.is(k + 1, "from", "out", "in")) {
      return null;
    }
    boolean person = be && actor.suspects().get(0).kind() == PartyKind.PERSON;
    if (person && r.has(Sense.CONVICTS, k, Math.min(to, k + 7))) {
      return Judgement.of(r, actor, k, k + 1, from, false);
    }
    boolean bent = be && r.is(k, "focused", "focussed", "aimed") && VerbForms.attacks(r, k + 2);
    boolean active = VerbForms.attacks(r, k) && works(r, actor, k);
    if (!active || be && !bent && !r.word(k).endsWith("ing") || first && noun(r, k)) {
      return null;
    }
    return Judgement.of(r, actor, k, Math.min(r.size(), k + 2), from, false);
  }

  /** "Would attack", "could target": what may come accuses nobody of what was. */
  private static boolean foretold(Reading r, Actor actor, int verb) {
    for (int k = actor.to(); k < verb; k++) {
      if (r.is(k, "would", "could", "can") && !r.is(k + 1, "have")) {
        return true;
      }
    }
    return false;
  }

  private static boolean skipped(Reading r, int k) {
    return r.is(Sense.AUXILIARIES, k)
        || r.word(k).endsWith("ly")
        || r.is(k, "'") && r.is(k + 1, "t")
        || r.is(k, "who", "which", "that", "\"");
  }

  private static boolean phrase(Reading r, int k, boolean be) {
    return r.is(Sense.CULPABLE_PHRASES, k)
        && (be
            || r.is(k, "behind", "responsible")
            || r.is(k, "linked", "tied", "known") && r.is(k + 1, "to"))
        && !(r.is(k, "known") && r.is(k + 1, "as"));
  }

  /** Whether an everyday verb accuses its subject. */
  private static boolean works(Reading r, Actor actor, int verb) {
    if (r.is(Sense.CULPABLE_VERBS, verb)) {
      return true;
    }
    if (actor.form() == Form.PERSON) {
      return true;
    }
    boolean attacker =
        actor.form() == Form.PEOPLE
            || actor.form() == Form.HIRELING
            || actor.form() == Form.ANAPHOR
                && r.is(Sense.DEFENDANT_NOUNS, actor.to() - 1)
                && r.is(Sense.ATTACK_VERBS, verb)
            || actor.suspects().get(0).kind() == PartyKind.GROUP;
    if (attacker && !r.is(actor.from(), "they", "it", "he", "she")) {
      return true;
    }
    if (!r.is(Sense.ATTACK_VERBS, verb)) {
      return false;
    }
    Actor backed = r.actor(r.determiner(verb + 1) ? verb + 2 : verb + 1);
    if (backed != null && r.is(verb, "backing", "sponsoring", "directing", "controls", "directs")) {
      return backed.suspect() && backed.suspects().get(0).kind() == PartyKind.GROUP;
    }
    for (int k = verb; k < Math.min(r.size(), verb + 10); k++) {
      if (r.is(Sense.DEFENCE_WORDS, k) || r.is(k, ";", ".")) {
        return false;
      }
      boolean attack = r.is(k, "attack", "attacks") && r.is(k - 1, "the", "this", "these", "those");
      boolean tries = k > verb && r.is(Sense.CULPABLE_VERBS, k) && r.is(k - 1, "to");
      if (attack || tries || r.is(Sense.CYBER_NOUNS, k)) {
        boolean hires = r.is(k - 1, "to") && k - 2 == verb || r.is(verb + 1, "to");
        return hires && VerbForms.attacks(r, verb + 2) || !VerbForms.defends(r, verb);
      }
    }
    return false;
  }

  /** "Lazarus attacks on banks": the word is a noun here. */
  private static boolean noun(Reading r, int k) {
    boolean both = r.is(Sense.ACTIVITY_NOUNS, k) || r.is(Sense.NOUN_OR_VERB, k);
    return both
        && (k + 1 >= r.size() || !r.token(k + 1).word() || r.is(Sense.NOUN_FOLLOWERS, k + 1));
  }

  private static @Nullable Verdict doneBy(Reading r, Actor actor, int from) {
    int k = Insertions.before(r, actor, from);
    for (int length = 5; length >= 1; length--) {
      int start = k - length + 1;
      if (start >= from && r.length(Sense.ATTRIBUTION_PHRASES, start) == length) {
        return tie(r, actor, start, from);
      }
    }
    boolean doing =
        actor.possessive()
            && r.is(r.behindPossessive(actor.to()), "doing", "work", "handiwork")
            && r.is(actor.from() - 1, "was", "is", "were", "been");
    if (doing) {
      return Judgement.of(r, actor, actor.from(), actor.to() + 3, from, false);
    }
    boolean by =
        r.is(k, "by")
            && k > from
            && (r.is(Sense.CULPABLE_VERBS, k - 1)
                || r.is(Sense.ACTIVITY_NOUNS, k - 1)
                || r.is(Sense.WORKING_VERBS, k - 1)
                    && r.word(k - 1).endsWith("ed")
                    && actor.suspects().get(0).kind() == PartyKind.GROUP
                || r.is(Sense.ATTACK_VERBS, k - 1) && !r.word(k - 1).endsWith("ing"));
    return by ? Judgement.of(r, actor, k - 1, actor.to(), from, false) : null;
  }

  private static @Nullable Verdict tie(Reading r, Actor actor, int start, int from) {
    boolean state =
        actor.form() != Form.PEOPLE && actor.suspects().get(0).kind() != PartyKind.GROUP;
    boolean member = r.is(Sense.MEMBERSHIPS, start);
    boolean victims = r.is(Sense.WEAK_TIES, start) && r.is(Sense.VICTIM_NOUNS, start - 1);
    boolean anybody =
        r.is(start, "attributed", "linked", "tied", "associated", "traced")
            && r.is(start - 1, "widely", "publicly", "commonly", "generally", "often");
    boolean copied = r.has(Sense.IMITATION_VERBS, Math.max(from, start - 5), start);
    if (anybody
        || copied
        || victims
        || r.is(start, "related") && actor.form() == Form.PERSON
        || member && !personBefore(r, start)
        || r.is(start, "part", "to") && state) {
      return null;
    }
    boolean likeness =
        r.is(start, "used", "employed", "developed", "leveraged")
            && tools(r, Math.max(from, start - 7), start);
    return Judgement.of(
        r, actor, start, actor.to(), from, likeness || r.is(Sense.WEAK_TIES, start));
  }

  private static boolean personBefore(Reading r, int at) {
    return r.actors().stream()
            .anyMatch(
                a ->
                    a.to() <= at
                        && (a.form() == Form.PERSON
                            || a.kind() == PartyKind.GROUP
                            || a.form() == Form.PEOPLE
                            || a.form() == Form.ANAPHOR))
        || r.has(Sense.ACTOR_NOUNS, Math.max(0, at - 6), at)
        || r.is(at - 1, "five", "four", "three", "two", "six", "seven", "eight", "identified");
  }

  /** "Code previously used by X" likens, it does not accuse. */
  private static boolean tools(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      if (r.is(Sense.TOOLS, k)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Verdict presupposed(Reading r, Actor actor, int from) {
    boolean group = actor.suspects().get(0).kind() == PartyKind.GROUP;
    boolean people = actor.form() == Form.PEOPLE || group;
    if (r.is(actor.from() - 1, "after")
        || actor.form() == Form.ANAPHOR
        || !actor.possessive() && !people
        || general(r, actor)) {
      return null;
    }
    int start = r.behindPossessive(actor.to());
    for (int k = start; k < Math.min(r.size(), start + 6); k++) {
      boolean verb =
          r.is(
              k, "with", "for", "in", "on", "by", "from", "of", "at", "has", "have", "had", "is",
              "are", "was", "were", "been", "be", "to", "that", "who", "which", "said");
      if (r.is(Sense.DEFENCE_WORDS, k)
          || verb
          || r.is(k, ",", ".", "\"", "(")
          || r.actor(k) != null) {
        return null;
      }
      if (r.is(Sense.ACTIVITY_NOUNS, k)) {
        if (r.is(k + 1, "-") && r.is(k + 2, "related", "linked", "style", "type", "like")
            || ascribed(r, k + 1)) {
          return null;
        }
        boolean cyber = group || r.has(Sense.CYBER_NOUNS, start, Math.min(r.size(), k + 4));
        return cyber ? Judgement.of(r, actor, actor.from(), k + 1, from, false) : null;
      }
    }
    return null;
  }

  /** "X's attacks were tied to Y": the words look for somebody else behind them. */
  private static boolean ascribed(Reading r, int from) {
    int k = from;
    while (r.is(k, "\"") || r.is(Sense.AUXILIARIES, k)) {
      k++;
    }
    return k > from && r.is(Sense.ATTRIBUTE_VERBS, k) && VerbForms.passive(r, k);
  }

  private static boolean general(Reading r, Actor actor) {
    return r.has(Sense.GENERAL_TALK, Math.max(0, actor.from() - 6), actor.from());
  }

  /** "One of the hackers arrested by the police is responsible for ...". */
  private static @Nullable Verdict answerable(Reading r, Actor actor, int from, int to) {
    int limit = Insertions.governed(r, actor) ? actor.to() : Math.min(to, actor.to() + FAR);
    for (int k = actor.to(); k < limit; k++) {
      Actor other = r.actor(k);
      boolean rival = other != null && other.suspect() && !Insertions.governed(r, other);
      if (rival || Grammar.boundary(r, k) || r.is(k, ",", "\"")) {
        return null;
      }
      if (BE.contains(r.word(k)) && r.is(k + 1, "behind", "responsible")) {
        return Judgement.of(r, actor, k + 1, k + 2, from, false);
      }
    }
    return null;
  }
}
