package org.ascribe.extract.quote;

import java.util.List;
import java.util.Set;
import org.ascribe.extract.quote.SpeechWords.Noun;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** Whom a common noun speaks for: the company, a ministry spokesman, the report. */
final class NounVoices {
  /** Texts that are nobody's unless somebody is named. */
  private static final Set<String> TEXTS = Set.of("message", "email", "note");

  private static final Set<String> HOSTILE = WordList.words("hostile-words");

  /** What may stand before the name of the owner itself: {@code Ruritania's Space Agency}. */
  private static final List<EntryKind> STATES =
      List.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);

  private final Frame frame;
  private final Names names;
  private final SpeechWords speech;
  private final Phrases phrases;
  private final Focus focus;
  private final Offices offices;

  NounVoices(
      Frame frame, Names names, SpeechWords speech, Phrases phrases, Focus focus, Offices offices) {
    this.frame = frame;
    this.names = names;
    this.speech = speech;
    this.phrases = phrases;
    this.focus = focus;
    this.offices = offices;
  }

  @Nullable Voice of(Noun kind, int at, int start, @Nullable Voice attached) {
    Voice inPhrase = owner(start, at);
    Voice owner = inPhrase == null ? attached : inPhrase;
    String fold = noun(at, start);
    if (owner != null && inPhrase != null && byPlace(fold, at, owner)) {
      Voice firm = focus.body(fold);
      if (firm != null) {
        return firm;
      }
    }
    if (owner != null && kind == Noun.BODY && ofState(owner) && inPhrase != null) {
      return new Voice(frame.printed(ownerStart(start, at), at + 1), false, owner.entry());
    }
    boolean place = inPhrase == null && owner != null && ofPlace(owner) && kind == Noun.VOICE;
    Voice body = place ? bodyBefore(start, at) : null;
    if (body != null) {
      return body;
    }
    if (owner != null) {
      Voice holder = kind == Noun.OFFICE ? focus.person(person -> serves(person, owner)) : null;
      return holder == null ? owned(kind, fold, owner) : holder;
    }
    boolean definite = Phrases.definite(frame.word(start));
    boolean ofCourt = kind == Noun.DOCUMENT && at > start && frame.word(at - 1).is("court");
    if (ofCourt) {
      return Voice.UNNAMED;
    }
    Voice ofBody = kind == Noun.BODY || kind == Noun.OFFICE ? null : bodyBefore(start, at);
    if (ofBody != null) {
      return ofBody;
    }
    if (!definite && kind == Noun.VOICE && fold.startsWith("spokes")) {
      Voice spoken = focus.body(fold);
      return spoken == null ? Voice.UNNAMED : spoken;
    }
    if (!definite) {
      boolean bare = start == at;
      Voice again =
          !bare
              ? null
              : kind == Noun.BODY
                  ? focus.named(fold)
                  : kind == Noun.PERSON ? focus.employer(fold) : null;
      return again == null ? Voice.UNNAMED : again;
    }
    Voice taken =
        switch (kind) {
          case PERSON -> null;
          case OFFICE -> focus.pronoun("he");
          case BODY -> Phrases.possessive(frame.word(start)) ? null : focus.body(fold);
          default -> joint(start, at) ? null : focus.owner(kind, fold);
        };
    return taken == null ? Voice.UNNAMED : taken;
  }

  /** The noun, by what it means with the word before it: a news agency is a medium. */
  private String noun(int at, int start) {
    String fold = frame.word(at).fold();
    String before = at > start ? frame.word(at - 1).fold() : "";
    if (fold.equals("group") && HOSTILE.contains(before)) {
      return "gang";
    }
    return fold.equals("agency") && before.equals("news") ? "broadcaster" : fold;
  }

  /**
   * In {@code the Strelsau firm} and {@code the ZendaPhone maker}, the name is not the firm's but
   * that of its seat or product.
   */
  private boolean byPlace(String noun, int at, Voice owner) {
    boolean apart = frame.word(at - 1).is("'s");
    boolean firm = speech.bodies(noun).equals("business") && !owner.person();
    boolean other =
        owner.entry() == null && !focus.known(owner) || owner.entry() != null && ofPlace(owner);
    return firm && other && !apart;
  }

  /** Whether a person was introduced with an office of a body: {@code the Acme chief}. */
  private boolean serves(Voice person, Voice body) {
    Offices.Office office = offices.of(person.name());
    return body.name().equals(office.affiliation())
        || body.entry() != null && body.entry().equals(office.entry());
  }

  /** In {@code Acme researchers}, the noun decides whether Acme speaks. */
  @Nullable Voice ownedNoun(Name name, int from, int to) {
    for (int i = name.to(); i < Math.min(to, name.to() + 3); i++) {
      Noun noun = speech.noun(frame.word(i).fold());
      if (noun != null && phrases.phraseStart(i, from) <= name.from()) {
        return of(noun, i, phrases.phraseStart(i, from), null);
      }
      if (!frame.word(i).letters() || speech.verb(frame.word(i).fold())) {
        return null;
      }
    }
    return null;
  }

  /**
   * Tells the focus whose texts and spokespeople a sentence mentions.
   *
   * @param speaker of the sentence, whose <em>a statement</em> or <em>its report</em> is
   */
  void note(int from, int to, @Nullable Voice speaker) {
    for (int i = from; i < to; i++) {
      Noun kind = frame.word(i).capital() && i > from ? null : speech.noun(frame.word(i).fold());
      if (kind == Noun.DOCUMENT || kind == Noun.VOICE || frame.word(i).is("officials")) {
        int start = phrases.phraseStart(i, from);
        Voice owner = owner(start, i);
        owner = owner == null ? attachedBehind(i + 1) : owner;
        owner = owner == null && kind == Noun.VOICE ? bodyBefore(start, i) : owner;
        boolean own = kind == Noun.DOCUMENT && !frame.word(start).is("the", "this", "that");
        owner = owner == null && own ? speaker : owner;
        boolean employs = kind != Noun.PERSON || owner != null && owned(kind, "", owner).named();
        if (owner != null && employs) {
          focus.owns(kind, frame.word(i).fold(), owner);
        }
      }
    }
  }

  @Nullable Voice attachedBehind(int at) {
    boolean within = at < frame.size() && frame.word(at).is("in");
    if (at + 1 >= frame.size()
        || !within && !frame.word(at).is("at", "for", "from", "of", "by", "with")) {
      return null;
    }
    for (int i = at + 1; i < Math.min(at + 5, frame.size()); i++) {
      Name name = names.startingAt(i);
      if (name != null) {
        Voice voice = Voice.of(name);
        return within && !Focus.medium(voice) ? null : voice;
      }
      if (!phrases.modifier(frame.word(i))) {
        return null;
      }
    }
    return null;
  }

  /** In {@code spokesman for the Ruritanian navy John Doe}, the person. */
  @Nullable Name personBehind(int at) {
    if (at + 1 >= frame.size() || !frame.word(at).is("for", "of", "at")) {
      return null;
    }
    int body = at + 1;
    while (body < Math.min(at + 4, frame.size() - 1) && names.startingAt(body) == null) {
      body++;
    }
    Name name = names.startingAt(body);
    return name != null && !name.person() && phrases.isPerson(name.to())
        ? names.startingAt(name.to())
        : null;
  }

  private @Nullable Voice owner(int start, int at) {
    Voice owner = null;
    for (int i = start + 1; i <= at; i++) {
      Name name = names.endingAt(i);
      owner = name == null ? owner : Voice.of(name);
      if (name != null && i < at && frame.word(i).is("'s") && !ofPlace(owner)) {
        return owner;
      }
    }
    return owner;
  }

  private static boolean ofPlace(Voice owner) {
    return owner.entry() != null && STATES.contains(owner.entry().kind());
  }

  private int ownerStart(int start, int at) {
    int from = start;
    while (from < at && names.startingAt(from) == null) {
      from++;
    }
    return from;
  }

  private static boolean ofState(Voice owner) {
    EntryKind kind = owner.entry() == null ? null : owner.entry().kind();
    return kind == EntryKind.COUNTRY || kind == EntryKind.SEAT;
  }

  /** In {@code a company spokesman}, the company. */
  private @Nullable Voice bodyBefore(int start, int at) {
    String before = at > start ? frame.word(at - 1).fold() : "";
    boolean body = speech.noun(before) == Noun.BODY && !before.equals("court");
    boolean employees = speech.noun(frame.word(at).fold()) == Noun.PERSON;
    boolean many = !employees || frame.word(at).is("officials", "employees", "staff", "lawyers");
    boolean state = employees && speech.bodies(before).equals("country");
    if (!body || !many || state) {
      return null;
    }
    Voice known = focus.body(before);
    int from = at - 1;
    while (from > start && frame.word(from - 1).capital() && frame.word(from - 1).letters()) {
      from--;
    }
    boolean proper = frame.word(from).capital() && from < at - 1;
    return proper && (known == null || !Tokenizer.fold(known.name()).contains(before))
        ? new Voice(frame.printed(from, at), false, null)
        : known;
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
      case OFFICE, PERSON -> !TEXTS.contains(fold) && nobody(owner, entry) ? Voice.UNNAMED : owner;
    };
  }

  /**
   * Employees of a firm or an agency speak for it; people of a state, a group or a person do not.
   */
  private static boolean nobody(Voice owner, @Nullable EntryKind kind) {
    return owner.person()
        || kind == EntryKind.COUNTRY
        || kind == EntryKind.SEAT
        || kind == EntryKind.GROUP;
  }
}
