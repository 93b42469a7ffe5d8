package org.ascribe.extract.quote;

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
  private final List<Quoted> quotes;
  private final String text;
  private final Focus focus;
  private final Subjects subjects;
  private final Surroundings beside;
  private final Sayings sayings;
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
    this.quotes = quotes;
    this.text = text;
    this.focus = new Focus(speech, names.speaking());
    this.subjects = new Subjects(frame, names, speech, focus, offices);
    this.beside = new Surroundings(frame, speech);
    this.sayings = new Sayings(frame, names, speech, offices, focus, subjects, beside);
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
    before();
    return Arrays.asList(found);
  }

  /**
   * A paragraph that is all quotation and nobody's is by whoever goes on in the next, where that
   * opens with a quotation too.
   */
  private void before() {
    for (int i = frame.size() - 2; i >= 0; i--) {
      Word word = frame.word(i);
      Word next = frame.word(i + 1);
      boolean whole =
          word.quote() >= 0
              && next.quote() >= 0
              && next.paragraph() == word.paragraph() + 1
              && (i == 0 || frame.word(i - 1).paragraph() < word.paragraph());
      Speech own = whole ? found[word.quote()] : null;
      Speech speech = whole ? found[next.quote()] : null;
      boolean nobodys = own == null || !own.voice().named();
      if (speech != null && nobodys && !speech.rule().equals(CARRIED)) {
        found[word.quote()] = new Speech(i, speech.voice(), "speaker-behind");
      }
    }
  }

  private void sentence(int from, int to) {
    Voice topic = subjects.topic(from, to);
    if (topic != null) {
      sayings.affiliation(topic);
      focus.on(topic);
    }
    List<Speech> events = sayings.of(from, to);
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
    mentioned(from, to);
    Speech main = sayings.main(events, to);
    if (main != null) {
      said(main, frame.word(to - 1).paragraph());
      open(main, from);
    }
    subjects.note(from, to, main == null ? topic : main.voice());
  }

  private void mentioned(int from, int to) {
    for (int i = from; i < to; i++) {
      Name name = names.startingAt(i);
      if (name != null && !name.person()) {
        focus.mentioned(Voice.of(name));
      }
    }
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

  private void said(Speech speech, int paragraph) {
    last = speech;
    lastParagraph = paragraph;
    lastContinued = false;
    sayings.heard(speech.voice());
  }

  private @Nullable Speech speaker(int at, int from, int to, List<Speech> events) {
    int quote = at - 1;
    while (quote >= from && frame.word(quote).quote() < 0) {
      quote--;
    }
    int after = quote;
    Speech since = sayings.main(events.stream().filter(event -> event.at() > after).toList(), at);
    Speech before = since == null ? sayings.main(events, at) : since;
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
