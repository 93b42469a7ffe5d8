package org.ascribe.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/**
 * The states and sectors that attacks hit: names and nouns on the victim's side of attack words.
 */
final class Victims {
  private static final int REACH = 14;
  private static final EntryKind[] STATES = {
    EntryKind.COUNTRY, EntryKind.DEMONYM, EntryKind.SEAT, EntryKind.AGENCY, EntryKind.ALLIANCE
  };

  private final Cues attacks;
  private final Cues sectors;

  Victims(Cues attacks, Cues sectors) {
    this.attacks = attacks;
    this.sectors = sectors;
  }

  List<Mention> in(String text, List<Passage> passages, List<AttributionClaim> claims) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      List<Cues.Found> cues = attacks.in(passage.tokens());
      boolean[] reached = reached(passage, cues);
      for (Hit hit : passage.hits()) {
        state(text, passage, hit, cues, reached, found);
      }
      for (Cues.Found sector : sectors.in(passage.tokens())) {
        if (reached[sector.from()]) {
          put(
              found,
              MentionKind.VICTIM_SECTOR,
              sector.value(),
              text,
              passage.span(sector.from(), sector.to()));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Marks the tokens on the victim's side of an attack word. */
  private static boolean[] reached(Passage passage, List<Cues.Found> cues) {
    int size = passage.tokens().size();
    boolean[] reached = new boolean[size];
    boolean[] stop = new boolean[size];
    for (Cues.Found cue : cues) {
      if (cue.value().equals("stop")) {
        stop[cue.from()] = true;
      }
    }
    for (Cues.Found cue : cues) {
      if (cue.value().equals("onto")) {
        for (int i = cue.to(); i < Math.min(size, cue.to() + REACH) && !stop[i]; i++) {
          reached[i] = true;
        }
      } else if (cue.value().equals("suffer")) {
        for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - REACH) && !stop[i]; i--) {
          reached[i] = true;
        }
      }
    }
    return reached;
  }

  private static void state(
      String text,
      Passage passage,
      Hit hit,
      List<Cues.Found> cues,
      boolean[] reached,
      Map<String, Mention> found) {
    List<EntryKind> kinds = List.of(STATES);
    int from = passage.indexOf(hit.span().start());
    int to = passage.indexOf(hit.span().end());
    if (!kinds.contains(hit.entry().kind()) || from >= reached.length || !reached[from]) {
      return;
    }
    boolean attacker =
        cues.stream()
            .anyMatch(
                cue ->
                    cue.value().equals("attacker")
                        && cue.from() >= to
                        && cue.from() <= to + (passage.word(to).equals("-") ? 1 : 0));
    if (!attacker) {
      String code = hit.entry().country() != null ? hit.entry().country() : hit.entry().code();
      put(found, MentionKind.VICTIM_COUNTRY, code, text, hit.span());
    }
  }

  private static void put(
      Map<String, Mention> found, MentionKind kind, String name, String text, Span span) {
    found.putIfAbsent(
        kind + name, new Mention(kind, name, span.of(text), span, "victim-of-attack-word"));
  }
}
