package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.jspecify.annotations.Nullable;

/** "The five officers charged are:" and the lines behind it, each of which begins with a name. */
final class Roster {
  private static final int LONGEST_ITEM = 60;

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
    List<Party> court = page.prosecutors();
    return named != null || court.isEmpty()
        ? named
        : Source.of(court, court.get(0).name(), 0, r.size(), -1);
  }
}
