package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.claim.Source.Manner;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;

/**
 * Finds who speaks in a sentence and how far: "X said that ...", "..., X said", "according to X".
 */
final class Sources {
  private Sources() {}

  static List<Source> of(Reading r, Story story) {
    List<Source> sources = new ArrayList<>();
    colon(r, sources);
    for (int v = 0; v < r.size(); v++) {
      if (r.quoted(v) && !r.is(v, "citing")) {
        within(r, v, sources);
        continue;
      }
      if (r.is(v, "according") && r.is(v + 1, "to")
          || r.is(v, "citing")
          || r.is(v, "based") && r.is(v + 1, "on")
          || r.is(v, "as") && r.is(Sense.REPORTED_BY, v + 1) && r.is(v + 2, "by")) {
        according(r, v, sources);
      } else if (r.is(v, "came", "comes") && r.is(v + 1, "from") && r.has(Sense.DOCUMENTS, 0, v)) {
        according(r, v, sources);
      } else if (SpeechVerbs.verb(r, v)) {
        spoken(r, v, sources);
      }
    }
    return Stretches.clipped(r, sources);
  }

  /**
   * A body named inside a quotation: "our firm assesses that ...", "the government has confirmed".
   */
  private static void within(Reading r, int v, List<Source> sources) {
    if (!SpeechVerbs.verb(r, v) || !r.is(Sense.INNER_VERBS, v)) {
      return;
    }
    List<Actor> subject = Grammar.subject(r, v);
    boolean body =
        !subject.isEmpty()
            && subject.get(0).voice()
            && subject.get(0).form() == Actor.Form.NAME
            && r.quoted(subject.get(0).from());
    if (body && !VerbForms.passive(r, v)) {
      add(
          sources,
          r,
          subject,
          v + 1,
          r.size(),
          v,
          r.is(Sense.BELIEF_VERBS, v) ? Manner.BELIEVES : Manner.SAYS);
    }
  }

  private static void according(Reading r, int at, List<Source> sources) {
    Actor actor = null;
    for (int k = at + 2; k < Math.min(r.size(), at + 14) && actor == null; k++) {
      if (r.is(k, ",", "that", "which", "when", "whose", "who")) {
        break;
      }
      actor =
          r.actor(k) != null && r.actor(k).voice() && !platform(r, r.actor(k)) ? r.actor(k) : null;
    }
    if (actor == null) {
      return;
    }
    List<Actor> all = Lists.after(r, actor);
    int end = all.get(all.size() - 1).to();
    boolean leads =
        at <= 1
            || r.is(at - 1, "and", "but", ";")
            || r.is(at - 1, ",") && (at < 6 || r.is(at - 2, "and", "but"));
    boolean between =
        r.is(end, ",") && (r.is(Sense.AUXILIARIES, end + 1) || VerbForms.attacks(r, end + 1));
    int from = leads && !between ? end : 0;
    add(sources, r, all, from, leads || between ? r.size() : at, at, Manner.SAYS);
  }

  /** Headlines: "FBI: North Korea behind hack" and "North Korea behind hack: FBI". */
  private static void colon(Reading r, List<Source> sources) {
    Actor first = r.actor(0);
    if (first != null
        && first.voice()
        && first.form() != Actor.Form.ANAPHOR
        && r.is(first.to(), ":")
        && r.size() > first.to() + 3) {
      add(sources, r, List.of(first), first.to() + 1, r.size(), first.to(), Manner.SAYS);
    }
    Actor last = r.actor(r.size() - 1);
    if (last != null
        && last.voice()
        && last.form() != Actor.Form.ANAPHOR
        && (r.is(last.from() - 1, ":") || r.is(last.from() - 1, "-", "–", "—"))
        && r.token(last.from() - 1).end() < r.token(last.from()).start()
        && last.from() > 4) {
      add(sources, r, List.of(last), 0, last.from() - 1, last.from() - 1, Manner.SAYS);
    }
  }

  /** "A Telegram post": the platform says nothing itself. */
  private static boolean platform(Reading r, Actor actor) {
    return r.is(Sense.POSTS, actor.to());
  }

  private static void spoken(Reading r, int v, List<Source> sources) {
    int end =
        v + Math.max(1, Math.max(r.length(Sense.REPORT_VERBS, v), r.length(Sense.BELIEF_VERBS, v)));
    boolean belief = r.is(Sense.BELIEF_VERBS, v) && !r.is(Sense.CERTAINTIES, v);
    Manner manner = belief ? Manner.BELIEVES : Manner.SAYS;
    List<Actor> subject = Grammar.subject(r, v);
    boolean aside =
        !subject.isEmpty()
            && r.is(subject.get(0).from() - 1, "which", "whom", "that")
            && r.is(Sense.FIND_VERBS, v)
            && r.is(v + 1, "as", "the", "\"");
    if (aside || SpeechVerbs.christening(r, subject, v)) {
      return;
    }
    if (subject.isEmpty()
        && r.is(v - 1, ",")
        && r.actor(0) != null
        && r.is(v, "says", "say", "warns", "claims")
        && Lists.noComma(r, v - 1)) {
      subject = List.of(r.actor(0));
    }
    boolean finite =
        !r.word(v).endsWith("ing") || VerbForms.progressive(r, v) && !r.is(Sense.WATCH_VERBS, v);
    if (finite && nation(r, subject)) {
      Party state = subject.get(0).tie();
      String printed = r.printed(subject.get(0).from(), subject.get(0).to());
      sources.add(new Source(List.of(state), printed, end, r.size(), v, manner));
      return;
    }
    if (!subject.isEmpty() && subject.get(0).voice() && finite) {
      boolean denied = r.has(Sense.NEGATIONS, subject.get(subject.size() - 1).to(), v);
      if ((!denied || belief) && !passive(r, v)) {
        int first = subject.get(0).from();
        boolean trails = Trailing.trails(r, first);
        add(
            sources,
            r,
            subject,
            trails ? 0 : end,
            r.size(),
            v,
            denied ? Manner.DISBELIEVES : manner);
        return;
      }
    }
    Source before = sources.isEmpty() ? null : sources.get(sources.size() - 1);
    boolean goesOn =
        subject.isEmpty()
            && before != null
            && before.verb() < v
            && (r.is(v - 1, "and")
                || r.is(v - 2, "and") && r.word(v - 1).endsWith("ly")
                || r.is(v - 1, "also") && r.is(v - 2, "and"));
    if (goesOn && !r.has(Sense.NEGATIONS, v - 2, v)) {
      sources.add(new Source(before.parties(), before.printed(), end, r.size(), v, manner));
      return;
    }
    if (agent(r, v, sources) || confided(r, v, sources) || adding(r, v, end, sources)) {
      return;
    }
    inverted(r, v, end, manner, sources);
  }

  /** "The Ruritanians have suggested": a people speaks for its state. */
  private static boolean nation(Reading r, List<Actor> subject) {
    Actor people = subject.size() == 1 ? subject.get(0) : null;
    return people != null
        && people.form() == Actor.Form.PEOPLE
        && people.to() == people.from() + 1
        && people.tie() != null
        && r.is(people.from() - 1, "the")
        && r.word(people.from()).endsWith("s");
  }

  private static boolean passive(Reading r, int v) {
    return VerbForms.passive(r, v) && !r.is(v, "said", "aware");
  }

  /** "... first spotted by Acme ..." */
  private static boolean agent(Reading r, int v, List<Source> sources) {
    boolean held = r.is(Sense.BELIEF_VERBS, v) && VerbForms.passive(r, v);
    if (!r.is(v + 1, "by")
        || !r.is(Sense.FIND_VERBS, v) && !held
        || r.is(Sense.NO_FINDS, v)
        || VerbForms.passive(r, v) && r.is(v, "attributed")) {
      return false;
    }
    for (int k = v + 2; k < Math.min(r.size(), v + 8); k++) {
      Actor actor = r.actor(k);
      if (actor != null && actor.voice()) {
        add(
            sources,
            r,
            Lists.after(r, actor),
            0,
            r.size(),
            v,
            held ? Manner.BELIEVES : Manner.SAYS);
        return true;
      }
    }
    return false;
  }

  /** "X denied it, stating that ...": the participle goes on with what X says. */
  private static boolean adding(Reading r, int v, int end, List<Source> sources) {
    boolean goesOn = r.is(Sense.ADDING, v) && r.is(v - 1, ",") && r.is(v + 1, "that", "\"", ":");
    Source before = sources.isEmpty() ? null : sources.get(sources.size() - 1);
    if (goesOn && before != null && before.verb() < v) {
      sources.add(new Source(before.parties(), before.printed(), end, r.size(), v, Manner.SAYS));
    } else if (goesOn && !r.actors().isEmpty()) {
      Actor first = r.actors().get(0);
      boolean subject = first.from() < 4 && first.voice() && first.to() < v;
      if (subject) {
        add(sources, r, List.of(first), end, r.size(), v, Manner.SAYS);
      }
    }
    return goesOn;
  }

  /** "Sources told the Daily Planet": the medium reports what its own sources say. */
  private static boolean confided(Reading r, int v, List<Source> sources) {
    Actor medium = r.is(v, "told", "tell") ? r.actor(r.determiner(v + 1) ? v + 2 : v + 1) : null;
    boolean own =
        medium != null
            && medium.kind() == org.ascribe.model.PartyKind.MEDIA
            && r.has(Sense.OWN_SOURCES, Math.max(0, v - 8), v);
    if (own) {
      String printed = r.printed(medium.from(), medium.to());
      sources.add(Source.of(medium.parties(), printed, medium.to(), r.size(), v));
    }
    return own;
  }

  /** "... , said Jane Doe of Acme". */
  private static void inverted(Reading r, int v, int end, Manner manner, List<Source> sources) {
    boolean quote =
        r.is(v - 1, ",", "\"", ".", "*") || v == 0 || r.quoted(v - 1) || r.is(v - 2, "\"");
    if (!quote || !r.is(Sense.INVERTED_VERBS, v)) {
      return;
    }
    for (int k = v + 1; k < Math.min(r.size(), v + 7); k++) {
      Actor actor = r.actor(k);
      if (actor != null && actor.voice()) {
        add(sources, r, Lists.after(r, actor), 0, v, v, manner);
        return;
      }
    }
  }

  private static void add(
      List<Source> sources,
      Reading r,
      List<Actor> actors,
      int from,
      int to,
      int verb,
      Manner manner) {
    List<Party> parties = new ArrayList<>();
    for (Actor actor : actors) {
      if (actor.voice() && !Grammar.place(r, actor) && !relays(r, actor, verb)) {
        actor.parties().stream().filter(p -> !parties.contains(p)).forEach(parties::add);
      }
    }
    if (!parties.isEmpty()) {
      int last = actors.get(actors.size() - 1).to();
      String printed = r.printed(actors.get(0).from(), last);
      sources.add(new Source(List.copyOf(parties), printed, from, to, verb, manner));
    }
  }

  /** A medium vouches only for what it found itself; a state's own medium speaks for the state. */
  private static boolean relays(Reading r, Actor actor, int verb) {
    boolean medium =
        actor.kind() == org.ascribe.model.PartyKind.MEDIA
            && !actor.party().code().equals(actor.party().country());
    boolean finds = r.is(Sense.OWN_FINDINGS, verb);
    boolean paper = r.is(actor.to(), "report", "investigation", "analysis", "review", "reporting");
    boolean relayed = !paper && r.is(verb, "reported") && !r.has(Sense.OWN_SOURCES, 0, r.size());
    return medium && (!finds && !paper || relayed);
  }
}
