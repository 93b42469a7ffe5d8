package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.extract.fact.Actors.Actor;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Response;
import org.ascribe.model.Stance;

/**
 * Finds who did what a response phrase names: the enumeration of states and bodies before it;
 * behind "by" or "in" where the phrase is passive; else the authority that the text spoke of last.
 */
final class Responders {
  /** Tokens between two names of one enumeration. */
  private static final int ENUMERATION = 4;

  /** Sentences back in which an authority still counts as the one spoken of. */
  private static final int MEMORY = 4;

  /** Tokens of the longest phrase before an act that makes it a wish. */
  private static final int UNREAL = 6;

  /** Tokens between an act and the word that names who shared in it. */
  private static final int PARTNER_REACH = 4;

  /** Tokens between "where" and a passive. */
  private static final int WHERE_REACH = 5;

  /** Tokens behind a passive in which its agent stands. */
  private static final int BEHIND = 12;

  private static final Set<PartyKind> OFFICIAL =
      Set.of(PartyKind.STATE, PartyKind.AGENCY, PartyKind.OFFICIAL, PartyKind.ALLIANCE);

  /** What police do on the spot, so that the authority spoken of last need not have done it. */
  private static final Set<Response.Kind> WITH_HANDS =
      EnumSet.of(Response.Kind.ARREST, Response.Kind.TAKEDOWN);

  private final List<Passage> passages;
  private final Cues cues;
  private final Cues words;
  private final Actors actors;
  private final List<AttributionClaim> claims;
  private final Set<String> accusers;

  /**
   * @param words words of the values {@code agent}, {@code agent-or-place}, {@code ally}, {@code
   *     being}, {@code enumerating}, {@code no-object}, {@code of-place}
   */
  Responders(
      List<Passage> passages, Cues cues, Cues words, Cues places, List<AttributionClaim> claims) {
    this.passages = passages;
    this.cues = cues;
    this.words = words;
    this.claims =
        claims.stream()
            .filter(claim -> claim.stance() != Stance.DENIES)
            .filter(claim -> OFFICIAL.contains(claim.attributor().kind()))
            .toList();
    accusers =
        this.claims.stream().map(claim -> claim.attributor().code()).collect(Collectors.toSet());
    Set<String> accused =
        claims.stream().map(claim -> claim.accused().code()).collect(Collectors.toSet());
    accused.removeAll(accusers);
    actors = new Actors(cues, places, accused);
  }

  /** Codes of the parties, in the order of the text; empty where none can be told. */
  List<String> of(Response.Kind kind, Passage passage, int index, Cues.Found cue) {
    if (!done(kind, passage, cue)) {
      return List.of();
    }
    List<Actor> acting = actors.in(kind, passage);
    boolean passive = cue.value().equals("plea") || passive(passage, cue);
    String introducing = cue.weak() ? "agent" : "agent-or-place";
    List<String> codes = passive ? whereabouts(passage, acting, cue) : before(passage, acting, cue);
    if (passive && codes.isEmpty()) {
      codes = behind(passage, acting, cue, introducing);
    }
    if (cue.weak()) {
      return codes;
    }
    boolean shared = kind == Response.Kind.ADVISORY || kind == Response.Kind.TAKEDOWN;
    if (shared && introduced(passage, cue.to(), cue.to() + PARTNER_REACH, "partner")) {
      codes = joined(codes, behind(passage, acting, cue, "partner"));
    }
    if (codes.isEmpty()) {
      codes = claimants(passage);
    }
    if (codes.isEmpty() && !passive) {
      codes = behind(passage, acting, cue, "agent");
    }
    if (codes.isEmpty() && !WITH_HANDS.contains(kind)) {
      codes = remembered(kind, index);
    }
    return codes.isEmpty() && accusers.size() == 1 ? List.copyOf(accusers) : codes;
  }

  /**
   * The states and alliances that a sentence enumerates as speaking: not those behind a preposition
   * of place, which suffer, and not the accused.
   */
  List<List<String>> choruses(Passage passage) {
    List<List<String>> choruses = new ArrayList<>();
    int edge = -1;
    boolean place = false;
    for (Actor actor : actors.in(Response.Kind.JOINT_STATEMENT, passage)) {
      if (edge < 0 || !enumerated(passage, edge, actor.from())) {
        place = placed(passage, actor.from());
        if (!place) {
          choruses.add(new ArrayList<>());
        }
      }
      if (!place) {
        choruses.get(choruses.size() - 1).add(actor.code());
      }
      edge = actor.to();
    }
    return choruses;
  }

  /** False where the words before make the act a wish, a plan or a thing that did not happen. */
  private boolean done(Response.Kind kind, Passage passage, Cues.Found cue) {
    boolean charges = kind == Response.Kind.CHARGE || kind == Response.Kind.INDICTMENT;
    return !ends("negated", passage, cue.from())
        && (charges || !ends("unreal", passage, cue.from()));
  }

  /** True where the tokens before an index end in a phrase of the value. */
  private boolean ends(String value, Passage passage, int at) {
    int from = Math.max(0, at - UNREAL);
    return cues.in(passage.tokens().subList(from, at)).stream()
        .anyMatch(found -> found.value().equals(value) && found.to() == at - from);
  }

  /** Behind a preposition of place; but "allies including the EU" speak. */
  private boolean placed(Passage passage, int at) {
    int before = at - 1 - (passage.word(at - 1).equals("the") ? 1 : 0);
    if (!passage.word(before).equals("including")) {
      return words.has("of-place", passage.word(before));
    }
    boolean word = before > 0 && passage.tokens().get(before - 1).word();
    int noun = before - (word ? 1 : 2);
    return !words.has("ally", passage.word(noun));
  }

  /** Who accuses in the sentence: an act told in it is theirs. */
  private List<String> claimants(Passage passage) {
    return claims.stream()
        .filter(claim -> passage.sentence().span().overlaps(claim.sentence()))
        .map(claim -> claim.attributor().code())
        .distinct()
        .toList();
  }

  /** "Were arrested", "hackers arrested by", "Officers charged over hacks". */
  private boolean passive(Passage passage, Cues.Found cue) {
    for (int i = cue.from(); i >= Math.max(0, cue.from() - 2); i--) {
      if (words.has("being", passage.word(i))) {
        return true;
      }
    }
    for (int i = cue.to(); i < cue.to() + 6; i++) {
      if (words.has("agent", passage.word(i))) {
        return true;
      }
    }
    return passage.word(cue.from()).endsWith("ed")
        && words.has("no-object", passage.word(cue.from() + 1));
  }

  private static List<String> joined(List<String> codes, List<String> others) {
    return Stream.concat(codes.stream(), others.stream()).distinct().toList();
  }

  private List<String> before(Passage passage, List<Actor> actors, Cues.Found cue) {
    List<String> codes = new ArrayList<>();
    int edge = -1;
    for (int i = actors.size() - 1; i >= 0; i--) {
      Actor actor = actors.get(i);
      if (actor.to() > cue.from()) {
        continue;
      }
      if (edge >= 0 && !enumerated(passage, actor.to(), edge)) {
        break;
      }
      codes.add(0, actor.code());
      edge = actor.from();
    }
    return codes.stream().distinct().toList();
  }

  private boolean enumerated(Passage passage, int from, int to) {
    if (to - from > ENUMERATION) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (words.has("enumerating", passage.word(i))) {
        return true;
      }
    }
    return to - from <= 2;
  }

  /** "From Ruritania, where he was arrested". */
  private List<String> whereabouts(Passage passage, List<Actor> actors, Cues.Found cue) {
    int where = cue.from() - 1;
    while (where > cue.from() - WHERE_REACH && !words.has("where", passage.word(where))) {
      where--;
    }
    int end = passage.word(where - 1).equals(",") ? where - 1 : where;
    return words.has("where", passage.word(where))
        ? actors.stream().filter(actor -> actor.to() == end).map(Actor::code).toList()
        : List.of();
  }

  private List<String> behind(
      Passage passage, List<Actor> actors, Cues.Found cue, String introducing) {
    Set<String> codes = new LinkedHashSet<>();
    boolean placed = introducing.equals("agent-or-place");
    int edge = -1;
    for (Actor actor : actors) {
      if (actor.from() < cue.to() || actor.from() > cue.to() + BEHIND && edge < 0) {
        continue;
      }
      if (edge < 0
          ? !introduced(passage, cue.to(), actor.from(), introducing)
          : placed && actor.agency() || !enumerated(passage, edge, actor.from())) {
        break;
      }
      codes.add(actor.code());
      edge = actor.to();
    }
    return List.copyOf(codes);
  }

  /** True where "by" or the like stands between the phrase and the name. */
  private boolean introduced(Passage passage, int from, int to, String introducing) {
    for (int i = from; i < to; i++) {
      if (words.has(introducing, passage.word(i))) {
        return true;
      }
    }
    return false;
  }

  private List<String> remembered(Response.Kind kind, int index) {
    for (int i = index; i >= Math.max(0, index - MEMORY); i--) {
      for (Actor actor : actors.in(kind, passages.get(i))) {
        if (actor.agency()) {
          return List.of(actor.code());
        }
      }
    }
    return List.of();
  }
}
