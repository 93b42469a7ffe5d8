package org.ascribe.extract.quote;

import java.util.Set;
import org.ascribe.extract.quote.SpeechWords.Noun;
import org.jspecify.annotations.Nullable;

/** Where the phrases of a sentence start, what governs them, and what hangs on them. */
final class Phrases {
  static final int LONGEST = 9;
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "our", "one");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "one");
  private static final Set<String> PASSIVE = Set.of("is", "was", "are", "were", "been", "be");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;

  Phrases(Frame frame, Names names, SpeechWords speech) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
  }

  static boolean passive(Word word) {
    return PASSIVE.contains(word.fold());
  }

  static boolean pronoun(Word word) {
    return PRONOUNS.contains(word.fold());
  }

  static boolean possessive(Word word) {
    return word.is("its", "their", "his", "her", "our");
  }

  /** True where the word makes its phrase take up something named before. */
  static boolean definite(Word word) {
    return DETERMINERS.contains(word.fold()) && !INDEFINITE.contains(word.fold());
  }

  /**
   * The name that a preposition governs where it governs this one, or null: the name itself, in
   * {@code at Acme in Riga and Kaunas} and {@code in Vilnius, Lithuania,} the first.
   */
  @Nullable Name governing(Name name, int start, int from, boolean aside) {
    if (governed(start, from)) {
      return name;
    }
    Name first = name;
    for (int step = 0; step < 3 && !(aside && name.person()); step++) {
      int i = first.from() - 1;
      i -= i - 1 > from && frame.word(i).is("the") ? 1 : 0;
      boolean and = i > from && frame.word(i).is("and");
      boolean listed = i > from && frame.word(i).is(",") && (aside || first != name);
      i -= and && frame.word(i - 1).is(",") ? 1 : 0;
      Name before = and || listed ? names.endingAt(i) : null;
      if (before == null) {
        return null;
      }
      first = before;
      if (governed(phraseStart(first.from(), from), from)) {
        return first;
      }
    }
    return null;
  }

  /**
   * In {@code X, who leads Acme,} and {@code X, quoting Acme,}, the comma before the aside that a
   * phrase stands in; -1 where it stands in none.
   */
  int relative(int start, int from) {
    for (int i = start - 1; i > from && i > start - LONGEST; i--) {
      Word word = frame.word(i);
      boolean opens =
          word.is("who", "which") || word.fold().endsWith("ing") && frame.word(i - 1).is(",");
      if (opens) {
        return frame.word(i - 1).is(",") ? i - 1 : -1;
      }
      if (word.is(",") || word.quote() >= 0) {
        return -1;
      }
    }
    return -1;
  }

  boolean followedByPossessive(int at) {
    return at + 1 < frame.size() && frame.word(at + 1).is("'s");
  }

  /** In {@code Acme CEO}, Acme is part of the office. */
  boolean followedByOffice(Name name) {
    return !name.person()
        && name.to() < frame.size()
        && frame.word(name.to()).capital()
        && speech.role(frame.word(name.to()).fold());
  }

  boolean governed(int start, int from) {
    return start > from && speech.preposition(frame.word(start - 1).fold());
  }

  boolean apposition(int start, int from) {
    return start - 1 > from
        && frame.word(start - 1).is(",")
        && isPersonEnding(start - 1)
        && (!frame.word(start).is("the") || opens(names.endingAt(start - 1), from));
  }

  private boolean opens(Name name, int from) {
    return officeStart(name.from(), from) == from;
  }

  /** In {@code X, executive director, Acme Foundation,} the comma behind X; else -1. */
  int officeOf(int start, int from) {
    int i = start - 1;
    boolean head = false;
    if (i <= from || !frame.word(i).is(",")) {
      return -1;
    }
    i--;
    while (i > from && (speech.rolePart(frame.word(i).fold()) || frame.word(i).is("of", "-"))) {
      head |= speech.role(frame.word(i).fold());
      i--;
    }
    return head && frame.word(i).is(",") && isPersonEnding(i) ? i : -1;
  }

  /** The first word of the noun phrase that a word belongs to: determiner, modifiers, names. */
  int phraseStart(int at, int from) {
    int i = at;
    while (i > from && i > at - LONGEST) {
      Word word = frame.word(i);
      if (DETERMINERS.contains(word.fold())) {
        return i;
      }
      Word before = frame.word(i - 1);
      Name name = names.endingAt(i);
      if (name != null) {
        if (!word.is("'s") && !word.letters()) {
          return i;
        }
        i = name.from();
        continue;
      }
      boolean edition = Character.isDigit(first(before)) && names.endingAt(i - 1) != null;
      boolean compound = edition || text(word) && text(before);
      if (!compound && !modifier(before)) {
        return i;
      }
      i--;
    }
    return i;
  }

  private static char first(Word word) {
    return word.fold().isEmpty() ? ' ' : word.fold().charAt(0);
  }

  private boolean text(Word word) {
    return speech.noun(word.fold()) == Noun.DOCUMENT;
  }

  boolean modifier(Word word) {
    String fold = word.fold();
    if (word.is("'s")) {
      return true;
    }
    boolean underSecretary = fold.equals("under") && word.capital();
    return word.letters()
            && (underSecretary || !speech.preposition(fold))
            && !(speech.verb(fold) && !word.capital())
            && !PASSIVE.contains(fold)
            && !speech.conjunction(fold)
            && !PRONOUNS.contains(fold)
            && !speech.date(fold)
            && (speech.noun(fold) != Noun.DOCUMENT || fold.endsWith("ing"))
            && !Character.isDigit(fold.charAt(0))
        || DETERMINERS.contains(fold);
  }

  /** The first of {@code A, B and C}. */
  Name firstOf(Name name, int from) {
    Name first = name;
    boolean and = false;
    while (true) {
      int i = officeStart(first.from(), from) - 1;
      i -= i >= from && DETERMINERS.contains(frame.word(i).fold()) ? 1 : 0;
      boolean link = false;
      while (i >= from && frame.word(i).is("and", ",", "&")) {
        and |= frame.word(i).is("and", "&");
        link = true;
        i--;
      }
      i = link && overBracket(i) >= from ? overBracket(i) : i;
      Name before = i < from || !link || !and ? null : names.endingAt(i + 1);
      if (before == null || governed(phraseStart(before.from(), from), from)) {
        return first;
      }
      first = before;
    }
  }

  /** In {@code the Ruritanian Space Agency (RSA)}, the last word before the bracket. */
  int overBracket(int at) {
    if (at < 0 || !frame.word(at).is(")")) {
      return at;
    }
    int i = at;
    while (i > 0 && i > at - LONGEST && !frame.word(i).is("(")) {
      i--;
    }
    return frame.word(i).is("(") ? i - 1 : at;
  }

  private boolean officeWord(Word word) {
    return speech.rolePart(word.fold()) || speech.title(word.fold()) || word.is("the", "and");
  }

  /**
   * The first word of the office before a name: {@code Secretary of State X}, {@code Director for
   * Northern Ports X}.
   */
  int officeStart(int at, int from) {
    int start = at;
    boolean head = false;
    for (int i = at - 1; i >= from && i > at - 2 * LONGEST; i--) {
      Word word = frame.word(i);
      Name name = names.endingAt(i + 1);
      boolean link = word.is("of", "in", "for", "to");
      if (name != null && !name.person()) {
        start = name.to() == start ? name.from() : start;
        i = name.from();
      } else if (link && head || !link && !officeWord(word)) {
        break;
      } else if (speech.role(word.fold()) || start == i + 1 && !link && !word.is("the", "and")) {
        start = i;
        head |= speech.role(word.fold());
      }
    }
    return start;
  }

  boolean isPersonEnding(int at) {
    Name name = names.endingAt(at);
    return name != null && name.person();
  }

  boolean isPerson(int at) {
    Name name = at < frame.size() ? names.startingAt(at) : null;
    return name != null && name.person();
  }

  /** True where the name that starts here is the last of its sentence. */
  boolean last(int at) {
    int to = names.startingAt(at).to();
    return to == frame.size() || frame.word(to).is(".") || frame.startsSentence(to);
  }

  boolean same(int one, int other) {
    return frame.word(one).sentence() == frame.word(other).sentence();
  }

  /** In {@code Acme chief executive X} and {@code Acme's X}, the person. */
  @Nullable Name holder(Name body, int to) {
    for (int i = body.to(); !body.person() && i < Math.min(to, body.to() + LONGEST); i++) {
      Name name = names.startingAt(i);
      if (name != null) {
        return name.person() ? name : null;
      }
      Word word = frame.word(i);
      if (!word.is("'s") && !speech.rolePart(word.fold()) && !speech.title(word.fold())) {
        return null;
      }
    }
    return null;
  }

  /** Words that may stand before the name in the phrase that opens a sentence. */
  boolean opening(Word word) {
    return DETERMINERS.contains(word.fold()) && !word.is("this", "that", "these")
        || word.is(",", "'s", "-", "*")
        || speech.conjunction(word.fold())
        || word.fold().endsWith("ly")
        || speech.rolePart(word.fold())
        || speech.title(word.fold())
        || word.fold().indexOf('-') > 0
        || speech.organisation(word.fold())
        || word.capital() && frame.hit(word) != null;
  }
}
