package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.PartialDate;
import org.ascribe.model.Response;
import org.jspecify.annotations.Nullable;

/**
 * How states and bodies answered operations: acts that the words name ("indicted", "sanctions
 * against"), and the public statements that lie in the claims of states.
 */
final class Responses {
  /** What the words for acts are called in the list: the kinds of responses, and pleas in court. */
  private static final Set<String> ACTS =
      Stream.concat(
              Arrays.stream(Response.Kind.values()).map(Response.Kind::name), Stream.of("PLEA"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Cues cues;
  private final Cues places;
  private final Cues words;
  private final Times times;

  /**
   * @param cues phrases with the kind of response they speak for
   * @param places parts and cities of states
   * @param words the words that {@link Responders} reads
   */
  Responses(Cues cues, Cues places, Cues words, Times times) {
    this.cues = cues;
    this.places = places;
    this.words = words;
    this.times = times;
  }

  List<Response> in(Document document, List<Passage> passages, List<AttributionClaim> claims) {
    Dates dates = new Dates(document.text(), times, document.published());
    Map<String, Response> found = new LinkedHashMap<>();
    Responders responders = new Responders(passages, cues, words, places, claims);
    boolean[] cyber = cyber(passages, claims.isEmpty() ? 1 : 2);
    for (int i = 0; i < passages.size(); i++) {
      if (cyber[i]) {
        acts(dates, passages.get(i), i, responders, found);
      }
    }
    new PublicStatements(cues, passages, cyber(passages, 1), responders)
        .of(claims, List.copyOf(found.values()))
        .forEach(response -> put(found, response));
    return found.values().stream().distinct().toList();
  }

  /**
   * Marks passages that speak of attacks on computers or name attackers, and those up to {@code
   * reach} beside them.
   */
  private boolean[] cyber(List<Passage> passages, int reach) {
    boolean[] near = new boolean[passages.size()];
    for (int i = 0; i < near.length; i++) {
      if (passages.get(i).speaksOf("cyber") || passages.get(i).namesAttackers()) {
        for (int j = Math.max(0, i - reach); j <= Math.min(near.length - 1, i + reach); j++) {
          near[j] = true;
        }
      }
    }
    return near;
  }

  private void acts(
      Dates dates, Passage passage, int index, Responders responders, Map<String, Response> found) {
    for (Cues.Found cue : cues.in(passage.tokens())) {
      if (!isAct(cue)) {
        continue;
      }
      Response.Kind kind =
          cue.value().equals("plea")
              ? Response.Kind.CHARGE
              : Response.Kind.valueOf(cue.value().toUpperCase(Locale.ROOT));
      for (String by : responders.of(kind, passage, index, cue)) {
        for (@Nullable PartialDate date : dates.near(passage, cue)) {
          put(found, new Response(kind, by, date, passage.span(cue.from(), cue.to()), "act"));
        }
      }
    }
  }

  /** True for the words of an act, false for those about who acts and how. */
  static boolean isAct(Cues.Found cue) {
    return ACTS.contains(cue.value());
  }

  /** Keeps one response per kind, party and date; dated ones replace the undated. */
  private static void put(Map<String, Response> found, Response response) {
    String undated = response.kind() + " " + response.by();
    if (response.date() != null) {
      found.putIfAbsent(undated + " " + response.date(), response);
      found.merge(undated, response, (old, now) -> old.date() == null ? now : old);
    } else {
      found.putIfAbsent(undated, response);
    }
  }

  /** The kinds that a list of responses holds for one party. */
  static Set<Response.Kind> kinds(List<Response> responses, String by) {
    List<Response.Kind> kinds = new ArrayList<>();
    for (Response response : responses) {
      if (response.by().equals(by)) {
        kinds.add(response.kind());
      }
    }
    return Set.copyOf(kinds);
  }
}
