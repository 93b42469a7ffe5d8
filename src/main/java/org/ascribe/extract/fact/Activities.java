package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/** What was done in the attacks that a document tells of, from a closed list. */
final class Activities {
  /**
   * Fewer cyber words and sentences that name attackers than this and the document tells of no
   * attack on computers.
   */
  private static final int ABOUT_CYBER = 2;

  private static final int DWELLS_ON_ACCESS = 3;

  /** What the words are called that deny the activity behind them. */
  private static final String NEGATED = "negated";

  /** Tokens between a denial and what it denies: "denied that any personal data was stolen". */
  private static final int NEGATION_REACH = 3;

  private final Cues cues;
  private final Cues words;

  /**
   * @param cues phrases with the activity they speak for
   * @param words the activities that are a {@code purpose}
   */
  Activities(Cues cues, Cues words) {
    this.cues = cues;
    this.words = words;
  }

  /** What speaks for one activity in the document. */
  private static final class Evidence {
    int strong;
    int weak;
    boolean title;
    final Span place;

    Evidence(Span place) {
      this.place = place;
    }

    void add(Passage passage, Cues.Found cue) {
      strong += cue.weak() ? 0 : 1;
      weak += cue.weak() ? 1 : 0;
      title |= passage.sentence().headline();
    }

    boolean enough() {
      return strong > 0 || title || weak > 1;
    }
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Evidence> byActivity = new TreeMap<>();
    int cyber = 0;
    for (Passage passage : passages) {
      List<Cues.Found> told = cues.in(passage.tokens());
      for (Cues.Found cue : told) {
        if (!cue.value().equals(NEGATED) && !negated(told, cue)) {
          Span place = passage.span(cue.from(), cue.to());
          byActivity.computeIfAbsent(cue.value(), a -> new Evidence(place)).add(passage, cue);
        }
      }
      cyber += (int) passage.attacks().stream().filter(w -> w.value().equals("cyber")).count();
      cyber += passage.namesAttackers() ? 1 : 0;
    }
    List<Mention> found = new ArrayList<>();
    if (cyber < ABOUT_CYBER) {
      return found;
    }
    keepTold(byActivity);
    byActivity.forEach(
        (activity, evidence) -> {
          Span span = evidence.place;
          found.add(
              new Mention(MentionKind.ACTIVITY, activity, span.of(text), span, "activity-words"));
        });
    return found;
  }

  private static boolean negated(List<Cues.Found> told, Cues.Found cue) {
    return told.stream()
        .filter(word -> word.value().equals(NEGATED))
        .anyMatch(word -> word.to() <= cue.from() && cue.from() - word.to() <= NEGATION_REACH);
  }

  /**
   * Drops what too few words speak for. Every attack gains access: that is named only where no
   * purpose is told, or where the document dwells on it.
   */
  private void keepTold(Map<String, Evidence> byActivity) {
    Evidence access = byActivity.remove("access");
    byActivity.values().removeIf(evidence -> !evidence.enough());
    if (access == null) {
      return;
    }
    boolean told = access.title || access.strong + access.weak > 1 || byActivity.isEmpty();
    boolean purpose = byActivity.keySet().stream().anyMatch(this::isPurpose);
    if (purpose ? access.strong >= DWELLS_ON_ACCESS : told) {
      byActivity.put("access", access);
    }
  }

  /** True for what attackers are in for: beside it, getting in needs no mention of its own. */
  private boolean isPurpose(String activity) {
    return words.in(Tokenizer.tokens(activity)).stream()
        .anyMatch(word -> word.value().equals("purpose"));
  }
}
