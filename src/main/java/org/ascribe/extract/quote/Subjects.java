package org.ascribe.extract.quote;

import java.util.Set;
import org.ascribe.extract.quote.SpeechWords.Noun;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** Finds who speaks at a verb of saying. */
final class Subjects {
  private static final int FARTHEST = 60;
  private static final Set<String> AUXILIARY = WordList.words("auxiliaries");

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Focus focus;
  private final Phrases phrases;
  private final NounVoices nouns;

  Subjects(Frame frame, Names names, SpeechWords speech, Focus focus, Offices offices) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.focus = focus;
    this.phrases = new Phrases(frame, names, speech);
    this.nouns = new NounVoices(frame, names, speech, phrases, focus, offices);
  }

  /** The speaker at a verb whose subject stands before it, not before {@code from}. */
  @Nullable Voice before(int verb, int from) {
    int at = verb - 1;
    boolean passive = false;
    while (at >= from && besideVerb(frame.word(at))) {
      passive |= Phrases.passive(frame.word(at));
      at--;
    }
    boolean ing = speech.participle(frame.word(verb).fold());
    boolean reported = frame.word(verb).is("reported");
    boolean by = verb + 1 < frame.size() && frame.word(verb + 1).is("by");
    if (by || passive && !ing) {
      return reported ? null : agent(verb);
    }
    if (at < from) {
      return null;
    }
    Word beside = frame.word(at);
    Name antecedent =
        beside.is("which") && at > from && frame.word(at - 1).is(",")
            ? names.endingAt(at - 1)
            : null;
    if (antecedent != null) {
      return Voice.of(antecedent);
    }
    boolean infinitive = frame.word(verb - 1).is("to");
    if (beside.is("and", "but", "or", "then") || infinitive || ing && !passive) {
      return clause(ing ? behindBut(from, verb) : from, verb, false);
    }
    int bracketed = phrases.overBracket(at);
    if (bracketed < at && bracketed >= from) {
      return nearest(bracketed, from, false);
    }
    boolean apposition = beside.is(",", "-", ")") && names.endingAt(at + 1) == null;
    return nearest(apposition ? at - 1 : at, from, apposition);
  }

  /** Where the last of several clauses starts. */
  private int behindBut(int from, int verb) {
    for (int i = verb - 1; i > from; i--) {
      if (frame.word(i).is("but", ";") && frame.word(i - 1).is(",", ";")) {
        return i + 1;
      }
    }
    return from;
  }

  /** Names such as Easterly are printed with a capital. */
  private static boolean adverb(Word word) {
    return word.fold().endsWith("ly") && !word.capital();
  }

  private boolean besideVerb(Word word) {
    return speech.besideVerb(word.fold()) || Phrases.passive(word) || adverb(word);
  }

  /** {@code X was quoted by Y as saying} or {@code Y quoted X as saying}: X. */
  @Nullable Voice cited(int as, int from) {
    for (int i = as - 1; i > from && i > as - 2 * Phrases.LONGEST; i--) {
      if (frame.word(i).is("quoted", "cited", "reported")) {
        boolean passive = Phrases.passive(frame.word(i - 1));
        return passive ? clause(from, i, false) : behind(i + 1);
      }
    }
    return clause(from, as, false);
  }

  /** In the passive, whoever stands behind <em>by</em>. */
  private @Nullable Voice agent(int verb) {
    for (int i = verb + 1; i < Math.min(verb + 5, frame.size()) && phrases.same(verb, i); i++) {
      if (frame.word(i).is("by")) {
        return behind(i + 1);
      }
    }
    return null;
  }

  private @Nullable Voice nearest(int at, int from, boolean aside) {
    return new SubjectWalk(frame, names, speech, phrases, nouns, focus, from, aside).from(at);
  }

  /**
   * Who signs a quotation, in {@code "We did not." - Jane Doe, minister}; null where anything else
   * stands behind the dash.
   */
  @Nullable Voice signed(int dash, int to) {
    if (dash + 1 >= to || !frame.word(dash).is("-")) {
      return null;
    }
    int at = dash + 1;
    while (at + 1 < to && names.startingAt(at) == null && phrases.opening(frame.word(at))) {
      at++;
    }
    Name name = names.startingAt(at);
    boolean last = name != null && (name.to() == to || frame.word(name.to()).is(",", "."));
    return last ? Voice.of(name) : null;
  }

  /** Tells the focus whose texts a sentence mentions. */
  void note(int from, int to, @Nullable Voice speaker) {
    nouns.note(from, to, speaker);
  }

  /** The subject that a sentence opens with, or null where it opens with anything else. */
  @Nullable Voice topic(int from, int to) {
    int verb = from;
    while (verb < to
        && !AUXILIARY.contains(frame.word(verb).fold())
        && !(speech.verb(frame.word(verb).fold()) && !frame.word(verb).capital())) {
      verb++;
    }
    return clause(from, verb, true);
  }

  /**
   * The subject of the main clause: the first name or speaking noun that no preposition governs.
   *
   * @param strict true to give up at any other word that may be the subject or the verb
   */
  private @Nullable Voice clause(int from, int to, boolean strict) {
    boolean other = false;
    for (int i = from; i < Math.min(to, from + FARTHEST); i++) {
      Word word = frame.word(i);
      Name name = names.startingAt(i);
      if (word.is(",")) {
        other = false;
      } else if (strict && other) {
        continue;
      }
      if (name != null) {
        Name holder = phrases.holder(name, to);
        if (holder != null && !phrases.governed(phrases.phraseStart(i, from), from)) {
          return Voice.of(holder);
        }
        if (!phrases.governed(phrases.phraseStart(i, from), from)
            && !phrases.followedByPossessive(name.to() - 1)) {
          Voice owned = nouns.ownedNoun(name, from, to);
          return owned == null ? Voice.of(name) : owned;
        }
        i = name.to() - 1;
      } else if (Phrases.pronoun(word)) {
        return focus.pronoun(word.fold());
      } else if (word.is("i", "we", "you")) {
        return null;
      } else if (speech.noun(word.fold()) != null && (i == from || !word.capital())) {
        int start = phrases.phraseStart(i, from);
        Name person = nouns.personBehind(i + 1);
        if (person != null && !phrases.governed(start, from)) {
          return Voice.of(person);
        }
        if (!phrases.governed(start, from) && names.startingAt(i + 1) == null) {
          return nouns.of(speech.noun(word.fold()), i, start, nouns.attachedBehind(i + 1));
        }
      } else {
        other |= !phrases.opening(word);
      }
    }
    return null;
  }

  /**
   * The speaker named by the phrase that starts at a word: behind the verb or <em>according
   * to</em>.
   */
  @Nullable Voice behind(int from) {
    Name body = null;
    Noun noun = null;
    int nounAt = -1;
    boolean office = false;
    for (int i = from;
        i < frame.size() && i < from + 2 * Phrases.LONGEST && phrases.same(from, i);
        i++) {
      Word word = frame.word(i);
      Name name = names.startingAt(i);
      if (name != null && name.person() && !phrases.followedByPossessive(name.to() - 1)) {
        return Voice.of(name);
      }
      if (name != null) {
        body = body == null ? name : body;
        i = name.to() - 1;
        continue;
      }
      if (i == from && Phrases.pronoun(word)) {
        return focus.pronoun(word.fold());
      }
      office |= speech.role(word.fold());
      boolean field = office && i > from && frame.word(i - 1).is("of");
      if (speech.noun(word.fold()) != null && !word.capital() && !field) {
        noun = speech.noun(word.fold());
        nounAt = i;
        continue;
      }
      boolean attaches =
          word.is("of", "for", "at", "from", "by", "in", "with") && (noun != null || office);
      if (noun != null && word.is("seen", "obtained", "reviewed", "viewed")) {
        break;
      }
      boolean named =
          word.is(",")
              && phrases.isPerson(i + 1)
              && (office || noun != null && phrases.last(i + 1));
      if (word.quote() >= 0
          || !named
              && !attaches
              && !phrases.modifier(word)
              && (noun != null || !word.is("and", "-"))) {
        break;
      }
    }
    if (noun != null) {
      return nouns.of(noun, nounAt, from, body == null ? null : Voice.of(body));
    }
    if (body != null) {
      return phrases.followedByPossessive(body.to() - 1) ? Voice.UNNAMED : Voice.of(body);
    }
    return office ? Voice.UNNAMED : null;
  }
}
