package org.ascribe.extract.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ascribe.lexicon.WordList;
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

  private final Set<String> saying = WordList.words("said-verbs");
  private final Set<String> judging = WordList.words("judging-verbs");
  private final Set<String> roles = WordList.words("roles");
  private final Set<String> roleWords = WordList.words("role-words");
  private final Set<String> organisation = WordList.words("organisation-words");
  private final Set<String> noNames = WordList.words("no-names");
  private final Set<String> besideVerbs = WordList.words("beside-verbs");
  private final Set<String> conjunctions = WordList.words("conjunctions");
  private final Set<String> dates = WordList.words("dates");
  private final Set<String> female = WordList.words("female-names");
  private final Set<String> given = WordList.words("given-names");
  private final Set<String> titles = WordList.words("titles");
  private final Set<String> stateBodies = WordList.words("state-bodies");
  private final Set<String> stateBodyParts = WordList.words("state-body-parts");
  private final Set<String> verbsBehindQuote = WordList.words("verbs-behind-quote");
  private final Set<String> prepositions = WordList.words("prepositions");
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  SpeechWords() {
    WordList.lines("speaker-nouns").forEach(this::add);
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
    return verbsBehindQuote.contains(fold);
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
    return titles.contains(fold);
  }

  boolean preposition(String fold) {
    return prepositions.contains(fold);
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
    return stateBodies.contains(fold);
  }

  /** True for words between a state and its organ: foreign, interior. */
  boolean stateBodyPart(String fold) {
    return stateBodyParts.contains(fold);
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
}
