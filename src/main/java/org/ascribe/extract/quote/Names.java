package org.ascribe.extract.quote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** Finds the names of persons and bodies in a {@link Frame}, each person by the fullest name. */
final class Names {
  private static final Set<EntryKind> PLACES =
      EnumSet.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);
  private static final Set<String> PARTICLES = WordList.words("name-particles");
  private static final int LONGEST = 8;

  private final Frame frame;
  private final SpeechWords speech;
  private final Capitals capitals;
  private final Titles titles;
  private final ShortNames shorts;
  private final ListedNames listed;
  private final List<Name> names = new ArrayList<>();
  private final @Nullable Name[] endingAt;
  private final @Nullable Name[] startingAt;

  private Names(Frame frame, SpeechWords speech) {
    this.frame = frame;
    this.speech = speech;
    this.capitals = new Capitals(frame, speech);
    this.titles = new Titles(frame, speech);
    this.shorts = new ShortNames(frame);
    this.listed = new ListedNames(frame, speech, capitals, titles, shorts);
    this.endingAt = new Name[frame.size() + 1];
    this.startingAt = new Name[frame.size() + 1];
  }

  static Names of(Frame frame, SpeechWords speech) {
    Names names = new Names(frame, speech);
    names.scan();
    names.names.forEach(names::remember);
    names.shorts.spelledOut();
    names.names.clear();
    names.scan();
    names.names.forEach(
        name -> {
          names.startingAt[name.from()] = name;
          names.endingAt[name.to()] = name;
        });
    return names;
  }

  List<Name> all() {
    return names;
  }

  /** Names of bodies that stand before a verb of saying somewhere. */
  Set<String> speaking() {
    Set<String> speaking = new HashSet<>();
    for (Name name : names) {
      if (name.to() < frame.size() && speech.saying(frame.word(name.to()).fold())) {
        speaking.add(name.text());
      }
    }
    return speaking;
  }

  /** The name whose last word stands before the index. */
  @Nullable Name endingAt(int at) {
    return endingAt[at];
  }

  @Nullable Name startingAt(int at) {
    return startingAt[at];
  }

  private void remember(Name name) {
    if (name.person() && name.text().indexOf(' ') > 0) {
      shorts.person(name, !speech.given(frame.word(name.from()).fold()));
    }
  }

  private void scan() {
    int i = 0;
    while (i < frame.size()) {
      i = Math.max(i + 1, nameAt(i));
    }
  }

  /** Adds the name that starts at a word, if any; returns the index behind it. */
  private int nameAt(int at) {
    Word word = frame.word(at);
    if (word.quote() >= 0 || !word.letters()) {
      return at + 1;
    }
    if (placeAsSurname(at) && person(at, at + 1)) {
      return at + 1;
    }
    ListedNames.Found found = listed.at(at);
    if (found.name() != null) {
      names.add(found.name());
    }
    if (found.to() > at) {
      return found.to();
    }
    int office = titles.behind(at);
    if (office > at) {
      return office;
    }
    return capitals.named(at) ? run(at) : at + 1;
  }

  private int run(int from) {
    int to = from;
    boolean organisation = false;
    while (to < frame.size() && to < from + LONGEST && !(to > from && frame.startsSentence(to))) {
      Word word = frame.word(to);
      boolean part = to == from || inRun(to, organisation);
      if (!part) {
        break;
      }
      organisation |= speech.organisation(word.fold());
      to++;
    }
    while (to > from + 1 && !frame.word(to - 1).capital()) {
      to--;
    }
    int given = givenName(from, to);
    if (given > from) {
      body(from, given);
      return person(given, to) ? to : given + 1;
    }
    if ((!organisation || given == from) && person(from, to)) {
      return to;
    }
    body(from, to);
    return to;
  }

  /** True where the word goes on with the name before it. */
  private boolean inRun(int at, boolean organisation) {
    Word word = frame.word(at);
    if (!word.letters()) {
      return word.is("&") && at + 1 < frame.size() && frame.word(at + 1).capital();
    }
    if (word.capital()) {
      boolean surname = speech.given(frame.word(at - 1).fold()) && coversOne(word);
      boolean own = frame.hit(word) == null || organisation || surname;
      return own && titles.behind(at) <= at && !speech.neverName(word.fold());
    }
    int next = at + 1;
    if (PARTICLES.contains(word.fold())) {
      return next < frame.size() && frame.word(next).capital();
    }
    if (organisation && word.is("of", "for", "the")) {
      next += next < frame.size() && frame.word(next).is("the") ? 1 : 0;
      return next < frame.size() && frame.word(next).capital() && frame.word(next).letters();
    }
    return false;
  }

  /** A place whose name somebody in the story bears, beside a verb of saying. */
  private boolean placeAsSurname(int at) {
    Word word = frame.word(at);
    boolean says =
        at + 1 < frame.size() && speech.saying(frame.word(at + 1).fold())
            || at > 0 && speech.saying(frame.word(at - 1).fold());
    return says
        && coversOne(word)
        && shorts.full(word.fold()) != null
        && PLACES.contains(frame.hit(word).entry().kind());
  }

  /** A listed name of one word may be a surname too: Eugene Kaspersky. */
  private boolean coversOne(Word word) {
    Hit hit = frame.hit(word);
    return hit != null && hit.span().end() <= word.end();
  }

  private int givenName(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (speech.given(frame.word(i).fold())) {
        return i;
      }
    }
    return -1;
  }

  /** Adds the words as a person's name where the place or a known name says so. */
  private boolean person(int from, int to) {
    String fold = frame.word(to - 1).fold();
    String full = shorts.full(fold);
    String first = frame.word(from).fold();
    String printed = frame.printed(from, to);
    if (to - from == 1) {
      if (full == null && !titles.before(from)) {
        return false;
      }
      names.add(new Name(from, to, true, full == null ? printed : full, null));
      return true;
    }
    boolean evidence =
        to - from <= 5
            && (speech.given(first)
                || titles.before(from)
                || full != null
                || titles.after(to)
                || to - from <= 3 && capitals.alone(fold) && !capitals.alone(first)
                || to - from == 2 && beside(from - 1, "'s") && speechBeside(from, to));
    if (evidence) {
      names.add(new Name(from, to, true, full == null ? printed : longer(full, printed), null));
    }
    return evidence;
  }

  private void body(int from, int to) {
    Word last = frame.word(to - 1);
    boolean lone = to - from == 1;
    if (lone && (speech.noun(last.fold()) != null || frame.common(last.fold()))) {
      return;
    }
    String printed = frame.printed(from, to);
    Name known = shorts.initials(printed);
    String text = known == null ? printed : known.text();
    Name name =
        shorts.listed(new Name(from, to, false, text, known == null ? null : known.entry()));
    names.add(name);
    shorts.bracketed(name);
    Name before = names.size() < 2 ? null : names.get(names.size() - 2);
    boolean joined =
        before != null && before.to() == from - 1 && frame.word(from - 1).is("and", "&");
    int first = joined ? before.from() : from;
    shorts.initialled(first, to, frame.printed(first, to), null);
  }

  private boolean beside(int at, String fold) {
    return at >= 0 && frame.word(at).is(fold);
  }

  private boolean speechBeside(int from, int to) {
    return to < frame.size() && speech.saying(frame.word(to).fold())
        || from > 2 && speech.saying(frame.word(from - 3).fold());
  }

  /** The same surname may be two people's; the name as printed counts where it is full. */
  private static String longer(String known, String printed) {
    String first = known.substring(0, Math.max(0, known.indexOf(' ')));
    return printed.startsWith(first) && known.length() > printed.length() ? known : printed;
  }
}
