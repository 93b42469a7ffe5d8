package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Finds the actors of a sentence, left to right; what is longest and most specific goes first. */
public final class ActorFinder {
  private final Story story;
  private final People people;
  private final NationalActors national;
  private final NamedActors named;
  private final UnlistedActors unlisted;
  private final Anaphors anaphors;

  public ActorFinder(Parties parties, Story story, Officials officials) {
    this.story = story;
    this.named = new NamedActors(parties, story);
    this.national = new NationalActors(parties, named, officials.places());
    this.people = new People(parties, named, story, officials);
    this.unlisted = new UnlistedActors(parties, story);
    this.anaphors = new Anaphors(story);
  }

  public void find(Reading r) {
    people.find(r);
    r.sort();
    r.actors().forEach(story::note);
    int i = 0;
    while (i < r.size()) {
      Actor there = r.actor(i);
      if (there != null) {
        i = there.to();
        continue;
      }
      Actor actor = at(r, i);
      if (actor == null || r.taken(actor.from(), actor.to())) {
        i++;
      } else {
        r.add(actor);
        learn(r, actor);
        i = actor.to();
      }
    }
    r.sort();
  }

  private @Nullable Actor at(Reading r, int i) {
    Actor actor = unlisted.christened(r, i);
    if (actor == null) {
      actor = named.at(r, i);
    }
    if (actor == null) {
      actor = national.at(r, i);
    }
    if (actor == null) {
      actor = unlisted.at(r, i);
    }
    return actor == null ? anaphors.at(r, i) : actor;
  }

  /** "UNC1, a China-nexus actor", "Iranian group UNC2": the document tells a group's state. */
  private void tie(Reading r, Actor actor) {
    if (actor.kind() == PartyKind.GROUP && actor.tie() != null) {
      story.tie(actor.party(), actor.tie().code());
    } else if (actor.form() == Actor.Form.PEOPLE) {
      int k = actor.from() - 1;
      while (r.is(k, "a", "an", "the", ",", "(")) {
        k--;
      }
      Actor before = r.actor(k);
      if (before != null
          && before.kind() == PartyKind.GROUP
          && before.form() == Actor.Form.NAME
          && actor.tie() != null) {
        story.tie(before.party(), actor.tie().code());
      }
    }
  }

  /** The initials of a body's part stand for the body: "Acme Counter Threat Unit", later "CTU". */
  private void unit(Reading r, Actor actor) {
    if (actor.kind() != PartyKind.COMPANY) {
      return;
    }
    StringBuilder initials = new StringBuilder();
    for (int k = actor.from() + 1; k < actor.to(); k++) {
      if (r.capital(k)) {
        initials.append(r.word(k).charAt(0));
      }
    }
    if (initials.length() >= 2) {
      story.alias(initials.toString(), actor.party());
    }
  }

  private void learn(Reading r, Actor actor) {
    story.note(actor);
    if (actor.form() == Actor.Form.ANAPHOR || actor.parties().isEmpty()) {
      return;
    }
    tie(r, actor);
    unit(r, actor);
    int last = actor.to() - 1;
    boolean bareGroup =
        actor.kind() == PartyKind.GROUP
            && actor.form() == Actor.Form.NAME
            && r.capital(actor.from());
    boolean listed =
        r.hits(actor.from()).stream().anyMatch(h -> h.entry().kind() == EntryKind.GROUP);
    if (bareGroup && r.word(actor.from()).length() > 3 && listed) {
      story.alias(r.word(actor.from()), actor.party());
    }
    if (bareGroup && actor.party().authority().equals(Party.AS_PRINTED)) {
      story.alias(Tokenizer.fold(actor.party().name()), actor.party());
    }
    boolean inside = r.is(last, ")") && r.is(last - 2, "(");
    boolean behind = r.is(actor.to(), "(") && r.is(actor.to() + 2, ")");
    int short_ = inside ? last - 1 : behind ? actor.to() + 1 : -1;
    boolean body =
        actor.kind() != PartyKind.STATE
            && actor.form() != Actor.Form.PEOPLE
            && actor.kind() != PartyKind.PERSON
            && actor.kind() != PartyKind.OFFICIAL;
    boolean vendor =
        short_ > 0
            && actor.kind() == PartyKind.GROUP
            && r.hits(short_).stream().anyMatch(h -> h.entry().kind() == EntryKind.COMPANY);
    if (short_ > 0 && body && !vendor && r.capital(short_)) {
      story.alias(r.word(short_), actor.party());
    }
  }
}
