package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Whoever rejects an accusation tells who made it: "Ruritania dismissed the attribution made by A,
 * B and C", "Ruritania rejected A's claims".
 */
final class Contested implements ClaimRule {
  private static final int NEAR = 9;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    if (!page.cyber()) {
      return;
    }
    for (int v = 0; v < r.size(); v++) {
      boolean rejects = r.is(Sense.DENY_VERBS, v) || r.is(Sense.REBUFF_VERBS, v);
      if (r.actor(v) == null && rejects && !r.has(Sense.NEGATIONS, v - 3, v)) {
        rejected(r, v, sheet);
      }
    }
  }

  private static void rejected(Reading r, int v, Sheet sheet) {
    int noun = accusation(r, v + 1);
    List<Actor> accusers = noun < 0 ? List.of() : accusers(r, v, noun);
    Actor denier = accusers.isEmpty() ? null : denier(r, v);
    Party accused = denier == null ? null : side(denier, sheet);
    for (Actor accuser : accused == null ? List.<Actor>of() : accusers) {
      for (Party by : accuser.parties()) {
        if (by.kind() != PartyKind.PERSON && !Parties.same(by, accused)) {
          Verdict verdict = new Verdict(Stance.ASSERTS, null, v, Math.max(accuser.to(), noun + 1));
          String printed = r.printed(accuser.from(), accuser.to());
          sheet.add(r, by, printed, accused, accused.name(), verdict, "contested");
        }
      }
    }
  }

  private static @Nullable Actor denier(Reading r, int v) {
    List<Actor> subject = Grammar.subject(r, v);
    Actor first = r.actors().get(0);
    boolean opens = subject.isEmpty() && first.from() < 3 && first.to() <= v && first.voice();
    return !subject.isEmpty() ? subject.get(0) : opens ? first : null;
  }

  /** For whom the denier speaks: an official for the state. */
  private static @Nullable Party side(Actor denier, Sheet sheet) {
    if (denier.parties().isEmpty()) {
      return null;
    }
    Party party = denier.parties().get(0);
    return switch (party.kind()) {
      case STATE, AGENCY, OFFICIAL -> party.country() == null ? null : sheet.state(party.country());
      case COMPANY -> denier.form() == Actor.Form.HIRELING ? party : null;
      default -> null;
    };
  }

  private static int accusation(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + NEAR); k++) {
      boolean noun =
          r.is(k, "accusation", "accusations", "allegation", "allegations", "attribution", "claims")
              || r.is(k, "claim", "charges", "assertions", "findings", "conclusion", "conclusions");
      if (noun && r.actor(k) == null) {
        return k;
      }
    }
    return -1;
  }

  /** "Accusations by X", "claims made this week by X and Y", "X's allegations". */
  private static List<Actor> accusers(Reading r, int v, int noun) {
    Actor owner = r.is(noun - 1, "s", "'") ? r.actor(noun - 3) : r.actor(noun - 1);
    owner = owner == null && r.is(noun - 1, "s") ? r.actor(noun - 2) : owner;
    if (owner != null && owner.from() > v && owner.voice()) {
      return List.of(owner);
    }
    for (int k = noun + 1; k < Math.min(r.size(), noun + NEAR); k++) {
      Actor by = r.is(k, "by", "from") ? voice(r, k + 1) : null;
      if (by != null) {
        List<Actor> all = new ArrayList<>(Lists.after(r, by));
        all.addAll(included(r, all.get(all.size() - 1).to()));
        return all;
      }
      if (r.is(k, "that", "of", ",", "against")) {
        return List.of();
      }
    }
    return List.of();
  }

  private static @Nullable Actor voice(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + 4); k++) {
      if (r.actor(k) != null) {
        return r.actor(k).voice() ? r.actor(k) : null;
      }
    }
    return null;
  }

  /** "... and a collection of nations, including A, B and C". */
  private static List<Actor> included(Reading r, int from) {
    for (int k = from; k < Math.min(r.size(), from + NEAR); k++) {
      Actor first = r.is(k, "including") ? voice(r, k + 1) : null;
      if (first != null) {
        return Lists.after(r, first);
      }
    }
    return List.of();
  }
}
