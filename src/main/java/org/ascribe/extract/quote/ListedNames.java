package org.ascribe.extract.quote;

import java.util.EnumSet;
import java.util.Set;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Bodies that a word list has, with what belongs to their names: units, organs of a state. */
final class ListedNames {
  private static final Set<EntryKind> SPEAKING =
      EnumSet.complementOf(EnumSet.of(EntryKind.DEMONYM, EntryKind.MALWARE, EntryKind.PRODUCT));
  private static final Set<EntryKind> STATE =
      EnumSet.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);
  private static final int LONGEST_UNIT = 4;

  /**
   * What starts at a word.
   *
   * @param name null where nothing there can speak
   * @param to index behind it; the word itself where no list has it
   */
  record Found(@Nullable Name name, int to) {}

  private final Frame frame;
  private final SpeechWords speech;
  private final Capitals capitals;
  private final Titles titles;
  private final ShortNames shorts;

  ListedNames(
      Frame frame, SpeechWords speech, Capitals capitals, Titles titles, ShortNames shorts) {
    this.frame = frame;
    this.speech = speech;
    this.capitals = capitals;
    this.titles = titles;
    this.shorts = shorts;
  }

  Found at(int at) {
    Name known = shorts.acronym(frame.printed(at, at + 1));
    if (known != null) {
      return new Found(new Name(at, at + 1, false, known.text(), known.entry()), at + 1);
    }
    Hit hit = frame.hit(frame.word(at));
    if (hit == null) {
      return new Found(null, at);
    }
    int to = at;
    while (to < frame.size() && frame.word(to).start() < hit.span().end()) {
      to++;
    }
    if (frame.word(to - 1).end() > hit.span().end() + 1) {
      return new Found(null, to);
    }
    return entry(hit.entry(), at, to);
  }

  private Found entry(Entry entry, int at, int to) {
    int body = STATE.contains(entry.kind()) ? stateBody(to) : to;
    if (body > to) {
      return new Found(new Name(at, body, false, frame.printed(at, body), entry), body);
    }
    if (!SPEAKING.contains(entry.kind())) {
      boolean says = to < frame.size() && speech.saying(frame.word(to).fold());
      return new Found(says ? new Name(at, to, false, frame.printed(at, to), null) : null, to);
    }
    int end = unit(to);
    Name name = new Name(at, end, false, spoken(entry, frame.printed(at, to)), entry);
    shorts.bracketed(name);
    if (end - at > 2) {
      String text = end > to ? name.text() : frame.printed(at, end);
      shorts.initialled(at, end, text, entry);
    }
    return new Found(name, end);
  }

  /**
   * The name under which a body speaks: seats and groups as printed, firms too where several words
   * are or the list knows them by another name altogether, such as an owner's.
   */
  private static String spoken(Entry entry, String printed) {
    return switch (entry.kind()) {
      case SEAT, GROUP -> printed;
      case COMPANY, MEDIA ->
          printed.indexOf(' ') < 0 && akin(entry.name(), printed) ? entry.name() : printed;
      case ALLIANCE -> printed.split(" ").length > 2 ? printed : entry.name();
      default -> entry.name();
    };
  }

  private static boolean akin(String name, String printed) {
    String known = " " + Tokenizer.fold(name) + " ";
    StringBuilder initials = new StringBuilder();
    for (String word : known.strip().split("\\s+")) {
      initials.append(word.charAt(0));
    }
    String said = Tokenizer.fold(printed);
    boolean shared = said.contentEquals(initials);
    for (String word : said.split("\\s+")) {
      shared |= known.contains(" " + word + " ");
    }
    return shared;
  }

  /** Behind a unit named with its organisation: {@code Acme Incident Response Team}. */
  private int unit(int from) {
    boolean organisation = false;
    int i = from;
    while (i < frame.size()
        && i < from + LONGEST_UNIT
        && capitals.named(i)
        && !frame.startsSentence(i)
        && frame.hit(frame.word(i)) == null
        && !speech.given(frame.word(i).fold())
        && titles.behind(i) <= i) {
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
        && speech.stateBodyPart(frame.word(i).fold())
        && !speech.stateBody(frame.word(i).fold())) {
      i++;
    }
    return i < frame.size() && speech.stateBody(frame.word(i).fold()) ? field(i + 1) : at;
  }

  /** Behind {@code of Health and Welfare} that follows a ministry. */
  private int field(int at) {
    int i = at;
    if (i + 1 < frame.size() && frame.word(i).is("of", "for") && frame.word(i + 1).capital()) {
      i += 2;
      while (i < frame.size()
          && (frame.word(i).capital() && frame.word(i).letters()
              || frame.word(i).is("and", "&")
                  && i + 1 < frame.size()
                  && frame.word(i + 1).capital())) {
        i++;
      }
    }
    return i;
  }
}
