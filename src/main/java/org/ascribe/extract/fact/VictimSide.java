package org.ascribe.extract.fact;

import java.util.Arrays;
import java.util.List;

/** Which words of a passage stand on the victim's side of its words about attacks. */
final class VictimSide {
  /** Tokens on the victim's side of an attack word that belong to it. */
  static final int REACH = 14;

  /** The same where the attack word is a noun behind the victim: "the Sony hack". */
  private static final int COMPOUND_REACH = 3;

  /** Tokens of the longest part of an enumeration, which reaches on from comma to comma. */
  private static final int PART = 6;

  /** Tokens between a word and the victim that it spares or speaks to. */
  private static final int BESIDE = 4;

  private final Passage passage;
  private final int[] distances;

  VictimSide(Passage passage) {
    this.passage = passage;
    distances = new int[passage.tokens().size()];
    Arrays.fill(distances, Integer.MAX_VALUE);
    boolean[] stop = stops();
    for (Cues.Found cue : passage.attacks()) {
      switch (cue.value()) {
        case "onto" -> behind(cue.to(), stop);
        case "suffer" -> before(cue.from(), REACH, stop);
        case "compound" -> before(cue.from(), COMPOUND_REACH, stop);
        default -> {}
      }
    }
  }

  private boolean[] stops() {
    boolean[] stop = new boolean[distances.length];
    for (Cues.Found cue : passage.attacks()) {
      stop[cue.from()] |= cue.value().equals("stop");
    }
    return stop;
  }

  private void behind(int from, boolean[] stop) {
    int end = from + REACH;
    for (int i = from; i < Math.min(distances.length, end) && !stop[i]; i++) {
      distances[i] = Math.min(distances[i], Math.min(REACH - 1, i - from));
      if (passage.word(i).equals(",")) {
        end = Math.max(end, i + 1 + PART);
      }
    }
  }

  private void before(int to, int reach, boolean[] stop) {
    int first = to - reach;
    for (int i = to - 1; i >= Math.max(0, first) && !stop[i]; i--) {
      distances[i] = Math.min(distances[i], Math.min(REACH - 1, to - 1 - i));
      if (reach == REACH && passage.word(i).equals(",")) {
        first = Math.min(first, i - PART);
      }
    }
  }

  /** True where the token is less than so many tokens from an attack word, on the victim's side. */
  boolean within(int token, int reach) {
    return distances[token] < reach;
  }

  /** True where the words behind a name make it the one who attacks or speaks. */
  boolean acts(int to) {
    int behind = passage.word(to).equals("-") ? to + 1 : to;
    return passage.attacks().stream()
        .anyMatch(cue -> cue.value().equals("attacker") && cue.from() == behind);
  }

  /** "Told the Ruritanian television network". */
  boolean listens(int from) {
    return beside("told", from);
  }

  /** "To protect hospitals", "posing as journalists". */
  boolean spared(int from) {
    return beside("spared", from);
  }

  /** "Officials said". */
  boolean speaks(int to) {
    return passage.attacks().stream()
        .anyMatch(cue -> cue.value().equals("speaker") && cue.from() >= to && cue.from() <= to + 2);
  }

  /** "From Ruritania", which tells where somebody comes from; but "stole from Ruritania". */
  boolean origin(int from) {
    int before = from - (passage.word(from - 1).equals("the") ? 2 : 1);
    return passage.word(before).equals("from")
        && passage.attacks().stream()
            .noneMatch(cue -> cue.value().equals("onto") && cue.to() == before + 1);
  }

  /** "Ruritanian journalists", whom their own state may spy on. */
  boolean ownPeople(int to) {
    return passage.attacks().stream()
        .anyMatch(cue -> cue.value().equals("people") && cue.from() >= to && cue.from() <= to + 1);
  }

  /** The index of a possessive right behind an attack word, "hacked its ministries", or -1. */
  int own() {
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < 2 && passage.word(i).equals("its")) {
        return i;
      }
    }
    return -1;
  }

  private boolean beside(String value, int from) {
    List<Cues.Found> cues = passage.attacks();
    return cues.stream()
        .anyMatch(
            cue -> cue.value().equals(value) && cue.to() <= from && from - cue.to() <= BESIDE);
  }
}
