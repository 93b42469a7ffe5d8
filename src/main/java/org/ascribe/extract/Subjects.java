package org.ascribe.extract;

import java.util.Set;
import org.ascribe.extract.SpeechWords.Noun;
import org.ascribe.lexicon.EntryKind;
import org.jspecify.annotations.Nullable;

/** Finds who speaks at a verb of saying. */
final class Subjects {
  private static final int FARTHEST = 60;
  private static final int LONGEST_PHRASE = 9;
  private static final Set<String> BESIDE_VERB =
      Set.of(
          "also",
          "further",
          "has",
          "had",
          "have",
          "will",
          "would",
          "later",
          "then",
          "again",
          "once",
          "earlier",
          "today",
          "yesterday",
          "now",
          "even",
          "did",
          "does",
          "to",
          "itself",
          "himself",
          "herself",
          "themselves",
          "who",
          "ever",
          "since",
          "first",
          "still",
          "just",
          "not",
          "can",
          "could",
          "should",
          "went",
          "on");
  private static final Set<String> AUTHORED =
      Set.of("published", "issued", "released", "posted", "written", "signed", "prepared", "sent");
  private static final Set<String> AUXILIARY =
      Set.of("is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could");
  private static final Set<String> PASSIVE = Set.of("is", "was", "are", "were", "been", "be");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "our", "one");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "some");
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and",
          "but",
          "or",
          "then",
          "while",
          "whereas",
          "although",
          "because",
          "as",
          "if",
          "when",
          "where",
          "that",
          "which",
          "who",
          "not",
          "so",
          "yet");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Focus focus;

  Subjects(Frame frame, Names names, SpeechWords speech, Focus focus) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.focus = focus;
  }

  /** The speaker at a verb whose subject stands before it, not before {@code from}. */
  @Nullable Voice before(int verb, int from) {
    int at = verb - 1;
    boolean passive = false;
    while (at >= from && besideVerb(frame.word(at).fold())) {
      passive |= PASSIVE.contains(frame.word(at).fold());
      at--;
    }
    boolean ing = speech.participle(frame.word(verb).fold());
    if (passive && !ing) {
      return agent(verb);
    }
    if (at < from) {
      return null;
    }
    Word beside = frame.word(at);
    if (beside.is("and", "but", "or", "then") || ing && !passive) {
      return clause(from, verb, false);
    }
    boolean apposition = beside.is(",", "-", ")");
    return nearest(apposition ? at - 1 : at, from, apposition);
  }

  private static boolean besideVerb(String fold) {
    return BESIDE_VERB.contains(fold) || PASSIVE.contains(fold) || fold.endsWith("ly");
  }

  /** {@code X was quoted by Y as saying} or {@code Y quoted X as saying}: X. */
  @Nullable Voice cited(int as, int from) {
    for (int i = as - 1; i > from && i > as - 2 * LONGEST_PHRASE; i--) {
      if (frame.word(i).is("quoted", "cited", "reported")) {
        boolean passive = PASSIVE.contains(frame.word(i - 1).fold());
        return passive ? clause(from, i, false) : behind(i + 1);
      }
    }
    return clause(from, as, false);
  }

  /** In the passive, whoever stands behind <em>by</em>. */
  private @Nullable Voice agent(int verb) {
    for (int i = verb + 1; i < Math.min(verb + 5, frame.size()) && same(verb, i); i++) {
      if (frame.word(i).is("by")) {
        return behind(i + 1);
      }
    }
    return null;
  }

  private boolean same(int one, int other) {
    return frame.word(one).sentence() == frame.word(other).sentence();
  }

  /**
   * @param comma true where the subject must have a comma behind it, for an aside stands between
   */
  private @Nullable Voice nearest(int at, int from, boolean comma) {
    int last = Math.max(from, at - FARTHEST);
    Voice attached = null;
    int attachedAt = -1;
    boolean aside = comma;
    for (int i = at; i >= last; ) {
      Word word = frame.word(i);
      if (word.quote() >= 0) {
        return null;
      }
      Name name = names.endingAt(i + 1);
      boolean fits = !aside || i + 1 < frame.size() && frame.word(i + 1).is(",", "-", "(");
      if (name != null) {
        int first = name.person() ? officeStart(name.from(), from) : name.from();
        int start = phraseStart(first, from);
        if (followedByPossessive(i) || followedByOffice(name)) {
          i = name.from() - 1;
        } else if (governed(start, from) || governedAbove(name, from, aside)) {
          attached = Voice.of(name);
          boolean written = start - 2 > from && AUTHORED.contains(frame.word(start - 2).fold());
          attachedAt = start - (written ? 3 : 2);
          attachedAt -= written && frame.word(attachedAt).is(",") ? 1 : 0;
          i = start - 2;
        } else if (fits) {
          return Voice.of(firstOf(name, from));
        } else {
          i = name.from() - 1;
        }
        continue;
      }
      Noun noun = word.capital() && !frame.startsSentence(i) ? null : speech.noun(word.fold());
      if (noun != null) {
        int start = phraseStart(i, from);
        if (governed(start, from)) {
          i = start - 2;
        } else if (!fits) {
          i = start - 1;
        } else if (aside && start - 1 > from && names.endingAt(start - 1) != null) {
          i = start - 2;
        } else if (apposition(start, from)) {
          i = start - 2;
        } else if (start - 1 > from && besides(start - 1)) {
          return Voice.of(firstOf(names.endingAt(start - 1), from));
        } else {
          return noun(noun, i, start, attachedAt == i ? attached : null);
        }
        continue;
      }
      if (!aside && PRONOUNS.contains(word.fold())) {
        return focus.pronoun(word.fold());
      }
      i--;
    }
    return null;
  }

  /** In {@code X and his team}, X. */
  private boolean besides(int and) {
    return frame.word(and).is("and") && names.endingAt(and) != null;
  }

  /** In {@code at Acme in Riga and Kaunas} and {@code in Vilnius, Lithuania}, the last name. */
  private boolean governedAbove(Name name, int from, boolean aside) {
    Name first = name;
    for (int step = 0; step < 3 && !(aside && name.person()); step++) {
      int i = first.from() - 1;
      boolean linked = i > from && (frame.word(i).is("and") || aside && frame.word(i).is(","));
      i -= linked && frame.word(i).is("and") && frame.word(i - 1).is(",") ? 1 : 0;
      Name before = linked ? names.endingAt(i) : null;
      if (before == null) {
        return false;
      }
      first = before;
      if (governed(phraseStart(first.from(), from), from)) {
        return true;
      }
    }
    return false;
  }

  private boolean followedByPossessive(int at) {
    return at + 1 < frame.size() && frame.word(at + 1).is("'s");
  }

  /** In {@code Acme CEO}, Acme is part of the office. */
  private boolean followedByOffice(Name name) {
    return !name.person()
        && name.to() < frame.size()
        && frame.word(name.to()).capital()
        && speech.role(frame.word(name.to()).fold());
  }

  private boolean governed(int start, int from) {
    return start > from && speech.preposition(frame.word(start - 1).fold());
  }

  private boolean apposition(int start, int from) {
    return start - 1 > from
        && frame.word(start - 1).is(",")
        && isPersonEnding(start - 1)
        && !frame.word(start).is("the");
  }

  /** The first word of the noun phrase that a word belongs to: determiner, modifiers, names. */
  private int phraseStart(int at, int from) {
    int i = at;
    while (i > from && i > at - LONGEST_PHRASE) {
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
      if (!modifier(before)) {
        return i;
      }
      i--;
    }
    return i;
  }

  private boolean modifier(Word word) {
    String fold = word.fold();
    if (word.is("'s")) {
      return true;
    }
    return word.letters()
            && !speech.preposition(fold)
            && !(speech.verb(fold) && !word.capital())
            && !PASSIVE.contains(fold)
            && !CONJUNCTIONS.contains(fold)
            && !PRONOUNS.contains(fold)
            && !speech.date(fold)
            && speech.noun(fold) != Noun.DOCUMENT
            && !Character.isDigit(fold.charAt(0))
        || DETERMINERS.contains(fold);
  }

  /** The first of {@code A, B and C}. */
  private Name firstOf(Name name, int from) {
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
      Name before = i < from || !link || !and ? null : names.endingAt(i + 1);
      if (before == null || governed(phraseStart(before.from(), from), from)) {
        return first;
      }
      first = before;
    }
  }

  /** The first word of the office before a name: {@code Secretary of State X}. */
  private int officeStart(int at, int from) {
    int start = at;
    for (int i = at - 1; i >= from; i--) {
      Word word = frame.word(i);
      boolean link = word.is("of", "in", "the", "and");
      if (!speech.rolePart(word.fold()) && !speech.title(word.fold())) {
        break;
      }
      start = link ? start : i;
    }
    return start;
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
        Name holder = holder(name, to);
        if (holder != null && !governed(phraseStart(i, from), from)) {
          return Voice.of(holder);
        }
        if (!governed(phraseStart(i, from), from) && !followedByPossessive(name.to() - 1)) {
          Voice owned = ownedNoun(name, from, to);
          return owned == null ? Voice.of(name) : owned;
        }
        i = name.to() - 1;
      } else if (PRONOUNS.contains(word.fold())) {
        return focus.pronoun(word.fold());
      } else if (speech.noun(word.fold()) != null && (i == from || !word.capital())) {
        int start = phraseStart(i, from);
        if (!governed(start, from) && names.startingAt(i + 1) == null) {
          return noun(speech.noun(word.fold()), i, start, attachedBehind(i + 1));
        }
      } else {
        other |= !opening(word);
      }
    }
    return null;
  }

  /** Words that may stand before the name in the phrase that opens a sentence. */
  private boolean opening(Word word) {
    return DETERMINERS.contains(word.fold()) && !word.is("this", "that", "these")
        || word.is(",", "'s", "-", "*")
        || CONJUNCTIONS.contains(word.fold())
        || word.fold().endsWith("ly")
        || speech.rolePart(word.fold())
        || speech.title(word.fold())
        || word.fold().indexOf('-') > 0
        || speech.organisation(word.fold())
        || word.capital() && frame.hit(word) != null;
  }

  /**
   * Tells the focus whose texts and spokespeople a sentence mentions.
   *
   * @param speaker of the sentence, whose <em>a statement</em> or <em>its report</em> is
   */
  void note(int from, int to, @Nullable Voice speaker) {
    for (int i = from; i < to; i++) {
      Noun kind = frame.word(i).capital() && i > from ? null : speech.noun(frame.word(i).fold());
      if (kind == Noun.DOCUMENT || kind == Noun.VOICE) {
        int start = phraseStart(i, from);
        Voice owner = owner(start, i);
        owner = owner == null ? attachedBehind(i + 1) : owner;
        boolean own = kind == Noun.DOCUMENT && !frame.word(start).is("the", "this", "that");
        owner = owner == null && own ? speaker : owner;
        if (owner != null) {
          focus.owns(kind, frame.word(i).fold(), owner);
        }
      }
    }
  }

  private static boolean ofState(Voice owner) {
    return owner.entry() != null && owner.entry().kind() == EntryKind.COUNTRY;
  }

  private int ownerStart(int start, int at) {
    int from = start;
    while (from < at && names.startingAt(from) == null) {
      from++;
    }
    return from;
  }

  private @Nullable Voice owner(int start, int at) {
    Voice owner = null;
    for (int i = start + 1; i <= at; i++) {
      Name name = names.endingAt(i);
      owner = name == null ? owner : Voice.of(name);
    }
    return owner;
  }

  /** In {@code Acme chief executive X} and {@code Acme's X}, the person. */
  private @Nullable Name holder(Name body, int to) {
    for (int i = body.to(); !body.person() && i < Math.min(to, body.to() + LONGEST_PHRASE); i++) {
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

  /** In {@code Acme researchers}, the noun decides whether Acme speaks. */
  private @Nullable Voice ownedNoun(Name name, int from, int to) {
    for (int i = name.to(); i < Math.min(to, name.to() + 3); i++) {
      Noun noun = speech.noun(frame.word(i).fold());
      if (noun != null && phraseStart(i, from) <= name.from()) {
        return noun(noun, i, phraseStart(i, from), null);
      }
      if (!frame.word(i).letters() || speech.verb(frame.word(i).fold())) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Voice attachedBehind(int at) {
    if (at + 1 >= frame.size() || !frame.word(at).is("at", "for", "from", "of", "by", "with")) {
      return null;
    }
    for (int i = at + 1; i < Math.min(at + 5, frame.size()); i++) {
      Name name = names.startingAt(i);
      if (name != null) {
        return Voice.of(name);
      }
      if (!modifier(frame.word(i))) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Voice noun(Noun kind, int at, int start, @Nullable Voice attached) {
    Voice inPhrase = owner(start, at);
    Voice owner = inPhrase == null ? attached : inPhrase;
    String fold = frame.word(at).fold();
    if (owner != null && kind == Noun.BODY && ofState(owner) && inPhrase != null) {
      return new Voice(frame.printed(ownerStart(start, at), at + 1), false, owner.entry());
    }
    if (owner != null) {
      return owned(kind, fold, owner);
    }
    String determiner = frame.word(start).fold();
    boolean definite = DETERMINERS.contains(determiner) && !INDEFINITE.contains(determiner);
    Voice ofBody = kind == Noun.DOCUMENT || kind == Noun.VOICE ? bodyBefore(start, at) : null;
    if (ofBody != null) {
      return ofBody;
    }
    if (!definite) {
      Voice again = kind == Noun.BODY && start == at ? focus.named(fold) : null;
      return again == null ? Voice.UNNAMED : again;
    }
    Voice taken =
        switch (kind) {
          case PERSON -> null;
          case OFFICE -> focus.pronoun("he");
          case BODY -> focus.body(fold);
          default -> joint(start, at) ? null : focus.owner(kind, fold);
        };
    return taken == null ? Voice.UNNAMED : taken;
  }

  /** In {@code a company spokesman}, the company. */
  private @Nullable Voice bodyBefore(int start, int at) {
    String before = at > start ? frame.word(at - 1).fold() : "";
    return speech.noun(before) == Noun.BODY ? focus.body(before) : null;
  }

  private boolean joint(int start, int at) {
    for (int i = start; i < at; i++) {
      if (frame.word(i).is("joint")) {
        return true;
      }
    }
    return false;
  }

  private static Voice owned(Noun kind, String fold, Voice owner) {
    EntryKind entry = owner.entry() == null ? null : owner.entry().kind();
    boolean state = entry == EntryKind.COUNTRY;
    return switch (kind) {
      case DOCUMENT, BODY -> owner;
      case VOICE -> state && !fold.startsWith("spokes") ? Voice.UNNAMED : owner;
      case OFFICE, PERSON ->
          owner.person() || state || entry == EntryKind.SEAT || entry == EntryKind.GROUP
              ? Voice.UNNAMED
              : owner;
    };
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
    for (int i = from; i < frame.size() && i < from + 2 * LONGEST_PHRASE && same(from, i); i++) {
      Word word = frame.word(i);
      Name name = names.startingAt(i);
      if (name != null && name.person() && !followedByPossessive(name.to() - 1)) {
        return Voice.of(name);
      }
      if (name != null) {
        body = body == null ? name : body;
        i = name.to() - 1;
        continue;
      }
      if (i == from && PRONOUNS.contains(word.fold())) {
        return focus.pronoun(word.fold());
      }
      office |= speech.role(word.fold());
      if (speech.noun(word.fold()) != null) {
        noun = speech.noun(word.fold());
        nounAt = i;
        continue;
      }
      boolean attaches = word.is("of", "for", "at", "from", "by", "in") && (noun != null || office);
      boolean named = word.is(",") && office && i + 1 < frame.size() && isPerson(i + 1);
      if (word.quote() >= 0 || !named && !attaches && !modifier(word) && (noun != null || !word.is("and", "-"))) {
        break;
      }
    }
    if (noun != null) {
      return noun(noun, nounAt, from, body == null ? null : Voice.of(body));
    }
    return body != null ? Voice.of(body) : office ? Voice.UNNAMED : null;
  }

  private boolean isPersonEnding(int at) {
    Name name = names.endingAt(at);
    return name != null && name.person();
  }

  private boolean isPerson(int at) {
    Name name = names.startingAt(at);
    return name != null && name.person();
  }
}
