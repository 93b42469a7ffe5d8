package org.ascribe.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation its speaker, reading the story once from start to end: from the words around
 * it in its sentence, else from what was said last.
 */
final class Speakers {
  private static final int PARAGRAPHS_CARRIED = 2;
  private static final int LONGEST_TAG = 30;
  private static final Set<String> NO_TAG =
      Set.of("and", "but", "while", "which", "that", "or", "as", "because", "when", "is", "was");

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final List<Quoted> quotes;
  private final String text;
  private final Focus focus = new Focus();
  private final Subjects subjects;
  private final @Nullable Speech[] found;

  /** What was said last, by whom, and in which paragraph. */
  private @Nullable Speech last;

  private int lastParagraph = -1;
  private boolean lastContinued;

  Speakers(Frame frame, Names names, SpeechWords speech, List<Quoted> quotes, String text) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.quotes = quotes;
    this.text = text;
    this.subjects = new Subjects(frame, names, speech, focus);
    this.found = new Speech[quotes.size()];
  }

  /** A speaker for each quotation, in their order; null where nobody can be made out. */
  List<@Nullable Speech> find() {
    int from = 0;
    while (from < frame.size()) {
      int to = from + 1;
      while (to < frame.size() && !names.startsSentence(to)) {
        to++;
      }
      sentence(from, to);
      from = to;
    }
    return Arrays.asList(found);
  }

  private void sentence(int from, int to) {
    Voice topic = subjects.clause(from, to);
    if (topic != null) {
      focus.on(topic);
    }
    List<Speech> events = events(from, to);
    for (int i = from; i < to; i++) {
      if (frame.word(i).quote() >= 0) {
        Speech said = speaker(i, from, to, events);
        found[frame.word(i).quote()] = said;
        if (said != null) {
          said(said, frame.word(i).paragraph());
          lastContinued = quotes.get(frame.word(i).quote()).continued();
        }
      }
    }
    if (!events.isEmpty()) {
      said(events.get(events.size() - 1), frame.word(from).paragraph());
    }
  }

  private void said(Speech speech, int paragraph) {
    last = speech;
    lastParagraph = paragraph;
    lastContinued = false;
    focus.on(speech.voice());
  }

  private List<Speech> events(int from, int to) {
    List<Speech> events = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Speech event = event(i, from);
      if (event != null) {
        events.add(event);
        focus.on(event.voice());
      }
    }
    return events;
  }

  private @Nullable Speech event(int at, int from) {
    Word word = frame.word(at);
    if (word.is("according") && at + 1 < frame.size() && frame.word(at + 1).is("to")) {
      Voice voice = subjects.behind(at + 2);
      return voice == null ? null : new Speech(at, voice, "according-to");
    }
    if (!speech.verb(word.fold()) || word.capital() && at > from) {
      return null;
    }
    boolean inverted = at > from && behindQuote(at);
    Voice voice = inverted ? subjects.behind(at + 1) : null;
    if (voice != null) {
      return new Speech(at, voice, "said-speaker");
    }
    voice = subjects.before(at, from);
    return voice == null ? null : new Speech(at, voice, "speaker-said");
  }

  /** True where a quotation stands before the word, a comma or dash between them at most. */
  private boolean behindQuote(int at) {
    int before = at - 1;
    if (frame.word(before).is(",", "-", "also")) {
      before--;
    }
    return before >= 0 && frame.word(before).quote() >= 0;
  }

  private @Nullable Speech speaker(int at, int from, int to, List<Speech> events) {
    Speech before = null;
    Speech behind = null;
    for (Speech event : events) {
      if (event.at() < at) {
        before = event;
      } else if (behind == null) {
        behind = event;
      }
    }
    boolean tagged = behind != null && tag(at, behind.at(), to);
    if (tagged && (before == null || spoken(at))) {
      return behind;
    }
    if (before != null) {
      return before;
    }
    if (behind != null && at == from) {
      return behind;
    }
    return carried(at, from);
  }

  /** True where the words between a quotation and a verb are its subject and nothing else. */
  private boolean tag(int quote, int verb, int to) {
    int i = quote + 1;
    while (i < to && frame.word(i).is(",", "-")) {
      i++;
    }
    if (i >= to || verb - i > LONGEST_TAG || NO_TAG.contains(frame.word(i).fold())) {
      return false;
    }
    for (int k = i; k < verb; k++) {
      if (frame.word(k).quote() >= 0) {
        return false;
      }
    }
    return true;
  }

  /** True where the quotation ends as speech does: with a comma, a question, an exclamation. */
  private boolean spoken(int at) {
    Quoted quoted = quotes.get(frame.word(at).quote());
    char end = text.charAt(Math.max(0, quoted.inner().end() - 1));
    return ",.?!…—-".indexOf(end) >= 0 || at + 1 < frame.size() && frame.word(at + 1).is(",", "-");
  }

  /** The speaker goes on: in the same paragraph, or a quotation stands alone in the next ones. */
  private @Nullable Speech carried(int at, int from) {
    if (last == null) {
      return null;
    }
    int distance = frame.word(at).paragraph() - lastParagraph;
    boolean alone = at == from;
    boolean goesOn =
        distance == 0 || lastContinued && distance == 1 || alone && distance <= PARAGRAPHS_CARRIED;
    return goesOn ? new Speech(at, last.voice(), "speaker-carried") : null;
  }
}
