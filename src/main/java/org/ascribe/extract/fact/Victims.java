package org.ascribe.extract.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;

/**
 * The states and sectors that attacks hit: names and nouns on the victim's side of attack words.
 */
final class Victims {
  /** Tokens on the victim's side of an attack word that belong to it. */
  private static final int REACH = 14;

  /** The same where the attack word is a noun behind the victim: "the Sony hack". */
  private static final int COMPOUND_REACH = 3;

  /** The same for names of bodies, which more often speak than suffer. */
  private static final int BODY_REACH = 4;

  /** Tokens between two names of one enumeration: {@code ), the Middle East (}. */
  private static final int ENUMERATION = 6;

  /** Sentences behind one that speaks of attacks on computers in which it still does. */
  private static final int CYBER_REACH = 3;

  private final Cues sectors;
  private final Cues places;
  private final Cues words;

  /**
   * @param words words of the values {@code alliance}, {@code end}, {@code joint}
   */
  Victims(Cues sectors, Cues places, Cues words) {
    this.sectors = sectors;
    this.places = places;
    this.words = words;
  }

  List<Mention> in(String text, List<Passage> passages, List<AttributionClaim> claims) {
    Map<String, Mention> found = new LinkedHashMap<>();
    Set<String> attackers = attackers(claims);
    int lastCyber = -CYBER_REACH - 1;
    for (Passage passage : passages) {
      List<Cues.Found> cues = passage.attacks();
      if (passage.speaksOf("cyber")) {
        lastCyber = passage.sentence().index();
      } else if (passage.sentence().index() - lastCyber > CYBER_REACH) {
        continue;
      }
      int[] reached = reached(passage, cues);
      states(text, passage, cues, reached, attackers, found);
      for (Cues.Found place : places.in(passage.tokens())) {
        boolean owner = owns(cues, passage, place.to());
        if ((reached[place.from()] < REACH || owner) && !acts(cues, passage, place.to())) {
          Span span = passage.span(place.from(), place.to());
          put(found, MentionKind.VICTIM_COUNTRY, place.value(), text, span);
        }
      }
      for (Cues.Found sector : sectors.in(passage.tokens())) {
        boolean hit = !sector.weak() || reached[sector.from()] < REACH;
        if (hit && !(sector.value().equals("media") && listens(cues, sector.from()))) {
          Span span = passage.span(sector.from(), sector.to());
          put(found, MentionKind.VICTIM_SECTOR, sector.value(), text, span);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Codes that somebody accuses and that accuse nobody themselves. */
  private static Set<String> attackers(List<AttributionClaim> claims) {
    Set<String> accusers =
        claims.stream()
            .filter(claim -> claim.stance() != Stance.DENIES)
            .map(claim -> claim.attributor().code())
            .collect(Collectors.toSet());
    return claims.stream()
        .filter(claim -> claim.stance() != Stance.DENIES)
        .map(claim -> claim.accused().code())
        .filter(code -> !accusers.contains(code))
        .collect(Collectors.toSet());
  }

  /** For each token its distance from an attack word on whose victim's side it stands. */
  private static int[] reached(Passage passage, List<Cues.Found> cues) {
    int size = passage.tokens().size();
    int[] reached = new int[size];
    Arrays.fill(reached, Integer.MAX_VALUE);
    boolean[] stop = new boolean[size];
    for (Cues.Found cue : cues) {
      stop[cue.from()] |= cue.value().equals("stop");
    }
    for (Cues.Found cue : cues) {
      switch (cue.value()) {
        case "onto" -> {
          for (int i = cue.to(); i < Math.min(size, cue.to() + REACH) && !stop[i]; i++) {
            reached[i] = Math.min(reached[i], i - cue.to());
          }
        }
        case "suffer", "compound" -> {
          int reach = cue.value().equals("suffer") ? REACH : COMPOUND_REACH;
          int last = Math.max(0, cue.from() - reach);
          for (int i = cue.from() - 1; i >= last && !stop[i]; i--) {
            reached[i] = Math.min(reached[i], cue.from() - 1 - i);
          }
        }
        default -> {}
      }
    }
    return reached;
  }

  private void states(
      String text,
      Passage passage,
      List<Cues.Found> cues,
      int[] reached,
      Set<String> attackers,
      Map<String, Mention> found) {
    int enumeration = -1;
    for (Hit hit : passage.hits()) {
      int from = passage.indexOf(hit.span().start());
      int to = passage.indexOf(hit.span().end());
      if (from >= reached.length || reach(hit.entry()) == 0) {
        continue;
      }
      boolean enumerated = enumeration >= 0 && enumerated(text, passage, enumeration, from);
      boolean victim =
          reached[from] < reach(hit.entry())
              || reach(hit.entry()) == REACH && (enumerated || owns(cues, passage, to));
      String code = code(hit.entry());
      if (victim && !acts(cues, passage, to)) {
        enumeration = to;
        if (!attackers.contains(code)) {
          put(found, MentionKind.VICTIM_COUNTRY, code, text, hit.span());
        }
      }
    }
  }

  /** True where only joints and other names stand between two names. */
  private boolean enumerated(String text, Passage passage, int from, int to) {
    boolean joined = to > from && to - from <= ENUMERATION;
    for (int i = from; joined && i < to; i++) {
      boolean name =
          i > from && Character.isUpperCase(text.charAt(passage.tokens().get(i).start()));
      joined = name || words.has("joint", passage.word(i)) || passage.word(i).equals(";");
    }
    return joined;
  }

  /** True where the name stands before its people's bodies: "Ukrainian power companies". */
  private boolean owns(List<Cues.Found> cues, Passage passage, int to) {
    return cues.stream()
        .anyMatch(
            cue ->
                cue.value().equals("victim")
                    && cue.from() >= to
                    && cue.from() <= to + BODY_REACH
                    && !interrupted(passage, to, cue.from()));
  }

  private boolean interrupted(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = passage.word(i);
      if (!passage.tokens().get(i).word() && !word.equals("'") && !word.equals("-")
          || words.has("end", word)) {
        return true;
      }
    }
    return false;
  }

  private int reach(Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY, DEMONYM -> REACH;
      case AGENCY -> entry.country() == null ? 0 : BODY_REACH;
      case SEAT, ALLIANCE ->
          entry.country() != null || words.has("alliance", Tokenizer.fold(entry.code()))
              ? BODY_REACH
              : 0;
      default -> 0;
    };
  }

  private static String code(Entry entry) {
    return entry.country() != null ? entry.country() : entry.code();
  }

  /** "Told the Ruritanian television network". */
  private static boolean listens(List<Cues.Found> cues, int from) {
    return cues.stream()
        .anyMatch(
            cue -> cue.value().equals("told") && cue.to() <= from && from - cue.to() <= BODY_REACH);
  }

  /** True where the words behind a name make it the one who attacks or speaks. */
  private static boolean acts(List<Cues.Found> cues, Passage passage, int to) {
    int behind = passage.word(to).equals("-") ? to + 1 : to;
    return cues.stream().anyMatch(cue -> cue.value().equals("attacker") && cue.from() == behind);
  }

  private static void put(
      Map<String, Mention> found, MentionKind kind, String name, String text, Span span) {
    found.putIfAbsent(
        kind + name, new Mention(kind, name, span.of(text), span, "victim-of-attack-word"));
  }
}
