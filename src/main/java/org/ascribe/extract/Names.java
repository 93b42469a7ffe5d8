package org.ascribe.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Finds the names of persons and bodies in a {@link Frame}, each person by the fullest name. */
final class Names {
  private static final Set<EntryKind> SPEAKING =
      EnumSet.of(
          EntryKind.COUNTRY,
          EntryKind.SEAT,
          EntryKind.AGENCY,
          EntryKind.ALLIANCE,
          EntryKind.COMPANY,
          EntryKind.MEDIA,
          EntryKind.GROUP);
  private static final Set<EntryKind> STATE =
      EnumSet.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);
  private static final Set<String> STATE_BODIES =
      Set.of(
          "government",
          "ministry",
          "embassy",
          "authorities",
          "administration",
          "military",
          "army",
          "police",
          "prosecutors",
          "parliament",
          "department",
          "presidency",
          "consulate",
          "mission");
  private static final Set<String> STATE_BODY_WORDS =
      Set.of(
          "foreign",
          "interior",
          "defence",
          "defense",
          "justice",
          "federal",
          "national",
          "'s",
          "state",
          "affairs",
          "security",
          "of",
          "home");
  private static final Set<String> PARTICLES =
      Set.of("de", "van", "von", "der", "den", "bin", "al", "el", "la", "di", "da", "dos", "del");
  private static final int LONGEST = 8;

  private final Frame frame;
  private final SpeechWords speech;
  private final Map<String, String> fullBySurname = new HashMap<>();
  private final Map<String, Name> byAcronym = new HashMap<>();
  private final Map<String, Name> byInitials = new HashMap<>();
  private final Set<String> inside = new HashSet<>();
  private final Set<String> lone = new HashSet<>();
  private final List<Name> names = new ArrayList<>();
  private final @Nullable Name[] endingAt;
  private final @Nullable Name[] startingAt;

  private Names(Frame frame, SpeechWords speech) {
    this.frame = frame;
    this.speech = speech;
    this.endingAt = new Name[frame.size() + 1];
    this.startingAt = new Name[frame.size() + 1];
  }

  static Names of(Frame frame, SpeechWords speech) {
    Names names = new Names(frame, speech);
    names.collectLoneWords();
    names.scan();
    names.fullBySurname.clear();
    names.names.forEach(names::remember);
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

  /** Names of bodies that stand more than once. */
  Set<String> repeated() {
    Set<String> once = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Name name : names) {
      if (!name.person() && !once.add(name.text())) {
        repeated.add(name.text());
      }
    }
    return repeated;
  }

  /** The name whose last word stands before the index. */
  @Nullable Name endingAt(int at) {
    return endingAt[at];
  }

  @Nullable Name startingAt(int at) {
    return startingAt[at];
  }

  /** Names of one word: what stands alone of a person is the surname, of a firm the first word. */
  private void collectLoneWords() {
    for (int i = 1; i + 1 < frame.size(); i++) {
      if (frame.word(i).capital() && !startsSentence(i)) {
        inside.add(frame.word(i).fold());
      }
    }
    for (int i = 1; i + 1 < frame.size(); i++) {
      if (named(i) && !named(i - 1) && !named(i + 1)) {
        lone.add(frame.word(i).fold());
      }
    }
  }

  private void remember(Name name) {
    if (name.person() && name.text().indexOf(' ') > 0) {
      String first = frame.word(name.from()).fold();
      if (name.to() - name.from() == 2 && !speech.given(first)) {
        fullBySurname.putIfAbsent(first, name.text());
      }
      String surname = Tokenizer.fold(name.lastWord());
      String known = fullBySurname.get(surname);
      if (known == null || known.length() < name.text().length() && known.indexOf(' ') < 0) {
        fullBySurname.put(surname, name.text());
      }
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
    int listed = listed(at);
    if (listed > at) {
      return listed;
    }
    int office = behindOffice(at);
    if (office > at) {
      return office;
    }
    return named(at) ? run(at) : at + 1;
  }

  private int listed(int at) {
    Name known = byAcronym.get(frame.printed(at, at + 1));
    if (known != null) {
      names.add(new Name(at, at + 1, false, known.text(), known.entry()));
      return at + 1;
    }
    Hit hit = frame.hit(frame.word(at));
    if (hit == null) {
      return at;
    }
    int to = at;
    while (to < frame.size() && frame.word(to).start() < hit.span().end()) {
      to++;
    }
    if (frame.word(to - 1).end() > hit.span().end() + 1) {
      return to;
    }
    Entry entry = hit.entry();
    if (STATE.contains(entry.kind())) {
      int body = stateBody(to);
      if (body > to) {
        names.add(new Name(at, body, false, frame.printed(at, body), entry));
        return body;
      }
    }
    if (!SPEAKING.contains(entry.kind())) {
      if (to < frame.size() && speech.saying(frame.word(to).fold())) {
        names.add(new Name(at, to, false, frame.printed(at, to), null));
      }
      return to;
    }
    String text = entry.kind() == EntryKind.SEAT ? frame.printed(at, to) : entry.name();
    int end = unit(to);
    add(new Name(at, end, false, text, entry));
    if (end > to) {
      initials(at, end, text, entry);
    }
    return end;
  }

  /** Behind a unit named with its organisation: {@code Acme Incident Response Team}. */
  private int unit(int from) {
    boolean organisation = false;
    int i = from;
    while (i < frame.size()
        && i < from + LONGEST / 2
        && named(i)
        && !startsSentence(i)
        && frame.hit(frame.word(i)) == null
        && !speech.given(frame.word(i).fold())
        && behindOffice(i) <= i) {
      organisation |= speech.organisation(frame.word(i).fold());
      i++;
    }
    return organisation ? i : from;
  }

  /** Behind {@code government}, {@code foreign ministry}, ... that follows the name of a state. */
  private int stateBody(int at) {
    int i = at;
    while (i < frame.size()
        && i < at + 4
        && STATE_BODY_WORDS.contains(frame.word(i).fold())
        && !STATE_BODIES.contains(frame.word(i).fold())) {
      i++;
    }
    return i < frame.size() && STATE_BODIES.contains(frame.word(i).fold()) ? i + 1 : at;
  }

  /** Behind a title or the words of an office that start here: Mr, Deputy Attorney General. */
  private int behindOffice(int at) {
    if (speech.title(frame.word(at).fold())) {
      return at + 1;
    }
    if (frame.word(at).is("the", "and", "of", "in")) {
      return at;
    }
    int head = -1;
    int last = Math.min(frame.size(), at + LONGEST);
    for (int i = at; i < last && speech.rolePart(frame.word(i).fold()); i++) {
      boolean named = frame.hit(frame.word(i)) != null;
      if (i > at && (startsSentence(i) || named)) {
        break;
      }
      head = speech.role(frame.word(i).fold()) ? i : head;
    }
    boolean charge =
        head > 0
            && head + 2 < frame.size()
            && frame.word(head + 1).is("in")
            && frame.word(head + 2).is("charge");
    return charge ? head + 3 : head + 1;
  }

  private boolean named(int at) {
    Word word = frame.word(at);
    return word.capital()
        && word.letters()
        && !compound(word)
        && !Character.isDigit(word.fold().charAt(0))
        && !speech.neverName(word.fold())
        && !(startsSentence(at) && ordinary(at));
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
        && (fold.endsWith("ly")
            || fold.endsWith("ing")
            || frame.common(fold)
            || alone && !inside.contains(fold) && !beforeName(at + 1));
  }

  /** What follows the subject of a sentence when it is a name. */
  private boolean beforeName(int at) {
    Word word = frame.word(at);
    return word.is("'s", ",", "(") || speech.verb(word.fold()) || speech.noun(word.fold()) != null;
  }

  boolean startsSentence(int at) {
    return at == 0 || frame.word(at - 1).sentence() != frame.word(at).sentence();
  }

  private int run(int from) {
    int to = from;
    boolean organisation = false;
    while (to < frame.size() && to < from + LONGEST && !(to > from && startsSentence(to))) {
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
      boolean own = frame.hit(word) == null || organisation;
      return own && behindOffice(at) <= at && !speech.neverName(word.fold());
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
    String full = fullBySurname.get(fold);
    String first = frame.word(from).fold();
    String printed = frame.printed(from, to);
    if (to - from == 1) {
      if (full == null && !officeBefore(from)) {
        return false;
      }
      names.add(new Name(from, to, true, full == null ? printed : full, null));
      return true;
    }
    boolean evidence =
        to - from <= 5
            && (speech.given(first)
                || officeBefore(from)
                || full != null
                || officeBehind(to)
                || to - from <= 3 && lone.contains(fold) && !lone.contains(first)
                || to - from == 2 && beside(from - 1, "'s") && speechBeside(from, to));
    if (evidence) {
      names.add(new Name(from, to, true, full == null ? printed : longer(full, printed), null));
    }
    return evidence;
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

  private boolean officeBefore(int at) {
    if (at == 0 || startsSentence(at)) {
      return false;
    }
    int i = frame.word(at - 1).is(",") && at > 1 ? at - 2 : at - 1;
    if (speech.title(frame.word(i).fold())) {
      return true;
    }
    if (frame.word(i).is("of", "in", "the", "and")) {
      return false;
    }
    int last = Math.max(0, i - LONGEST / 2);
    while (i > last
        && speech.rolePart(frame.word(i).fold())
        && !speech.role(frame.word(i).fold())) {
      i--;
    }
    String head = frame.word(i).fold();
    return speech.role(head) && !head.endsWith("s");
  }

  /** A comma and the words of an office follow: {@code , a senior analyst at}. */
  private boolean officeBehind(int at) {
    if (at + 1 >= frame.size() || !frame.word(at).is(",")) {
      return false;
    }
    for (int i = at + 1; i < Math.min(frame.size(), at + LONGEST) && !startsSentence(i); i++) {
      String fold = frame.word(i).fold();
      if (speech.role(fold)) {
        return true;
      }
      if (!frame.word(i).letters() || speech.preposition(fold) && !fold.equals("of")) {
        return false;
      }
    }
    return false;
  }

  private void body(int from, int to) {
    Word last = frame.word(to - 1);
    boolean lone = to - from == 1;
    if (lone && (speech.noun(last.fold()) != null || frame.common(last.fold()))) {
      return;
    }
    String printed = frame.printed(from, to);
    Name known = byInitials.get(printed);
    add(
        new Name(
            from,
            to,
            false,
            known == null ? printed : known.text(),
            known == null ? null : known.entry()));
    Name before = names.size() < 2 ? null : names.get(names.size() - 2);
    boolean joined =
        before != null && before.to() == from - 1 && frame.word(from - 1).is("and", "&");
    int first = joined ? before.from() : from;
    initials(first, to, frame.printed(first, to), null);
  }

  /**
   * Adds a body, and its short name where the text gives one: {@code Ruritanian Space Agency
   * (RSA)}.
   */
  private void add(Name name) {
    names.add(name);
    int open = name.to();
    if (open + 2 < frame.size()
        && frame.word(open).is("(")
        && frame.word(open + 1).capital()
        && frame.word(open + 2).is(")")) {
      byAcronym.putIfAbsent(frame.printed(open + 1, open + 2), name);
    }
  }

  /** A name of three words or more is known by its initials, and by those of its last words. */
  private void initials(int from, int to, String text, @Nullable Entry entry) {
    StringBuilder initials = new StringBuilder();
    for (int i = to - 1; i >= from; i--) {
      if (frame.word(i).capital()) {
        initials.insert(0, Character.toUpperCase(frame.word(i).fold().charAt(0)));
        if (initials.length() >= 3) {
          byInitials.putIfAbsent(initials.toString(), new Name(from, to, false, text, entry));
        }
      }
    }
  }
}
