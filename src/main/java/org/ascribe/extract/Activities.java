package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/** What was done in the attacks that a document tells of, from a closed list. */
final class Activities {
  /** Fewer cyber words than this and the document tells of no attack on computers. */
  private static final int ABOUT_CYBER = 2;

  private final Cues cues;
  private final Cues attacks;

  /**
   * @param cues phrases with the activity they speak for
   * @param attacks phrases of which the value {@code cyber} tells what the document is about
   */
  Activities(Cues cues, Cues attacks) {
    this.cues = cues;
    this.attacks = attacks;
  }

  /** What speaks for one activity in the document. */
  private static final class Evidence {
    int strong;
    int weak;
    boolean title;
    final List<Span> places = new ArrayList<>();

    void add(Passage passage, Cues.Found cue) {
      strong += cue.weak() ? 0 : 1;
      weak += cue.weak() ? 1 : 0;
      title |= passage.sentence().headline();
      places.add(passage.span(cue.from(), cue.to()));
    }

    boolean enough() {
      return strong > 0 || title || weak > 1;
    }
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Evidence> byActivity = new TreeMap<>();
    int cyber = 0;
    for (Passage passage : passages) {
      for (Cues.Found cue : cues.in(passage.tokens())) {
        byActivity.computeIfAbsent(cue.value(), a -> new Evidence()).add(passage, cue);
      }
      cyber += attacks.in(passage.tokens()).stream().filter(c -> c.value().equals("cyber")).count();
    }
    List<Mention> found = new ArrayList<>();
    if (cyber < ABOUT_CYBER) {
      return found;
    }
    Evidence access = byActivity.remove("access");
    byActivity.values().removeIf(evidence -> !evidence.enough());
    if (access != null && access.enough() && (byActivity.isEmpty() || access.strong > 2)) {
      byActivity.put("access", access);
    }
    byActivity.forEach(
        (activity, evidence) -> {
          Span span = evidence.places.get(0);
          found.add(
              new Mention(MentionKind.ACTIVITY, activity, span.of(text), span, "activity-words"));
        });
    return found;
  }
}
