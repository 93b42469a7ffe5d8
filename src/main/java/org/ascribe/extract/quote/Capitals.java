package org.ascribe.extract.quote;

import java.util.HashSet;
import java.util.Set;

/** Tells the capitals of names from those of starting sentences, by the rest of the story. */
final class Capitals {
  private final Frame frame;
  private final SpeechWords speech;

  /** Words that have a capital within a sentence too. */
  private final Set<String> inside = new HashSet<>();

  private final Set<String> lone = new HashSet<>();

  Capitals(Frame frame, SpeechWords speech) {
    this.frame = frame;
    this.speech = speech;
    for (int i = 1; i < frame.size(); i++) {
      if (frame.word(i).capital() && !frame.startsSentence(i)) {
        inside.add(frame.word(i).fold());
      }
    }
    for (int i = 1; i + 1 < frame.size(); i++) {
      if (named(i) && !named(i - 1) && !named(i + 1)) {
        lone.add(frame.word(i).fold());
      }
    }
  }

  /**
   * True for a word that is a whole name somewhere: of a person that is the surname, of a firm the
   * first word.
   */
  boolean alone(String fold) {
    return lone.contains(fold);
  }

  /** True for a word that belongs to a name. */
  boolean named(int at) {
    Word word = frame.word(at);
    return word.capital()
        && word.letters()
        && !compound(word)
        && !Character.isDigit(word.fold().charAt(0))
        && !speech.neverName(word.fold())
        && !(frame.startsSentence(at) && ordinary(at));
  }

  /** An adjective made from a name: {@code Geneva-based}. */
  private boolean compound(Word word) {
    int hyphen = word.fold().indexOf('-');
    return hyphen > 0 && Character.isLowerCase(frame.charAt(word.start() + hyphen + 1));
  }

  /** A word that has its capital only from the start of the sentence, as far as one can tell. */
  private boolean ordinary(int at) {
    String fold = frame.word(at).fold();
    boolean title =
        speech.organisation(fold) && at + 1 < frame.size() && frame.word(at + 1).capital();
    boolean alone = at + 1 < frame.size() && !frame.word(at + 1).capital();
    return !title
        && (!inside.contains(fold) && (fold.endsWith("ly") || fold.endsWith("ing"))
            || frame.common(fold)
            || alone && !inside.contains(fold) && !beforeName(at + 1));
  }

  /** What follows the subject of a sentence when it is a name. */
  private boolean beforeName(int at) {
    Word word = frame.word(at);
    return word.is("'s", ",", "(") || speech.verb(word.fold()) || speech.noun(word.fold()) != null;
  }
}
