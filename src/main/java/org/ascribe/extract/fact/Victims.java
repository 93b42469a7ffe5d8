package org.ascribe.extract.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
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
  private static final int REACH = VictimSide.REACH;

  /** Tokens from an attack word to the name of a body, which more often speaks than suffers. */
  private static final int BODY_REACH = 4;

  /** Tokens between two names of one enumeration: {@code ), the Middle East (}. */
  private static final int ENUMERATION = 6;

  /** Sentences behind one that speaks of attacks on computers in which it still does. */
  private static final int CYBER_REACH = 3;

  /** Sentences before one that speaks of attacks on computers that lead up to it. */
  private static final int CYBER_LEAD = 2;

  /** Tokens between a state's name and what is its own. */
  private static final int OWNER_REACH = 3;

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
    boolean[] cyber = cyber(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<Cues.Found> cues = passage.attacks();
      if (!cyber[i]) {
        continue;
      }
      VictimSide side = new VictimSide(passage);
      states(text, passage, cues, side, attackers, found);
      for (Cues.Found place : places.in(passage.tokens())) {
        boolean owner = owns(cues, passage, place.to());
        if ((side.within(place.from(), REACH) || owner) && !side.acts(place.to())) {
          Span span = passage.span(place.from(), place.to());
          put(found, MentionKind.VICTIM_COUNTRY, place.value(), text, span);
        }
      }
      itself(text, passage, side, attackers, found);
      sectors(text, passage, side, attackers, found);
    }
    return List.copyOf(found.values());
  }

  /** Marks the passages that speak of attacks on computers or name attackers, and those beside. */
  private static boolean[] cyber(List<Passage> passages) {
    boolean[] near = new boolean[passages.size()];
    for (int i = 0; i < near.length; i++) {
      if (passages.get(i).speaksOf("cyber") || passages.get(i).namesAttackers()) {
        int last = Math.min(near.length - 1, i + CYBER_REACH);
        Arrays.fill(near, Math.max(0, i - CYBER_LEAD), last + 1, true);
      }
    }
    return near;
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

  /** "Ruritania says that hackers attacked its ministries". */
  private void itself(
      String text,
      Passage passage,
      VictimSide side,
      Set<String> attackers,
      Map<String, Mention> found) {
    int own = side.own();
    passage.hits().stream()
        .filter(hit -> hit.entry().kind() == EntryKind.COUNTRY)
        .filter(hit -> passage.indexOf(hit.span().end()) <= own)
        .findFirst()
        .filter(hit -> !attackers.contains(code(hit.entry())))
        .ifPresent(
            hit -> put(found, MentionKind.VICTIM_COUNTRY, code(hit.entry()), text, hit.span()));
  }

  private void sectors(
      String text,
      Passage passage,
      VictimSide side,
      Set<String> attackers,
      Map<String, Mention> found) {
    for (Cues.Found sector : sectors.in(passage.tokens())) {
      boolean hit = !sector.weak() || side.within(sector.from(), REACH);
      if (hit
          && !(sector.value().equals("media") && side.listens(sector.from()))
          && !side.spared(sector.from())
          && !(sector.weak() && side.speaks(sector.to()))
          && !ofAttacker(passage, sector.from(), attackers)) {
        Span span = passage.span(sector.from(), sector.to());
        put(found, MentionKind.VICTIM_SECTOR, sector.value(), text, span);
      }
    }
  }

  /** "Russian officials", "Russia's armed forces", where Russia is accused. */
  private static boolean ofAttacker(Passage passage, int at, Set<String> attackers) {
    int first = passage.tokens().get(Math.max(0, at - OWNER_REACH)).start();
    int end = passage.tokens().get(at).start();
    return passage.hits().stream()
        .filter(hit -> hit.span().start() >= first && hit.span().end() <= end)
        .anyMatch(hit -> reachable(hit) && attackers.contains(code(hit.entry())));
  }

  private static boolean reachable(Hit hit) {
    return switch (hit.entry().kind()) {
      case COUNTRY, DEMONYM, SEAT -> true;
      default -> false;
    };
  }

  private void states(
      String text,
      Passage passage,
      List<Cues.Found> cues,
      VictimSide side,
      Set<String> attackers,
      Map<String, Mention> found) {
    int enumeration = -1;
    for (Hit hit : passage.hits()) {
      int from = passage.indexOf(hit.span().start());
      int to = passage.indexOf(hit.span().end());
      if (from >= passage.tokens().size() || reach(hit.entry()) == 0) {
        continue;
      }
      boolean enumerated = enumeration >= 0 && enumerated(text, passage, enumeration, from);
      boolean victim =
          side.within(from, reach(hit.entry()))
              || reach(hit.entry()) == REACH && (enumerated || owns(cues, passage, to));
      String code = code(hit.entry());
      if (victim && !side.acts(to) && !side.spared(from) && !side.origin(from)) {
        enumeration = to;
        if (!attackers.contains(code) || side.within(from, REACH) && side.ownPeople(to)) {
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

  private static void put(
      Map<String, Mention> found, MentionKind kind, String name, String text, Span span) {
    found.putIfAbsent(
        kind + name, new Mention(kind, name, span.of(text), span, "victim-of-attack-word"));
  }
}
