package org.ascribe.extract.quote;

import java.util.Set;
import org.ascribe.lexicon.WordList;

/** How the words right beside a quotation tie it to its sentence. */
final class Surroundings {
  private static final int LONGEST_TAG = 30;
  private static final Set<String> NO_TAG = WordList.words("untagging-words");

  private final Frame frame;
  private final SpeechWords speech;

  Surroundings(Frame frame, SpeechWords speech) {
    this.frame = frame;
    this.speech = speech;
  }

  /** In {@code sent a "your parcel is here" mail} the words are nobody's. */
  boolean attribute(int at, int to) {
    if (at == 0 || at + 1 >= to || !frame.word(at - 1).is("a", "an", "this", "their", "its")) {
      return false;
    }
    Word next = frame.word(at + 1);
    return next.letters()
        && !next.capital()
        && !speech.verb(next.fold())
        && !speech.preposition(next.fold())
        && !speech.conjunction(next.fold())
        && !speech.besideVerb(next.fold())
        && !Phrases.passive(next);
  }

  /** True where the words between a quotation and a verb are its subject and nothing else. */
  boolean tag(int quote, int verb, int to) {
    int i = quote + 1;
    while (i < to && frame.word(i).is(",", "-")) {
      i++;
    }
    boolean participle = speech.participle(frame.word(verb).fold());
    if (i >= to || participle || verb - i > LONGEST_TAG || NO_TAG.contains(frame.word(i).fold())) {
      return false;
    }
    for (int k = i; k < verb; k++) {
      if (frame.word(k).quote() >= 0) {
        return false;
      }
    }
    return true;
  }

  /** True where a quotation stands before the word, a comma or dash between them at most. */
  boolean behindQuote(int at) {
    int before = at - 1;
    if (frame.word(before).is(",", "-", "also")) {
      before--;
    }
    return before >= 0 && frame.word(before).quote() >= 0;
  }

  /** In {@code the release quoted Jane Doe:}, whose words follow. */
  boolean quoting(int at) {
    if (!frame.word(at).is("quoted", "quotes", "quoting", "cited", "cites", "citing")) {
      return false;
    }
    int i = at + 1;
    while (i < frame.size() && i < at + Phrases.LONGEST && frame.word(i).letters()) {
      i++;
    }
    return i + 1 < frame.size() && frame.word(i).is(":") && frame.word(i + 1).quote() >= 0;
  }

  /** In {@code they note that}, a verb, though the word is commoner as a noun. */
  boolean ofMany(int at, int from) {
    if (at == from || at + 1 >= frame.size()) {
      return false;
    }
    Word next = frame.word(at + 1);
    Word subject = frame.word(at - 1);
    boolean opens = next.is("that", ":") || next.quote() >= 0;
    return opens && (subject.is("they") || subject.fold().endsWith("s") && subject.letters());
  }

  /**
   * In {@code the main suspect was}, a noun; in {@code it should remind us}, nobody says a word.
   */
  boolean noun(int at, int from) {
    String fold = frame.word(at).fold();
    boolean base = !fold.endsWith("d") && !fold.endsWith("s") && !fold.endsWith("ing");
    boolean naming =
        at > from
            && fold.equals("called")
            && at + 1 < frame.size()
            && frame.word(at + 1).capital()
            && frame.word(at - 1).letters()
            && !frame.word(at - 1).capital()
            && !speech.conjunction(frame.word(at - 1).fold())
            && !speech.besideVerb(frame.word(at - 1).fold())
            && !Phrases.pronoun(frame.word(at - 1));
    if (naming) {
      return true;
    }
    boolean wished = at > from && frame.word(at - 1).is("should", "must", "might");
    return wished || base && at + 1 < frame.size() && Phrases.passive(frame.word(at + 1));
  }

  /** In {@code an inquiry that revealed a flaw}, where nothing is quoted next. */
  boolean relative(int at, int from) {
    int i = at - 1;
    while (i > from
        && (speech.besideVerb(frame.word(i).fold()) || Phrases.passive(frame.word(i)))) {
      i--;
    }
    if (i <= from || !frame.word(i).is("that", "which", "who")) {
      return false;
    }
    for (int k = at + 1; k < Math.min(at + 4, frame.size()); k++) {
      if (frame.word(k).quote() >= 0) {
        return false;
      }
    }
    return true;
  }

  boolean notBeforeVerb(Word word) {
    return word.is("the", "a", "an", "'s", "its", "their", "his", "her", "this", "these", "no")
        || speech.preposition(word.fold()) && !word.is("to", "in", "by");
  }
}
