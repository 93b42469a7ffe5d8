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
  private static final Set<String> NO_NAMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "i",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "but",
          "and",
          "or",
          "if",
          "in",
          "on",
          "at",
          "as",
          "to",
          "for",
          "from",
          "by",
          "with",
          "while",
          "when",
          "after",
          "before",
          "since",
          "although",
          "though",
          "however",
          "meanwhile",
          "moreover",
          "furthermore",
          "according",
          "also",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "there",
          "here",
          "what",
          "who",
          "which",
          "how",
          "why",
          "where",
          "not",
          "no",
          "yes",
          "one",
          "some",
          "many",
          "most",
          "all",
          "both",
          "each",
          "another",
          "other",
          "asked",
          "speaking",
          "earlier",
          "later",
          "today",
          "yesterday",
          "such",
          "then",
          "so",
          "now",
          "once",
          "because",
          "despite",
          "during",
          "until",
          "of");
  private static final int LONGEST = 8;

  private final Frame frame;
  private final SpeechWords speech;
  private final Map<String, String> fullBySurname = new HashMap<>();
  private final Map<String, Name> byAcronym = new HashMap<>();
  private final Set<String> speakingSurnames = new HashSet<>();
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
    names.collectSpeakingSurnames();
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

  /** The name whose last word stands before the index. */
  @Nullable Name endingAt(int at) {
    return endingAt[at];
  }

  @Nullable Name startingAt(int at) {
    return startingAt[at];
  }

  /** Words that stand alone with a capital beside a verb of saying. */
  private void collectSpeakingSurnames() {
    for (int i = 1; i < frame.size(); i++) {
      if (speech.verb(frame.word(i).fold()) && named(i - 1) && (i < 2 || !named(i - 2))) {
        speakingSurnames.add(frame.word(i - 1).fold());
      }
    }
  }

  private void remember(Name name) {
    if (name.person() && name.text().indexOf(' ') > 0) {
      String surname = org.ascribe.lexicon.Tokenizer.fold(name.lastWord());
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
    Hit hit = frame.hit(frame.word(at));
    if (hit == null) {
      return at;
    }
    int to = at;
    while (to < frame.size() && frame.word(to).end() <= hit.span().end()) {
      to++;
    }
    if (to == at) {
      return at;
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
      return to;
    }
    boolean acronym = entry.kind() == EntryKind.SEAT;
    names.add(new Name(at, to, false, acronym ? frame.printed(at, to) : entry.name(), entry));
    return to;
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
    int head = -1;
    int last = Math.min(frame.size(), at + LONGEST);
    for (int i = at; i < last && speech.rolePart(frame.word(i).fold()); i++) {
      if (i > at && startsSentence(i)) {
        break;
      }
      head = speech.role(frame.word(i).fold()) ? i : head;
    }
    return head + 1;
  }

  /** True for words that have a capital for other reasons, such as days and months. */
  static boolean notAName(String fold) {
    return NO_NAMES.contains(fold);
  }

  private boolean named(int at) {
    Word word = frame.word(at);
    return word.capital()
        && word.letters()
        && !Character.isDigit(word.fold().charAt(0))
        && !NO_NAMES.contains(word.fold())
        && !(startsSentence(at) && (word.fold().endsWith("ly") || frame.common(word.fold())));
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
    int given = organisation ? givenName(from, to) : from;
    if (given > from) {
      body(from, given);
      return person(given, to) ? to : given + 1;
    }
    if ((!organisation || given == from && speech.given(frame.word(from).fold()))
        && person(from, to)) {
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
      return own && behindOffice(at) <= at && !NO_NAMES.contains(word.fold());
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
            && (speech.given(frame.word(from).fold())
                || officeBefore(from)
                || full != null
                || officeBehind(to)
                || to - from <= 3 && speakingSurnames.contains(fold));
    if (evidence) {
      names.add(new Name(from, to, true, full == null ? printed : longer(full, printed), null));
    }
    return evidence;
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
    Word before = frame.word(at - 1);
    boolean comma = before.is(",") && at > 1;
    Word office = comma ? frame.word(at - 2) : before;
    return speech.title(office.fold())
        || speech.role(office.fold()) && !office.fold().endsWith("s");
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
    Name known = byAcronym.get(printed);
    String text = known == null ? printed : known.text();
    Name name = new Name(from, to, false, text, known == null ? null : known.entry());
    names.add(name);
    if (to + 2 < frame.size()
        && frame.word(to).is("(")
        && frame.word(to + 1).capital()
        && frame.word(to + 2).is(")")) {
      byAcronym.put(frame.printed(to + 1, to + 2), name);
    }
  }
}
