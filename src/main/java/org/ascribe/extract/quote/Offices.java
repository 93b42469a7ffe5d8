package org.ascribe.extract.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** The office of each person of a story, and whom the person speaks for. */
final class Offices {
  private static final int LONGEST = 14;
  private static final Set<EntryKind> STATE =
      Set.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);

  /**
   * A person's office as printed first.
   *
   * @param entry the state or organisation spoken for, where a list has it
   */
  record Office(@Nullable String role, @Nullable String affiliation, @Nullable Entry entry) {}

  static final Office NONE = new Office(null, null, null);

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Map<String, Office> byPerson = new HashMap<>();

  Offices(Frame frame, Names names, SpeechWords speech) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    for (Name name : names.all()) {
      if (name.person()) {
        byPerson.merge(name.text(), of(name), Offices::fuller);
      }
    }
  }

  Office of(String person) {
    return byPerson.getOrDefault(person, NONE);
  }

  private static Office fuller(Office known, Office other) {
    return known.role() == null && (other.role() != null || known.affiliation() == null)
        ? other
        : known;
  }

  private Office of(Name name) {
    Office before = before(name);
    if (before.role() != null) {
      return before;
    }
    Office apposed = apposed(name);
    return apposed.role() != null ? apposed : fuller(behind(name), before);
  }

  /** {@code US Secretary of State X}, {@code Acme chief executive X}, {@code Acme's X}. */
  private Office before(Name name) {
    int from = name.from();
    boolean head = false;
    while (from > 0 && !frame.startsSentence(from) && part(frame.word(from - 1))) {
      from--;
      head |= speech.role(frame.word(from).fold());
    }
    while (from < name.from() && frame.word(from).is("the", "and", "of", "in", "to", "for")) {
      from++;
    }
    int owned = from > 0 && frame.word(from - 1).is("'s") ? from - 1 : from;
    Name owner = names.endingAt(owned);
    Hit demonym = owned > 0 && owner == null ? frame.hit(frame.word(owned - 1)) : null;
    if (!head) {
      return owner == null || owned == from ? NONE : affiliated(null, owner.text(), owner.entry());
    }
    int to = name.from();
    while (to > from && (speech.title(frame.word(to - 1).fold()) || frame.word(to - 1).is(","))) {
      to--;
    }
    Entry entry = owner != null ? owner.entry() : demonym != null ? demonym.entry() : null;
    boolean state = entry != null && STATE.contains(entry.kind());
    int start = state && owned == from ? (owner != null ? owner.from() : owned - 1) : from;
    String role = frame.printed(start, to);
    return affiliated(role, owner != null ? owner.text() : null, entry);
  }

  /** {@code the head of Acme, X,}. */
  private Office apposed(Name name) {
    int comma = name.from() - 1;
    Name body = comma > 0 && frame.word(comma).is(",") ? names.endingAt(comma) : null;
    if (body == null || body.person() || body.from() < 2) {
      return NONE;
    }
    int link = body.from() - (frame.word(body.from() - 1).is("the") ? 2 : 1);
    if (link < 1 || !frame.word(link).is("of", "at", "for")) {
      return NONE;
    }
    int from = link;
    boolean head = false;
    while (from > 0 && !frame.startsSentence(from) && part(frame.word(from - 1))) {
      from--;
      head |= speech.role(frame.word(from).fold());
    }
    while (from < link && frame.word(from).is("the", "and", "of", "in", "to", "for")) {
      from++;
    }
    return head ? affiliated(frame.printed(from, link), body.text(), body.entry()) : NONE;
  }

  private boolean part(Word word) {
    return speech.rolePart(word.fold()) || speech.title(word.fold()) || word.is("to", "for", "&");
  }

  /** {@code X, a senior analyst at Acme,}. */
  private Office behind(Name name) {
    int at = name.to();
    if (at >= frame.size() || !frame.word(at).is(",")) {
      return NONE;
    }
    int from = at + 1;
    while (from < frame.size() && frame.word(from).is("a", "an", "the", "who", "is")) {
      from++;
    }
    boolean head = false;
    int to = from;
    Name organisation = null;
    while (to < frame.size() && to < at + LONGEST && !frame.startsSentence(to)) {
      Word word = frame.word(to);
      Name named = names.startingAt(to);
      if (named != null && !named.person() && !frame.word(to).is("the")) {
        organisation = named;
        to = named.to();
        if (head) {
          break;
        }
        continue;
      }
      if (!word.letters() && !word.is("'s", "&") || named != null || lowerVerb(word)) {
        break;
      }
      head |= speech.role(word.fold());
      to++;
    }
    if (!head) {
      return NONE;
    }
    return affiliated(
        role(from, to, organisation),
        organisation == null ? null : organisation.text(),
        organisation == null ? null : organisation.entry());
  }

  private boolean lowerVerb(Word word) {
    return speech.verb(word.fold()) && !word.capital();
  }

  /** The office without the organisation before or behind it. */
  private String role(int from, int to, @Nullable Name organisation) {
    int start = from;
    int end = to;
    if (organisation != null && organisation.from() == from) {
      start = organisation.to();
      start += start < to && frame.word(start).is("'s") ? 1 : 0;
    } else if (organisation != null) {
      end = organisation.from();
      while (end > start
          && frame.word(end - 1).is("the", "at", "for", "of", "from", "with", "in")) {
        end--;
      }
    }
    return frame.printed(start, Math.max(start, end));
  }

  private Office affiliated(
      @Nullable String role, @Nullable String printed, @Nullable Entry entry) {
    boolean blank = role == null || role.isBlank();
    boolean state = entry != null && STATE.contains(entry.kind());
    return new Office(blank ? null : role, state ? stateName(entry, printed) : printed, entry);
  }

  private static String stateName(Entry entry, @Nullable String printed) {
    return entry.kind() == EntryKind.COUNTRY || printed == null ? entry.name() : printed;
  }
}
