package org.ascribe.extract.quote;

import java.util.Set;
import org.ascribe.extract.quote.SpeechWords.Noun;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** One walk from a verb of saying to the left, phrase by phrase, until its subject is found. */
final class SubjectWalk {
  private static final int FARTHEST = 60;
  private static final Set<String> AUTHORED = WordList.words("authored-words");

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Phrases phrases;
  private final NounVoices nouns;
  private final Focus focus;
  private final int from;

  /** True while the subject must have a comma behind it, for an aside stands before the verb. */
  private final boolean aside;

  /** The word in hand; the walk goes on to its left. */
  private int at;

  private @Nullable Voice found;

  /** The last name that a preposition governs, and the word that the preposition hangs on. */
  private @Nullable Voice attached;

  private int attachedAt = -1;

  /** True where the comma of the aside stands behind that name. */
  private boolean attachedFits;

  SubjectWalk(
      Frame frame,
      Names names,
      SpeechWords speech,
      Phrases phrases,
      NounVoices nouns,
      Focus focus,
      int from,
      boolean aside) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.phrases = phrases;
    this.nouns = nouns;
    this.focus = focus;
    this.from = from;
    this.aside = aside;
  }

  /**
   * @param start the word to start from
   * @return null where the words name no subject
   */
  @Nullable Voice from(int start) {
    int last = Math.max(from, start - FARTHEST);
    at = start;
    while (at >= last && found == null) {
      Word word = frame.word(at);
      if (word.quote() >= 0 || word.is("i", "we", "you")) {
        return null;
      }
      Name name = names.endingAt(at + 1);
      Noun noun = name == null ? noun(word) : null;
      if (name != null) {
        name(name);
      } else if (noun != null) {
        noun(noun);
      } else if (!aside && Phrases.pronoun(word)) {
        return focus.pronoun(word.fold());
      } else if (!aside && headOfSubject(word)) {
        unlisted();
      } else {
        at--;
      }
    }
    return found;
  }

  private @Nullable Noun noun(Word word) {
    boolean proper = word.capital() && !frame.startsSentence(at) && !frame.word(at - 1).is("the");
    return proper ? null : speech.noun(word.fold());
  }

  private boolean fits() {
    return !aside || at + 1 < frame.size() && frame.word(at + 1).is(",", "-", "(");
  }

  private void name(Name name) {
    int first = name.person() ? phrases.officeStart(name.from(), from) : name.from();
    int start = phrases.phraseStart(first, from);
    Name governed = phrases.governing(name, start, from, aside);
    int relative = aside ? phrases.relative(start, from) : -1;
    int office = name.person() ? -1 : phrases.officeOf(start, from);
    if (office > from) {
      at = office - 1;
    } else if (!aside && whom(name)) {
      found = Voice.of(name);
    } else if (phrases.followedByPossessive(at) || phrases.followedByOffice(name)) {
      at = name.from() - 1;
    } else if (governed != null) {
      attach(governed);
    } else if (relative > from) {
      at = relative - 1;
    } else if (fits()) {
      Name leader = phrases.firstOf(name, from);
      int apposed =
          leader == name ? -1 : phrases.officeOf(phrases.phraseStart(leader.from(), from), from);
      if (apposed > from) {
        at = apposed - 1;
      } else {
        found = Voice.of(leader);
      }
    } else {
      at = name.from() - 1;
    }
  }

  /** In {@code one of the companies Acme says}, the name behind the noun that it speaks of. */
  private boolean whom(Name name) {
    if (name.from() - 1 <= from || name.entry() == null || at + 1 >= frame.size()) {
      return false;
    }
    Word before = frame.word(name.from() - 1);
    return !before.capital()
        && before.fold().endsWith("s")
        && speech.noun(before.fold()) != null
        && speech.verb(frame.word(at + 1).fold());
  }

  /**
   * In {@code a report by Acme} and {@code the report, published by Acme,} the report is Acme's.
   */
  private void attach(Name governed) {
    int start = phrases.phraseStart(governed.from(), from);
    boolean written = start - 2 > from && AUTHORED.contains(frame.word(start - 2).fold());
    attachedFits = fits();
    attached = Voice.of(governed);
    attachedAt = start - (written ? 3 : 2);
    attachedAt -= written && frame.word(attachedAt).is(",") ? 1 : 0;
    at = start - 2;
  }

  private void noun(Noun noun) {
    int start = phrases.phraseStart(at, from);
    start -= start - 1 > from && aside && frame.word(start - 1).is("then", "now") ? 1 : 0;
    Name before = start - 1 > from ? names.endingAt(start - 1) : null;
    boolean anotherAside = aside && before != null && frame.word(start - 1).is(",");
    int relative = aside ? phrases.relative(start, from) : -1;
    if (phrases.governed(start, from)) {
      if (noun == Noun.BODY && Phrases.definite(frame.word(start))) {
        attached = nouns.of(noun, at, start, null);
        attachedAt = start - 2 - (frame.word(start - 2).is("speaking") ? 1 : 0);
      }
      at = start - 2;
    } else if (relative > from) {
      at = relative - 1;
    } else if (!fits() && !(noun == Noun.DOCUMENT && attachedFits && attachedAt == at)) {
      at = start - 1;
    } else if (anotherAside || phrases.apposition(start, from)) {
      at = start - 2;
    } else if (before != null && frame.word(start - 1).is("and")) {
      found = Voice.of(phrases.firstOf(before, from));
    } else {
      found = nouns.of(noun, at, start, attachedAt == at ? attached : null);
    }
  }

  /** A noun that no list has, such as {@code attackers}; participles stand behind the subject. */
  private boolean headOfSubject(Word word) {
    String fold = word.fold();
    return word.letters()
        && !word.capital()
        && !fold.endsWith("ed")
        && !fold.endsWith("ing")
        && !AUTHORED.contains(fold)
        && !speech.preposition(fold)
        && !speech.date(fold)
        && !speech.neverName(fold);
  }

  private void unlisted() {
    int start = phrases.phraseStart(at, from);
    if (phrases.governed(start, from)) {
      at = start - 2;
    } else {
      found = nouns.of(Noun.PERSON, at, start, null);
    }
  }
}
