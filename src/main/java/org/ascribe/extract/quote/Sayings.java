package org.ascribe.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of saying of a sentence and who speaks at each. */
final class Sayings {
  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Offices offices;
  private final Focus focus;
  private final Subjects subjects;
  private final Surroundings beside;

  Sayings(
      Frame frame,
      Names names,
      SpeechWords speech,
      Offices offices,
      Focus focus,
      Subjects subjects,
      Surroundings beside) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.offices = offices;
    this.focus = focus;
    this.subjects = subjects;
    this.beside = beside;
  }

  /** In their order; whoever speaks is heard at once, for the pronouns behind. */
  List<Speech> of(int from, int to) {
    List<Speech> events = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Speech event = event(i, from, events);
      if (event != null) {
        events.add(event);
        boolean aside = !event.voice().named() && events.stream().anyMatch(e -> e.voice().named());
        if (!speech.judging(frame.word(i).fold()) && !aside) {
          heard(event.voice());
        } else if (event.voice().person() && event.voice().named()) {
          focus.on(event.voice());
        }
      }
    }
    return events;
  }

  private @Nullable Speech event(int at, int from, List<Speech> earlier) {
    Word word = frame.word(at);
    boolean according =
        word.is("according") && at + 1 < frame.size() && frame.word(at + 1).is("to");
    boolean words =
        word.is("words") && at + 1 < frame.size() && frame.word(at + 1).is("of") && at > from;
    if (according || words || word.is("per") && (at == from || beside.behindQuote(at))) {
      Voice voice = subjects.behind(word.is("per") ? at + 1 : at + 2);
      return voice == null ? null : new Speech(at, voice, "according-to");
    }
    if (beside.quoting(at)) {
      Voice cited = subjects.behind(at + 1);
      return cited == null ? null : new Speech(at, cited, "quoted-as-saying");
    }
    boolean inverted = at > from && (beside.behindQuote(at) || beforeSpeaker(at));
    boolean verb =
        speech.verb(word.fold())
            || speech.verbBehindQuote(word.fold()) && (inverted || beside.ofMany(at, from))
            || word.is("put", "puts") && at + 1 < frame.size() && frame.word(at + 1).is("it");
    if (!verb
        || beside.noun(at, from)
        || word.capital() && at > from
        || at > from && beside.notBeforeVerb(frame.word(at - 1))) {
      return null;
    }
    if (at > from && word.is("saying") && frame.word(at - 1).is("as")) {
      Voice cited = subjects.cited(at - 1, from);
      return cited == null ? null : new Speech(at, cited, "quoted-as-saying");
    }
    Speech main = speech.participle(word.fold()) ? main(earlier, at) : null;
    if (main != null) {
      return new Speech(at, main.voice(), "speaker-said");
    }
    Voice voice = inverted ? subjects.behind(at + 1) : null;
    if (voice != null) {
      return new Speech(at, voice, "said-speaker");
    }
    voice = subjects.before(at, from);
    boolean aside = voice != null && !voice.named() && beside.relative(at, from);
    return voice == null || aside ? null : new Speech(at, voice, "speaker-said");
  }

  /** In {@code it was too late, said Jane Doe} and {@code the group, said Acme,}. */
  private boolean beforeSpeaker(int at) {
    Name name = at + 1 < frame.size() ? names.startingAt(at + 1) : null;
    return name != null
        && frame.word(at - 1).is(",")
        && (name.person() || name.to() < frame.size() && frame.word(name.to()).is(","));
  }

  /** The last event before a word, a verb of saying before any other. */
  @Nullable Speech main(List<Speech> events, int before) {
    Speech main = null;
    for (Speech event : events) {
      boolean says = speech.saying(frame.word(event.at()).fold());
      if (event.at() < before
          && (main == null || says || !speech.saying(frame.word(main.at()).fold()))) {
        main = event;
      }
    }
    return main;
  }

  void heard(Voice voice) {
    affiliation(voice);
    focus.heard(voice);
  }

  /** Whoever speaks of a person has the person's organisation in mind too. */
  void affiliation(Voice voice) {
    Offices.Office office = voice.person() ? offices.of(voice.name()) : Offices.NONE;
    if (office.affiliation() != null) {
      focus.on(new Voice(office.affiliation(), false, office.entry()));
    }
  }
}
