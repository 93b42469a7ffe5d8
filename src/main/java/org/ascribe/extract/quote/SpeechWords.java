package org.ascribe.extract.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The common words around quotations: who speaks, how, and in which office. Immutable. */
final class SpeechWords {

  /** What a common noun speaks for. */
  enum Noun {
    /** An organisation, taken up again by <em>the company</em>. */
    BODY,
    /** A text of an organisation. */
    DOCUMENT,
    /** Somebody who speaks for the organisation named beside. */
    VOICE,
    /** A person named before. */
    OFFICE,
    /** Nobody unless named. */
    PERSON
  }

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "sen", "rep",
          "gov", "gen", "col", "lt", "sgt", "capt", "adm", "maj", "rt", "hon");
  private static final Set<String> STATE_BODIES =
      Set.of(
          "government",
          "ministry",
          "embassy",
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
  private static final Set<String> STATE_BODY_PARTS =
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
  private static final Set<String> VERBS_BEHIND_QUOTE =
      Set.of("note", "report", "claim", "state", "comment");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "at",
          "for",
          "from",
          "in",
          "on",
          "by",
          "with",
          "to",
          "about",
          "against",
          "under",
          "into",
          "within",
          "via",
          "through",
          "after",
          "before",
          "during",
          "between",
          "across",
          "over",
          "among",
          "amid",
          "like",
          "unlike",
          "including",
          "behind",
          "inside",
          "than");

  private final Set<String> saying = words("said-verbs");
  private final Set<String> judging = words("judging-verbs");
  private final Set<String> roles = words("roles");
  private final Set<String> roleWords = words("role-words");
  private final Set<String> organisation = words("organisation-words");
  private final Set<String> noNames = words("no-names");
  private final Set<String> besideVerbs = words("beside-verbs");
  private final Set<String> conjunctions = words("conjunctions");
  private final Set<String> dates = words("dates");
  private final Set<String> female = words("female-names");
  private final Set<String> given = words("given-names");
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  SpeechWords() {
    lines("speaker-nouns").forEach(this::add);
  }

  boolean verb(String fold) {
    return saying.contains(fold) || judging.contains(fold);
  }

  /** True for a verb that says rather than judges; it wins in a sentence that has both. */
  boolean saying(String fold) {
    return saying.contains(fold);
  }

  boolean judging(String fold) {
    return judging.contains(fold);
  }

  /** True for base forms that are verbs only where a quotation stands right before them. */
  boolean verbBehindQuote(String fold) {
    return VERBS_BEHIND_QUOTE.contains(fold);
  }

  boolean participle(String fold) {
    return fold.endsWith("ing") && verb(fold);
  }

  boolean role(String fold) {
    return roles.contains(fold) || fold.endsWith("s") && roles.contains(singular(fold));
  }

  /** True for words within the name of an office, its head or not. */
  boolean rolePart(String fold) {
    return role(fold) || roleWords.contains(fold);
  }

  boolean title(String fold) {
    return TITLES.contains(fold);
  }

  boolean preposition(String fold) {
    return PREPOSITIONS.contains(fold);
  }

  boolean organisation(String fold) {
    return organisation.contains(fold);
  }

  /** True for words that have a capital for other reasons, such as days and months. */
  boolean neverName(String fold) {
    return noNames.contains(fold);
  }

  /** True for organs that follow the name of their state: government, ministry. */
  boolean stateBody(String fold) {
    return STATE_BODIES.contains(fold);
  }

  /** True for words between a state and its organ: foreign, interior. */
  boolean stateBodyPart(String fold) {
    return STATE_BODY_PARTS.contains(fold);
  }

  /** True for words between a subject and its verb. */
  boolean besideVerb(String fold) {
    return besideVerbs.contains(fold);
  }

  boolean conjunction(String fold) {
    return conjunctions.contains(fold);
  }

  boolean date(String fold) {
    return dates.contains(fold);
  }

  boolean female(String fold) {
    return female.contains(fold);
  }

  boolean given(String fold) {
    int hyphen = fold.indexOf('-');
    return given.contains(hyphen > 0 ? fold.substring(0, hyphen) : fold);
  }

  @Nullable Noun noun(String fold) {
    return nouns.get(fold);
  }

  /** What the organisations are that a noun takes up again: {@code business}; empty for any. */
  String bodies(String noun) {
    return bodies.getOrDefault(noun, "");
  }

  private void add(String line) {
    String[] cells = line.split("\\|");
    String noun = cells[0].strip();
    if (nouns.putIfAbsent(noun, Noun.valueOf(cells[1].strip())) != null) {
      throw new IllegalStateException("lexicon/speaker-nouns.txt: twice " + noun);
    }
    if (cells.length > 2) {
      bodies.put(noun, cells[2].strip());
    }
  }

  private static String singular(String fold) {
    return fold.substring(0, fold.length() - 1);
  }

  private static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    lines(list).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
    return Set.copyOf(words);
  }

  private static List<String> lines(String list) {
    String path = "/lexicon/" + list + ".txt";
    try (InputStream in = Objects.requireNonNull(SpeechWords.class.getResourceAsStream(path));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(SpeechWords::bare).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bare(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
