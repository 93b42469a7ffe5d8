package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/** "The five officers charged are:" and the lines behind it, each of which begins with a name. */
final class Roster {
  private static final int LONGEST_ITEM = 60;
  private static final int REACH = 12;

  private Roster() {}

  /** True for a line of a list that begins with a person. */
  static boolean item(Reading r) {
    Actor first = r.actors().isEmpty() ? null : r.actors().get(0);
    return first != null
        && first.form() == Actor.Form.PERSON
        && first.from() <= 2
        && r.size() < LONGEST_ITEM;
  }

  /** Who charges those listed behind a sentence, or null where no list goes on. */
  static @Nullable Source next(Page page, @Nullable Source named, @Nullable Source before) {
    Reading r = page.reading();
    if (!r.is(r.size() - 1, ":")) {
      return item(r) ? before : null;
    }
    boolean people =
        r.has(Sense.LISTED_DEFENDANTS, 0, r.size())
            || r.has(Sense.MEMBERSHIPS, 0, r.size())
            || r.has(Sense.CHARGE_VERBS, 0, r.size())
            || r.has(Sense.FORMAL_NOUNS, 0, r.size());
    if (!people || !page.cyber()) {
      return null;
    }
    Actor charger = charger(r);
    if (charger != null) {
      String printed = r.printed(charger.from(), charger.to());
      return Source.of(charger.parties(), printed, 0, r.size(), -1);
    }
    List<Party> court = page.prosecutors();
    return named != null || court.isEmpty()
        ? named
        : Source.of(court, court.get(0).name(), 0, r.size(), -1);
  }

  /** The body before the verb: "the office has sanctioned four men who the state says are:". */
  private static @Nullable Actor charger(Reading r) {
    int verb = r.first(Sense.CHARGE_VERBS, 0, r.size());
    return r.actors().stream()
        .filter(a -> a.to() <= verb && a.voice() && a.kind() == PartyKind.AGENCY)
        .findFirst()
        .orElse(null);
  }

  /** "Listed are A and B", "C is listed for the attack": by who issued the list. */
  static void onList(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    List<Party> court = page.prosecutors();
    boolean inverted = r.is(v + 1, "are", "is");
    Actor first = inverted ? r.actor(r.determiner(v + 2) ? v + 3 : v + 2) : null;
    List<Actor> listed = first == null ? Grammar.subject(r, v) : Lists.after(r, first);
    for (Actor each : court.isEmpty() ? List.<Actor>of() : listed) {
      Source source = Source.of(court, court.get(0).name(), 0, r.size(), v);
      if (Charged.accusable(each) || each.kind() == PartyKind.AGENCY && each.suspect()) {
        int from = Math.min(v, each.from());
        int to = Math.max(v + 1, each.to());
        sheet.add(r, source, each, new Verdict(Stance.ASSERTS, null, from, to), "charge");
      }
    }
  }

  /** "The list of sanctions includes the group A and two Ruritanians". */
  static void included(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    List<Party> court = page.prosecutors();
    boolean possible = r.is(v - 1, "could", "may", "might", "would", "can");
    boolean list = !possible && (r.is(Sense.FORMAL_NOUNS, v - 1) || r.is(v - 1, "list"));
    for (Actor each : !list || court.isEmpty() ? List.<Actor>of() : r.actors()) {
      Source source = Source.of(court, court.get(0).name(), 0, r.size(), v);
      boolean listed = each.from() > v && each.form() != Actor.Form.ANAPHOR;
      if (listed && Charged.accusable(each) && !Insertions.governed(r, each)) {
        sheet.add(r, source, each, new Verdict(Stance.ASSERTS, null, v, each.to()), "charge");
      }
    }
  }

  /** "The defendants are A, B and C". */
  static void listed(Page page, int v, Sheet sheet) {
    Reading r = page.reading();
    Actor first = r.actor(v + 1);
    for (int k = v + 1; first == null && k < Math.min(r.size(), v + 2 * REACH); k++) {
      first = r.is(k, ":") || r.is(k, ",") && r.is(v, "are") ? r.actor(k + 1) : null;
    }
    List<Party> court = page.prosecutors();
    if (first == null || first.form() != Actor.Form.PERSON || court.isEmpty()) {
      return;
    }
    Source source = Source.of(court, court.get(0).name(), 0, r.size(), v);
    for (Actor each : Lists.after(r, first)) {
      sheet.add(r, source, each, new Verdict(Stance.ASSERTS, null, v, each.to()), "charge");
    }
  }
}
