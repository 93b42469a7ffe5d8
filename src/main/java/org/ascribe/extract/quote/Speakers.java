package org.ascribe.extract.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascribe.extract.text.Quoted;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation its speaker, reading the story once from start to end: from the words around
 * it in its sentence, else from what was said last.
 */
final class Speakers {
  static final String CARRIED = "speaker-carried";
  private static final int PARAGRAPHS_CARRIED = 2;

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Offices offices;
  private final List<Quoted> quotes;
  private final String text;
  private final Focus focus;
  private final Subjects subjects;
  private final Surroundings beside;
  private final @Nullable Speech[] found;

  /** What was said last, by whom, and in which paragraph. */
  private @Nullable Speech last;

  private int lastParagraph = -1;
  private boolean lastContinued;

  Speakers(
      Frame frame,
      Names names,
      SpeechWords speech,
      Offices offices,
      List<Quoted> quotes,
      String text) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.offices = offices;
    this.quotes = quotes;
    this.text = text;
    this.focus = new Focus(speech, names.speaking());
    this.subjects = new Subjects(frame, names, speech, focus, offices);
    this.beside = new Surroundings(frame, speech);
    this.found = new Speech[quotes.size()];
  }

  /** A speaker for each quotation, in their order; null where nobody can be made out. */
  List<@Nullable Speech> find() {
    int from = 0;
    while (from < frame.size()) {
      int to = from + 1;
      while (to < frame.size() && !frame.startsSentence(to)) {
        to++;
      }
      sentence(from, to);
      from = to;
    }
    return Arrays.asList(found);
  }

  private void sentence(int from, int to) {
    Voice topic = subjects.topic(from, to);
    if (topic != null) {
      affiliation(topic);
      focus.on(topic);
    }
    List<Speech> events = events(from, to);
    for (int i = from; i < to; i++) {
      if (frame.word(i).quote() >= 0 && !beside.attribute(i, to)) {
        Speech said = speaker(i, from, to, events);
        found[frame.word(i).quote()] = said;
        if (said != null && (speechPiece(i) || !said.rule().equals(CARRIED))) {
          said(said, quotes.get(frame.word(i).quote()).lastParagraph());
          lastContinued = quotes.get(frame.word(i).quote()).continued();
        }
      }
    }
    Speech main = main(events, to);
    if (main != null) {
      said(main, frame.word(to - 1).paragraph());
      open(main, from);
    }
    subjects.note(from, to, main == null ? topic : main.voice());
  }

  /** A quotation alone before the sentence that names a person is the person's. */
  private void open(Speech main, int from) {
    if (!main.voice().person() || !main.voice().named() || from == 0) {
      return;
    }
    Word before = frame.word(from - 1);
    boolean alone = before.quote() >= 0 && (from == 1 || frame.startsSentence(from - 1));
    if (alone
        && found[before.quote()] == null
        && before.paragraph() == frame.word(from).paragraph()) {
      found[before.quote()] = new Speech(from - 1, main.voice(), "speaker-behind");
    }
  }

  /** The last event before a word, a verb of saying before any other. */
  private @Nullable Speech main(List<Speech> events, int before) {
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

  private void heard(Voice voice) {
    affiliation(voice);
    focus.heard(voice);
  }

  /** Whoever speaks of a person has the person's organisation in mind too. */
  private void affiliation(Voice voice) {
    Offices.Office office = voice.person() ? offices.of(voice.name()) : Offices.NONE;
    if (office.affiliation() != null) {
      focus.on(new Voice(office.affiliation(), false, office.entry()));
    }
  }

  private void said(Speech speech, int paragraph) {
    last = speech;
    lastParagraph = paragraph;
    lastContinued = false;
    heard(speech.voice());
  }

  private List<Speech> events(int from, int to) {
    List<Speech> events = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Speech event = event(i, from, events);
      if (event != null) {
        events.add(event);
        boolean aside = !event.voice().named() && events.stream().anyMatch(e -> e.voice().named());
        if (!speech.judging(frame.word(i).fold()) && !aside) {
          heard(event.voice());
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
            || speech.verbBehindQuote(word.fold()) && (inverted || beside.ofMany(at, from));
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
    return voice == null ? null : new Speech(at, voice, "speaker-said");
  }

  /** In {@code it was too late, said Jane Doe}. */
  private boolean beforeSpeaker(int at) {
    Name name = at + 1 < frame.size() ? names.startingAt(at + 1) : null;
    return name != null && name.person() && frame.word(at - 1).is(",");
  }

  private @Nullable Speech speaker(int at, int from, int to, List<Speech> events) {
    Speech before = main(events, at);
    Speech behind = events.stream().filter(event -> event.at() > at).findFirst().orElse(null);
    boolean tagged = behind != null && beside.tag(at, behind.at(), to);
    if (tagged && (before == null || spoken(at))) {
      return behind;
    }
    Voice signed = alone(at, from) ? subjects.signed(at + 1, to) : null;
    if (signed != null) {
      return new Speech(at, signed, "quote-dash");
    }
    if (before != null) {
      return before;
    }
    if (behind != null && at == from) {
      return behind;
    }
    Voice introduced = at > from && frame.word(at - 1).is(":") ? subjects.topic(from, at) : null;
    return introduced == null ? carried(at, from) : new Speech(at, introduced, "speaker-colon");
  }

  /** True where a quotation begins its paragraph. */
  private boolean alone(int at, int from) {
    return at == from && (at == 0 || frame.word(at - 1).paragraph() < frame.word(at).paragraph());
  }

  private boolean speechPiece(int at) {
    return quotes.get(frame.word(at).quote()).words(text) >= Quotations.FEWEST_WORDS;
  }

  /** True where the quotation ends as speech does: with a comma, a question, an exclamation. */
  private boolean spoken(int at) {
    Quoted quoted = quotes.get(frame.word(at).quote());
    char end = text.charAt(Math.max(0, quoted.inner().end() - 1));
    return ",.?!…—-".indexOf(end) >= 0 || at + 1 < frame.size() && frame.word(at + 1).is(",", "-");
  }

  /** True where the sentence before ends with a colon. */
  private boolean introduced(int from) {
    return from > 0 && frame.word(from - 1).is(":");
  }

  /** The speaker goes on: in the same paragraph, or a quotation stands alone in the next ones. */
  private @Nullable Speech carried(int at, int from) {
    if (last == null) {
      return null;
    }
    int distance = frame.word(at).paragraph() - lastParagraph;
    boolean alone = at == from;
    boolean goesOn =
        distance == 0
            || distance == 1 && (lastContinued || introduced(from))
            || alone && distance <= PARAGRAPHS_CARRIED;
    if (!goesOn) {
      return null;
    }
    Quoted quoted = quotes.get(frame.word(at).quote());
    return new Speech(at, asGovernment(last.voice(), quoted.inner()), CARRIED);
  }

  /** A state that goes on to speak of itself as its government is quoted as the government. */
  private Voice asGovernment(Voice voice, Span quoted) {
    Entry state = voice.entry();
    if (state == null || state.kind() != EntryKind.COUNTRY || !voice.name().equals(state.name())) {
      return voice;
    }
    for (Hit hit : frame.hits(quoted)) {
      int end = hit.span().end();
      boolean own = state.code().equals(hit.entry().code());
      if (own && text.startsWith(" Government", end)) {
        String name = text.substring(hit.span().start(), end + " Government".length());
        return new Voice(name, false, state);
      }
    }
    return voice;
  }
}
