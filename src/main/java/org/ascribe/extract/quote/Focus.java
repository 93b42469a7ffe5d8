package org.ascribe.extract.quote;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ascribe.extract.quote.SpeechWords.Noun;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of last, for <em>he</em>, <em>it</em>, <em>the company</em>, <em>the report</em>.
 */
final class Focus {
  private static final int REMEMBERED = 24;
  private static final Set<EntryKind> STATES =
      EnumSet.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT);

  /** Speakers and subjects of sentences, the last first. */
  private final Deque<Voice> recent = new ArrayDeque<>();

  /** Bodies that were only named, the last first. */
  private final Deque<Voice> mentioned = new ArrayDeque<>();

  private final Set<Voice> heard = new HashSet<>();
  private final SpeechWords speech;
  private final Set<String> speaking;

  private final Map<String, Voice> owners = new HashMap<>();

  /** Whose text was spoken of last, and whether another body was since. */
  private @Nullable Voice lastAuthor;

  private boolean heardSince;

  /**
   * @param speaking names of bodies that speak somewhere in the story
   */
  Focus(SpeechWords speech, Set<String> speaking) {
    this.speech = speech;
    this.speaking = speaking;
  }

  void heard(Voice voice) {
    heard.add(voice);
    on(voice);
  }

  void on(Voice voice) {
    recent.addFirst(voice);
    heardSince |= !voice.person() && !voice.equals(lastAuthor);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
  }

  void mentioned(Voice body) {
    mentioned.addFirst(body);
    if (mentioned.size() > REMEMBERED) {
      mentioned.removeLast();
    }
  }

  @Nullable Voice pronoun(String fold) {
    return switch (fold) {
      case "he", "she" -> {
        boolean she = fold.equals("she");
        Voice person = last(voice -> voice.person() ? may(voice, she) : mayBePerson(voice));
        yield person == null ? last(voice -> voice.entry() == null) : person;
      }
      case "it" -> {
        Voice sure = last(this::likely);
        yield sure == null ? last(voice -> !voice.person()) : sure;
      }
      default -> recent.peekFirst();
    };
  }

  /** Speakers that no list knows may be persons with an unusual name. */
  private boolean mayBePerson(Voice voice) {
    String[] words = voice.name().split(" ");
    boolean organisation = false;
    for (String word : words) {
      organisation |= speech.organisation(Tokenizer.fold(word));
    }
    return voice.entry() == null && words.length == 2 && !organisation && heard.contains(voice);
  }

  /** False where the given name is known and the pronoun is the other one. */
  private boolean may(Voice voice, boolean she) {
    String first =
        Tokenizer.fold(voice.name().substring(0, Math.max(0, voice.name().indexOf(' '))));
    return !speech.given(first) || speech.female(first) == she;
  }

  /** The body that a definite noun takes up again. */
  @Nullable Voice body(String noun) {
    Voice named = speech.bodies(noun).isEmpty() ? named(noun) : null;
    if (named != null) {
      return named;
    }
    Voice firm =
        speech.bodies(noun).equals("business")
            ? last(voice -> likely(voice) && fits(noun, voice) && !medium(voice))
            : null;
    Voice sure = firm == null ? last(voice -> likely(voice) && fits(noun, voice)) : firm;
    Voice any = sure == null ? last(voice -> !voice.person() && fits(noun, voice)) : sure;
    return any == null && speech.bodies(noun).equals("state") ? organ(noun) : any;
  }

  /** True for a body that spoke or speaks somewhere in the story. */
  boolean known(Voice voice) {
    return speaking.contains(voice.name()) || heard.contains(voice);
  }

  static boolean medium(Voice voice) {
    return voice.entry() != null && voice.entry().kind() == EntryKind.MEDIA;
  }

  /** A body that spoke, is listed or has a name of several words; not any word with a capital. */
  private boolean likely(Voice voice) {
    return !voice.person()
        && (voice.entry() != null || speaking.contains(voice.name()) || heard.contains(voice));
  }

  /** Remembers whose report, statement, researchers, ... were spoken of. */
  void owns(Noun kind, String noun, Voice owner) {
    if (!owner.named()) {
      return;
    }
    owners.put(noun, owner);
    if (kind == Noun.DOCUMENT) {
      lastAuthor = owner;
      heardSince = false;
    }
  }

  /** The one whose text or spokespeople a definite noun takes up again. */
  @Nullable Voice owner(Noun kind, String noun) {
    Voice owner = owners.get(noun);
    if (owner == null && kind == Noun.DOCUMENT && !heardSince) {
      owner = lastAuthor;
    }
    return owner == null ? last(voice -> !voice.person() && fits(noun, voice)) : owner;
  }

  /** Whose officials were spoken of last, or null. */
  @Nullable Voice employer(String noun) {
    return owners.get(noun);
  }

  /** The body of this very name: {@code police} after {@code Ruritanian police}. */
  @Nullable Voice named(String noun) {
    Voice spoken = last(voice -> !voice.person() && bears(voice, noun));
    return spoken == null ? mentioned(voice -> bears(voice, noun)) : spoken;
  }

  private static boolean bears(Voice voice, String noun) {
    return Tokenizer.fold(voice.name()).contains(noun);
  }

  /** The organ of a state that was named last. */
  private @Nullable Voice organ(String noun) {
    return mentioned(
        voice ->
            bears(voice, noun)
                || voice.entry() != null && voice.entry().kind() == EntryKind.AGENCY
                || voice.entry() == null && ofState(voice.name()));
  }

  private boolean ofState(String name) {
    for (String word : Tokenizer.fold(name).split(" ")) {
      if (speech.bodies(word).equals("state")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Voice mentioned(Predicate<Voice> which) {
    return mentioned.stream().filter(which).findFirst().orElse(null);
  }

  private boolean fits(String noun, Voice voice) {
    if (Tokenizer.fold(voice.name()).contains(noun)) {
      return true;
    }
    EntryKind kind = voice.entry() == null ? null : voice.entry().kind();
    return switch (speech.bodies(noun)) {
      case "country" -> kind != null && STATES.contains(kind);
      case "state" -> kind == null || kind == EntryKind.AGENCY || kind == EntryKind.ALLIANCE;
      case "media" -> kind == null || kind == EntryKind.MEDIA;
      case "business" -> kind == null || kind == EntryKind.COMPANY || kind == EntryKind.MEDIA;
      case "hackers" -> kind == null || kind == EntryKind.GROUP;
      default -> true;
    };
  }

  /** The last person of a kind who was spoken of. */
  @Nullable Voice person(Predicate<Voice> which) {
    return last(which.and(Voice::person));
  }

  private @Nullable Voice last(Predicate<Voice> which) {
    return recent.stream().filter(which).findFirst().orElse(null);
  }
}
