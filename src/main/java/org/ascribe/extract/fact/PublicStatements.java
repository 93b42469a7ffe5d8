package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Response;
import org.ascribe.model.Span;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** The public statements of states that lie in their claims, where they did not answer by acts. */
final class PublicStatements {
  private static final Set<PartyKind> STATES =
      Set.of(PartyKind.STATE, PartyKind.AGENCY, PartyKind.OFFICIAL, PartyKind.ALLIANCE);

  /** Papers and operations of which the accusation is a part. */
  private static final Set<Response.Kind> SPEAK_FOR_THEMSELVES =
      EnumSet.of(
          Response.Kind.ADVISORY,
          Response.Kind.REWARD,
          Response.Kind.SANCTION,
          Response.Kind.TAKEDOWN,
          Response.Kind.ARREST);

  /** So many states in one sentence speak together. */
  private static final int CHORUS = 3;

  private static final Set<String> BY_WORDS = Set.of("joint", "joined", "support");

  private final Cues cues;
  private final List<Passage> passages;
  private final boolean[] cyber;
  private final Responders responders;

  /** The passages in which several states speak together, and which. */
  private final Map<Passage, Set<String>> together = new LinkedHashMap<>();

  /**
   * @param cyber which of the passages are about attacks on computers
   */
  PublicStatements(Cues cues, List<Passage> passages, boolean[] cyber, Responders responders) {
    this.cyber = cyber;
    this.cues = cues;
    this.passages = passages;
    this.responders = responders;
  }

  List<Response> of(List<AttributionClaim> claims, List<Response> acts) {
    boolean accusing = claims.stream().anyMatch(claim -> claim.stance() != Stance.DENIES);
    for (int i = 0; i < cyber.length; i++) {
      listen(i, accusing);
    }
    Map<String, Stand> voices = new LinkedHashMap<>();
    Map<Span, String> first = new HashMap<>();
    Map<Span, Set<String>> speakers = speakers(claims);
    boolean joint = jointPaper();
    for (AttributionClaim claim : claims) {
      if (states(claim)) {
        String by = claim.attributor().code();
        first.putIfAbsent(claim.sentence(), by);
        Set<String> words = words(claim);
        if (inCourt(claim, Responses.kinds(acts, by))) {
          words.add("charge");
        }
        if (joint) {
          words.add("joint");
        } else if (speakers.get(claim.sentence()).size() >= CHORUS) {
          words.add("joined");
        }
        if (!words.contains("support") || by.equals(first.get(claim.sentence()))) {
          voices.computeIfAbsent(by, b -> new Stand(claim)).hear(words);
        }
      }
    }
    List<Response> found = new ArrayList<>();
    boolean paper = acts.stream().anyMatch(act -> act.kind() == Response.Kind.ADVISORY);
    together.values().forEach(voices.keySet()::removeAll);
    voices.forEach(
        (by, voice) -> voice.response(by, Responses.kinds(acts, by), paper).ifPresent(found::add));
    together.forEach(
        (passage, states) ->
            states.forEach(
                by ->
                    found.add(
                        new Response(
                            Response.Kind.JOINT_STATEMENT, by, null, passage.span(), "chorus"))));
    return found;
  }

  /** Notes the states that accuse together in a passage. */
  private void listen(int index, boolean accusing) {
    Passage passage = passages.get(index);
    List<Cues.Found> said = cues.in(passage.tokens());
    Predicate<String> has = value -> said.stream().anyMatch(cue -> cue.value().equals(value));
    boolean joint = has.test("joint");
    boolean act = has.test("advisory") || has.test("sanction");
    if (!has.test("accuse") || !joint && (act || !accusing) || !cyber[index]) {
      return;
    }
    boolean joined = joint || has.test("joined");
    Set<String> states = new LinkedHashSet<>();
    for (List<String> chorus : responders.choruses(passage)) {
      int voices = (int) chorus.stream().distinct().count();
      if (voices >= CHORUS || joined && voices >= 2) {
        states.addAll(chorus);
      }
    }
    if (!states.isEmpty()) {
      together.put(passage, states);
    }
  }

  /** Who accuses in each sentence. */
  private static Map<Span, Set<String>> speakers(List<AttributionClaim> claims) {
    Map<Span, Set<String>> speakers = new HashMap<>();
    for (AttributionClaim claim : claims) {
      if (states(claim)) {
        speakers
            .computeIfAbsent(claim.sentence(), s -> new LinkedHashSet<>())
            .add(claim.attributor().code());
      }
    }
    return speakers;
  }

  /** True where the headline calls the document a joint statement. */
  private boolean jointPaper() {
    return !passages.isEmpty()
        && cues.in(passages.get(0).tokens()).stream().anyMatch(c -> c.value().equals("joint"));
  }

  private static boolean states(AttributionClaim claim) {
    PartyKind kind = claim.attributor().kind();
    return STATES.contains(kind)
        && claim.stance() == Stance.ASSERTS
        && !claim.attributor().code().equals(claim.accused().code());
  }

  /** What a state that went to court says of people, or by its prosecutors, are its charges. */
  private static boolean inCourt(AttributionClaim claim, Set<Response.Kind> acts) {
    boolean court = acts.contains(Response.Kind.CHARGE) || acts.contains(Response.Kind.INDICTMENT);
    return court
        && (claim.attributor().kind() == PartyKind.AGENCY
            || claim.accused().kind() == PartyKind.PERSON);
  }

  /** What one party says in all its claims. */
  private static final class Stand {
    private final AttributionClaim first;
    private boolean plain;
    private boolean joint;
    private boolean joined;

    Stand(AttributionClaim first) {
      this.first = first;
    }

    void hear(Set<String> words) {
      boolean act = words.stream().anyMatch(w -> !BY_WORDS.contains(w));
      joint |= words.contains("joint");
      joined |= words.contains("joined");
      plain |= !act && !words.contains("joined");
    }

    /**
     * @param acts what the party did besides
     * @param paper true where the document tells of an advisory: what many say together is in it
     */
    Optional<Response> response(String by, Set<Response.Kind> acts, boolean paper) {
      boolean silent = acts.stream().anyMatch(SPEAK_FOR_THEMSELVES::contains);
      if (joint || joined && !plain && !silent) {
        boolean advised = paper && !joint;
        return said(advised ? Response.Kind.ADVISORY : Response.Kind.JOINT_STATEMENT, by);
      }
      return silent || !plain ? Optional.empty() : said(Response.Kind.STATEMENT, by);
    }

    private Optional<Response> said(Response.Kind kind, String by) {
      return Optional.of(new Response(kind, by, first.saidOn(), first.span(), "state-claims"));
    }
  }

  /** What the sentence of the claim says of acts and of speaking together. */
  private Set<String> words(AttributionClaim claim) {
    Set<String> words = new LinkedHashSet<>();
    Passage passage = passage(claim);
    if (passage != null) {
      if (together.getOrDefault(passage, Set.of()).contains(claim.attributor().code())) {
        words.add("joint");
      }
      for (Cues.Found cue : cues.in(passage.tokens())) {
        if (BY_WORDS.contains(cue.value()) || Responses.isAct(cue)) {
          words.add(cue.value());
        }
      }
      if (alone(passage)) {
        words.remove("joined");
      }
    }
    return words;
  }

  /** True where no two states stand in the passage that could speak together. */
  private boolean alone(Passage passage) {
    return responders.choruses(passage).stream().flatMap(List::stream).distinct().count() < 2;
  }

  private @Nullable Passage passage(AttributionClaim claim) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Passage passage = passages.get(middle);
      if (passage.sentence().span().end() <= claim.sentence().start()) {
        low = middle + 1;
      } else if (passage.sentence().span().start() > claim.sentence().start()) {
        high = middle - 1;
      } else {
        return passage;
      }
    }
    return null;
  }
}
