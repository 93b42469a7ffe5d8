package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
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

  /** Tokens behind a passive in which its agent stands. */
  private static final int BEHIND = 12;

  private static final Set<Response.Kind> OF_COMPANIES =
      Set.of(Response.Kind.LAWSUIT, Response.Kind.TAKEDOWN);

  private static final Set<PartyKind> OFFICIAL =
      Set.of(PartyKind.STATE, PartyKind.AGENCY, PartyKind.OFFICIAL, PartyKind.ALLIANCE);

  private final List<Passage> passages;
  private final Cues cues;
  private final List<AttributionClaim> claims;
  private final Set<String> accusers;
  private final Set<String> accused;

  Responders(List<Passage> passages, Cues cues, List<AttributionClaim> claims) {
    this.passages = passages;
    this.cues = cues;
    this.claims =
        claims.stream()
            .filter(claim -> claim.stance() != Stance.DENIES)
            .filter(claim -> OFFICIAL.contains(claim.attributor().kind()))
            .toList();
    accusers =
        this.claims.stream().map(claim -> claim.attributor().code()).collect(Collectors.toSet());
    accused = claims.stream().map(claim -> claim.accused().code()).collect(Collectors.toSet());
  }

  /** Codes of the parties, in the order of the text; empty where none can be told. */
  List<String> of(Response.Kind kind, Passage passage, int index, Cues.Found cue) {
    List<Hit> actors = actors(kind, passage);
    boolean passive = passive(passage, cue);
    List<String> codes = passive ? behind(passage, actors, cue) : before(passage, actors, cue);
    if (codes.isEmpty()) {
      codes = claimants(passage);
    }
    if (codes.isEmpty() && !passive) {
      codes = behind(passage, actors, cue);
    }
    if (codes.isEmpty()) {
      codes = remembered(kind, index);
    }
    return codes.isEmpty() && accusers.size() == 1 ? List.copyOf(accusers) : codes;
  }

  /** Who accuses in the sentence: an act told in it is theirs. */
  private List<String> claimants(Passage passage) {
    return claims.stream()
        .filter(claim -> passage.sentence().span().overlaps(claim.sentence()))
        .map(claim -> claim.attributor().code())
        .distinct()
        .toList();
  }

  /** "Were arrested", "hackers arrested by". */
  private static boolean passive(Passage passage, Cues.Found cue) {
    for (int i = cue.from(); i >= Math.max(0, cue.from() - 2); i--) {
      if (Set.of("was", "were", "been", "being").contains(passage.word(i))) {
        return true;
      }
    }
    for (int i = cue.to(); i < cue.to() + 6; i++) {
      if (passage.word(i).equals("by")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> before(Passage passage, List<Hit> actors, Cues.Found cue) {
    List<String> codes = new ArrayList<>();
    int edge = -1;
    for (int i = actors.size() - 1; i >= 0; i--) {
      Hit hit = actors.get(i);
      int to = passage.indexOf(hit.span().end());
      if (to > cue.from()) {
        continue;
      }
      if (edge >= 0 && !enumerated(passage, to, edge)) {
        break;
      }
      codes.add(0, code(hit.entry()));
      edge = passage.indexOf(hit.span().start());
    }
    return codes.stream().distinct().toList();
  }

  private static boolean enumerated(Passage passage, int from, int to) {
    if (to - from > ENUMERATION) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Set.of(",", "and", "&", "/").contains(passage.word(i))) {
        return true;
      }
    }
    return to - from <= 2;
  }

  private static List<String> behind(Passage passage, List<Hit> actors, Cues.Found cue) {
    Set<String> codes = new LinkedHashSet<>();
    int edge = -1;
    for (Hit hit : actors) {
      int from = passage.indexOf(hit.span().start());
      if (from < cue.to() || from > cue.to() + BEHIND && edge < 0) {
        continue;
      }
      if (edge < 0 ? !introduced(passage, cue.to(), from) : !enumerated(passage, edge, from)) {
        break;
      }
      codes.add(code(hit.entry()));
      edge = passage.indexOf(hit.span().end());
    }
    return List.copyOf(codes);
  }

  /** True where "by" or "in" stands between the phrase and the name. */
  private static boolean introduced(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Set.of("by", "in").contains(passage.word(i))) {
        return true;
      }
    }
    return false;
  }

  private List<String> remembered(Response.Kind kind, int index) {
    for (int i = index; i >= Math.max(0, index - MEMORY); i--) {
      for (Hit hit : actors(kind, passages.get(i))) {
        if (hit.entry().kind() == EntryKind.AGENCY) {
          return List.of(code(hit.entry()));
        }
      }
    }
    return List.of();
  }

  /** The names in a sentence that can act: states, their bodies, alliances; companies for some. */
  private List<Hit> actors(Response.Kind kind, Passage passage) {
    List<Hit> actors = new ArrayList<>();
    for (Hit hit : passage.hits()) {
      boolean actor =
          switch (hit.entry().kind()) {
            case COUNTRY, DEMONYM -> authority(passage, hit);
            case SEAT, AGENCY, ALLIANCE -> true;
            case COMPANY -> OF_COMPANIES.contains(kind);
            default -> false;
          };
      if (actor && (accusers.contains(code(hit.entry())) || !accused.contains(code(hit.entry())))) {
        actors.add(hit);
      }
    }
    return actors;
  }

  /** A people's adjective acts only together with a word like "police" or "government". */
  private boolean authority(Passage passage, Hit hit) {
    int to = passage.indexOf(hit.span().end());
    boolean adjective = hit.entry().kind() == EntryKind.DEMONYM;
    if (!adjective) {
      int from = passage.indexOf(hit.span().start());
      boolean district =
          passage.word(from - 1).equals("district")
              || passage.word(from - 2).equals("district")
              || passage.word(from - 3).equals("district");
      return !passage.word(to).equals("-") && !district;
    }
    int limit = Math.min(passage.tokens().size(), to + 3);
    return to < limit
        && cues.in(passage.tokens().subList(to, limit)).stream()
            .anyMatch(found -> found.value().equals("authority"));
  }

  private static String code(Entry entry) {
    return entry.kind() == EntryKind.COMPANY || entry.country() == null
        ? entry.code()
        : entry.country();
  }
}
