package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.model.Response;

/**
 * Finds those in a sentence who can answer an attack: states and their bodies, firms for some acts.
 */
final class Actors {
  private static final Set<Response.Kind> OF_COMPANIES =
      Set.of(Response.Kind.LAWSUIT, Response.Kind.TAKEDOWN);

  /** Tokens of "Ruritanian, and Elbonian police" in which the word for the authority stands. */
  private static final int AUTHORITY_REACH = 4;

  private final Cues cues;
  private final Cues places;
  private final Set<String> accused;

  /**
   * @param accused codes of those who are only accused, and answer nothing
   */
  Actors(Cues cues, Cues places, Set<String> accused) {
    this.cues = cues;
    this.places = places;
    this.accused = accused;
  }

  /**
   * Somebody who can act.
   *
   * @param from index of the first token
   * @param to index behind the last token
   */
  record Actor(String code, int from, int to, boolean agency) {}

  /**
   * Those in a sentence who can act: states, their bodies, alliances, the police and courts of a
   * place; companies for some acts.
   */
  List<Actor> in(Response.Kind kind, Passage passage) {
    List<Actor> actors = new ArrayList<>();
    for (Hit hit : passage.hits()) {
      boolean acts =
          switch (hit.entry().kind()) {
            case COUNTRY, DEMONYM -> authority(passage, hit);
            case SEAT, AGENCY, ALLIANCE -> true;
            case COMPANY -> OF_COMPANIES.contains(kind);
            default -> false;
          };
      int from = passage.indexOf(hit.span().start());
      int to = passage.indexOf(hit.span().end());
      if (acts && !near("servant", passage, from - 3, from)) {
        boolean agency = hit.entry().kind() == EntryKind.AGENCY;
        actors.add(new Actor(code(hit.entry()), from, to, agency));
      }
    }
    for (Cues.Found place : places.in(passage.tokens())) {
      if (kind == Response.Kind.ARREST && passage.word(place.from() - 1).equals("in")
          || near("office", passage, place.from() - 3, place.from())
          || near("office", passage, place.to(), place.to() + 3)) {
        actors.add(new Actor(place.value(), place.from(), place.to(), true));
      }
    }
    actors.removeIf(actor -> accused.contains(actor.code()));
    actors.sort(Comparator.comparingInt(Actor::from));
    return actors;
  }

  /** True where the tokens hold a word of the value. */
  private boolean near(String value, Passage passage, int from, int to) {
    int limit = Math.min(passage.tokens().size(), to);
    return from < limit
        && cues.in(passage.tokens().subList(Math.max(0, from), limit)).stream()
            .anyMatch(found -> found.value().equals(value));
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
    return near("authority", passage, to, to + AUTHORITY_REACH);
  }

  private static String code(Entry entry) {
    return entry.kind() == EntryKind.COMPANY || entry.country() == null
        ? entry.code()
        : entry.country();
  }
}
