package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * "A joined B in blaming C", "released in coordination with B", "in support of B": who stands by an
 * attribution makes it too. Works on what the other rules found, so it comes last.
 */
final class Joining implements ClaimRule {
  private static final int REACH = 9;

  @Override
  public void apply(Page page, Story story, Sheet sheet) {
    Reading r = page.reading();
    int at = page.cyber() ? r.first(Sense.JOIN_PHRASES, 0, r.size()) : -1;
    if (page.cyber()) {
      seconded(r, sheet);
      concurred(r, sheet);
    }
    while (at >= 0) {
      join(page, at, sheet);
      at = r.first(Sense.JOIN_PHRASES, at + 1, r.size());
    }
  }

  /** "A, B and C published statements in support". */
  private static void seconded(Reading r, Sheet sheet) {
    for (int v = 1; v < r.size() - 2; v++) {
      boolean issued =
          r.is(v, "published", "issued", "released", "made")
              && r.is(v + 1, "statements", "statement", "similar", "supporting", "a");
      if (!issued || !r.has(Sense.SECONDING, v + 1, Math.min(r.size(), v + 9))) {
        continue;
      }
      List<Actor> seconders =
          Grammar.subject(r, v).stream()
              .filter(
                  a ->
                      a.kind() == PartyKind.STATE
                          || a.kind() == PartyKind.ALLIANCE
                          || a.kind() == PartyKind.AGENCY)
              .toList();
      second(r, sheet, seconders, sheet.mostAccusedState(seconders), v, v + 2);
    }
  }

  /** "A and B lined up behind the two", "C made the same accusation against D". */
  private static void concurred(Reading r, Sheet sheet) {
    int at = r.first(Sense.CONCURRING, 0, r.size());
    if (at < 0 || r.has(Sense.NEGATIONS, Math.max(0, at - 3), at)) {
      return;
    }
    int end = at + r.length(Sense.CONCURRING, at);
    Actor listed = r.is(end, ":") ? voiceAfter(r, end + 1) : null;
    List<Actor> subject = listed == null ? Grammar.subject(r, at) : Lists.after(r, listed);
    List<Actor> seconders =
        subject.stream()
            .filter(a -> a.voice() && a.kind() != PartyKind.PERSON && a.kind() != PartyKind.GROUP)
            .toList();
    Actor named = r.is(end, "against") ? r.actor(end + 1) : null;
    List<Party> accused =
        named != null && named.suspect() ? named.suspects() : sheet.lastAccused(seconders);
    second(r, sheet, seconders, accused, at, end);
  }

  /** Each of the seconders accuses each of the accused, by the words between two tokens. */
  private static void second(
      Reading r, Sheet sheet, List<Actor> seconders, List<Party> accused, int from, int to) {
    for (Actor by : seconders) {
      String printed = r.printed(by.from(), by.to());
      Verdict verdict = new Verdict(Stance.ASSERTS, null, Math.min(from, by.from()), to);
      for (Party whom : accused) {
        sheet.add(r, by.party(), printed, whom, whom.name(), verdict, "joining");
      }
    }
  }

  private static @Nullable Actor voiceAfter(Reading r, int from) {
    Actor actor = r.determiner(from) ? r.actor(from + 1) : r.actor(from);
    return actor != null && actor.voice() ? actor : null;
  }

  private static void join(Page page, int at, Sheet sheet) {
    Reading r = page.reading();
    int end = at + r.length(Sense.JOIN_PHRASES, at);
    Set<Actor> joiners = new LinkedHashSet<>(partners(r, end));
    boolean states =
        joiners.stream()
            .anyMatch(a -> a.kind() == PartyKind.STATE || a.kind() == PartyKind.ALLIANCE);
    boolean finding = r.has(Sense.ACCUSERS, end, end + 5);
    if (!states && !finding && !r.is(at, "joined", "joins", "joining", "join")) {
      return;
    }
    joiners.addAll(Grammar.subject(r, at).stream().filter(Actor::voice).toList());
    joiners.addAll(coalition(r, at));
    List<Party> accused = sheet.accusedIn(r);
    boolean blames =
        r.is(Sense.ACCUSE_VERBS, r.first(Sense.ACCUSE_VERBS, 0, r.size()))
            || r.has(Sense.ACCUSERS, 0, r.size())
            || r.has(Sense.DOCUMENTS, 0, r.size());
    if (accused.isEmpty()) {
      accused =
          r.actors().stream()
              .filter(a -> a.suspect() && Blame.on(r, a, 0, r.size()) != null)
              .flatMap(a -> a.suspects().stream())
              .toList();
    }
    boolean beside = r.is(at, "alongside", "together", "along", "simultaneously");
    if (accused.isEmpty() && blames && !beside) {
      accused = sheet.mostAccusedState(joiners);
    }
    for (Actor joiner : joiners) {
      for (Party by : joiner.parties()) {
        for (Party whom : accused) {
          if (by.kind() != PartyKind.COMPANY && by.kind() != PartyKind.PERSON) {
            String printed = r.printed(joiner.from(), joiner.to());
            Verdict verdict =
                new Verdict(
                    Stance.ASSERTS, null, Math.min(at, joiner.from()), Math.max(end, joiner.to()));
            sheet.add(r, by, printed, whom, whom.name(), verdict, "joining");
          }
        }
      }
    }
  }

  /** "A group of allies that includes A, B and C joined": the members that are listed. */
  private static List<Actor> coalition(Reading r, int at) {
    int group = r.first(Sense.COALITIONS, 0, at);
    int includes = group < 0 ? -1 : r.first(Sense.INCLUDING, group, at);
    if (includes < 0) {
      return List.of();
    }
    return r.actors().stream()
        .filter(a -> a.from() > includes && a.to() <= at && a.voice())
        .filter(a -> a.kind() == PartyKind.STATE || a.kind() == PartyKind.ALLIANCE)
        .toList();
  }

  /** The states and alliances named right behind the phrase. */
  private static List<Actor> partners(Reading r, int from) {
    List<Actor> partners = new ArrayList<>();
    for (int k = from; k < Math.min(r.size(), from + REACH); k++) {
      Actor actor = r.actor(k);
      if (actor != null && actor.voice()) {
        partners.addAll(Lists.after(r, actor));
        break;
      }
      if (r.is(k, ",", ".", ";", "and", "but", "that", "is", "was")
          || r.is(Sense.ACCUSE_VERBS, k)) {
        break;
      }
    }
    return partners;
  }
}
