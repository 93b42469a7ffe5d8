package org.ascribe.extract.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The state for which a document's officials speak where nothing else is said: "the foreign
 * minister" of a text about Estonia is Estonia's. It is the state that is named most often, the one
 * named first before the others, leaving out the places where a state is named as a culprit
 * ("Russian hackers", "blamed China").
 */
final class HomeState {
  private static final int FIRST = 2;
  private static final int REACH = 3;

  private static final Set<EntryKind> STATES =
      Set.of(EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT, EntryKind.AGENCY);

  private static final Set<String> CULPRIT_BEHIND = WordList.words("culprit-followers");

  private static final Set<String> CULPRIT_BEFORE = WordList.words("culprit-openers");

  private HomeState() {}

  /** ISO code of the state, or null where the document names none but culprits. */
  static @Nullable String of(List<Sentence> sentences) {
    Map<String, Integer> weights = new HashMap<>();
    Set<String> culprits = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Hit hit : sentence.hits()) {
        String country = hit.entry().country();
        if (country != null && STATES.contains(hit.entry().kind())) {
          boolean culprit = culprit(sentence, hit);
          boolean first = !culprit && weights.isEmpty();
          if (culprit) {
            culprits.add(country);
          } else {
            weights.merge(country, first ? FIRST : 1, Integer::sum);
          }
        }
      }
    }
    culprits.forEach(culprit -> weights.merge(culprit, -1, (a, b) -> a / 2));
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static boolean culprit(Sentence sentence, Hit hit) {
    List<Token> tokens = sentence.tokens();
    int from = 0;
    while (from < tokens.size() && tokens.get(from).start() < hit.span().start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).start() < hit.span().end()) {
      to++;
    }
    for (int i = Math.max(0, from - REACH); i < from; i++) {
      if (CULPRIT_BEFORE.contains(tokens.get(i).fold())) {
        return true;
      }
    }
    for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
      if (CULPRIT_BEHIND.contains(tokens.get(i).fold())) {
        return true;
      }
    }
    return false;
  }
}
