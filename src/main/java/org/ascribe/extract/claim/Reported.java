package org.ascribe.extract.claim;

import org.ascribe.extract.claim.Source.Manner;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** "X said that Y was behind Z": somebody vouches for words that make an actor responsible. */
final class Reported implements ClaimRule {
  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber() || pointer(r)) {
      return;
    }
    for (Actor actor : r.actors()) {
      if (actor.form() == Actor.Form.PEOPLE && r.is(Sense.CITIZENS, actor.to() - 1)) {
        continue;
      }
      if (actor.suspect() && !liable(page, actor, story)) {
        continue;
      }
      Source source = actor.suspect() ? source(page, actor) : null;
      boolean same =
          source != null
              && actor.form() == Actor.Form.ANAPHOR
              && r.word(actor.from()).equalsIgnoreCase(source.printed());
      if (source != null && !same) {
        judge(r, source, actor, sheet);
        outer(page, source, actor, sheet);
      }
    }
  }

  /** "For more information on the group's activity, visit ...": a finding of no one. */
  private static boolean pointer(Reading r) {
    return r.is(0, "for")
        && r.is(1, "more", "further", "additional")
        && r.is(2, "information", "details", "about", "on");
  }

  /** An official who quotes his state's finding makes it too. */
  private static void outer(Page page, Source inner, Actor actor, Sheet sheet) {
    Reading r = page.reading();
    if (inner.verb() < 0 || !r.quoted(inner.verb())) {
      return;
    }
    for (Source source : page.sources()) {
      boolean official =
          !source.parties().isEmpty() && source.parties().get(0).kind() == PartyKind.OFFICIAL;
      if (source != inner && official && (source.verb() < 0 || !r.quoted(source.verb()))) {
        judge(r, source, actor, sheet);
      }
    }
  }

  /** States and persons are named for many things; only words about cyber activity accuse them. */
  private static boolean liable(Page page, Actor actor, Story story) {
    Reading r = page.reading();
    PartyKind kind = actor.suspects().get(0).kind();
    if (actor.form() == Actor.Form.HIRELING
        && r.is(Insertions.before(r, actor, 0), "by")
        && r.is(Insertions.before(r, actor, 0) - 1, "developed", "sold", "made", "created")) {
      return false;
    }
    if (kind == PartyKind.PERSON) {
      return story.defendants().contains(actor.suspects().get(0))
          || !page.prosecutors().isEmpty() && r.has(Sense.CYBER_NOUNS, 0, r.size());
    }
    boolean behind =
        r.has(Sense.CULPABLE_PHRASES, actor.to(), Math.min(r.size(), actor.to() + 5))
            || Copula.of(r, actor, 0) != null
            || r.has(Sense.ATTRIBUTION_PHRASES, actor.from() - 4, actor.from())
                && (r.has(Sense.ACCUSERS, 0, r.size()) || gang(r));
    return kind == PartyKind.GROUP
        || actor.form() == Actor.Form.PEOPLE
        || actor.form() == Actor.Form.ANAPHOR && kind == PartyKind.OTHER
        || behind
        || r.has(Sense.CYBER_NOUNS, 0, r.size())
        || r.has(Sense.ATTACKS, 0, r.size())
        || r.sentence.hits().stream().anyMatch(h -> h.entry().kind() == EntryKind.MALWARE);
  }

  private static boolean gang(Reading r) {
    return r.sentence.hits().stream().anyMatch(h -> h.entry().kind() == EntryKind.GROUP);
  }

  /** The nearest source whose stretch holds the actor. */
  static @Nullable Source source(Page page, Actor actor) {
    Source best = null;
    for (Source source : page.sources()) {
      boolean nearer = best == null || source.verb() > best.verb() && source.verb() < actor.from();
      if (source.covers(actor.from()) && nearer) {
        best = source;
      }
    }
    return best;
  }

  private static void judge(Reading r, Source source, Actor actor, Sheet sheet) {
    int from =
        source.verb() >= 0 && source.verb() < actor.from()
            ? source.verb() + 1
            : Math.max(0, source.from());
    Verdict verdict = Blame.on(r, actor, from, Math.min(source.to(), r.size()));
    if (verdict == null) {
      verdict = found(r, source, actor);
    }
    if (verdict == null
        || verdict.stance() == Stance.DENIES
            && actor.form() == Actor.Form.ANAPHOR
            && !disbelieved(r, actor)) {
      return;
    }
    sheet.add(
        r, source, actor, weighed(r, source, verdict), source.own() ? "own-finding" : "reported");
  }

  /** "Warned of Ruritanian hackers": of people at work, not of what may come. */
  private static boolean warns(Reading r, int v, Actor actor) {
    return r.word(v).startsWith("warn")
        && r.is(v + 1, "of", "about")
        && !r.has(Sense.HEDGES, v, actor.from());
  }

  /** "I don't believe they are behind this". */
  private static boolean disbelieved(Reading r, Actor actor) {
    int before = r.is(actor.from() - 1, "that") ? actor.from() - 2 : actor.from() - 1;
    return r.is(Sense.BELIEF_VERBS, before)
        && r.has(Sense.NEGATIONS, before - 3, before)
        && r.has(Sense.CULPABLE_PHRASES, actor.to(), actor.to() + 4);
  }

  /** The verdict as strong as the source makes it. */
  private static Verdict weighed(Reading r, Source source, Verdict verdict) {
    if (source.manner() == Manner.DISBELIEVES) {
      return new Verdict(Stance.DENIES, null, verdict.from(), verdict.to());
    }
    boolean hedged =
        source.manner() == Manner.BELIEVES
            && verdict.stance() == Stance.ASSERTS
            && !r.has(Sense.CERTAINTIES, 0, r.size());
    String hedge = hedged ? r.printed(source.verb(), source.verb() + 1) : verdict.hedge();
    return hedged ? new Verdict(Stance.SUSPECTS, hedge, verdict.from(), verdict.to()) : verdict;
  }

  /** "Researchers spotted APT28 ...": the actor is what was found. */
  private static @Nullable Verdict found(Reading r, Source source, Actor actor) {
    int v = source.verb();
    boolean kind =
        actor.form() == Actor.Form.NAME && actor.kind() == PartyKind.GROUP
            || actor.form() == Actor.Form.HIRELING
            || actor.form() == Actor.Form.PEOPLE;
    if (v < 0
        || !kind
        || r.is(Sense.WATCH_VERBS, v)
        || r.is(Sense.ATTRIBUTE_VERBS, v)
        || !r.is(Sense.FIND_VERBS, v)
            && !warns(r, v, actor)
            && !r.is(v, "suspect", "suspects", "suspected")
        || actor.from() <= v) {
      return null;
    }
    int first = Lists.before(r, actor, true).get(0).from();
    int example = r.is(first - 1, "as") ? first - 3 : first - 2;
    boolean listed = r.is(example, ",") && r.is(example + 1, "such", "including", "namely");
    int to = listed ? example : first;
    if (first <= v || to > v + 7) {
      return null;
    }
    for (int k = v + 1; k < to; k++) {
      boolean origin = r.is(k, "by", "from") && !warns(r, v, actor);
      if (origin || r.is(k, "on", "against", "to", "with", ",", "for")) {
        return null;
      }
    }
    int hedge = r.first(Sense.HEDGES, Math.max(0, v - 3), actor.from());
    return hedge < 0
        ? new Verdict(Stance.ASSERTS, null, v, actor.to())
        : new Verdict(Stance.SUSPECTS, r.printed(hedge, hedge + 1), v, actor.to());
  }
}
