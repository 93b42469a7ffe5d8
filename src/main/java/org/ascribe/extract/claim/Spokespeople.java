package org.ascribe.extract.claim;

import java.util.List;
import java.util.Locale;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * A story that opens with "a Ruritanian spokesman" names him in the sentences that follow; what he
 * said before he had a name is his claim too.
 */
final class Spokespeople {
  /** Sentences in which the name follows. */
  private static final int REACH = 4;

  private Spokespeople() {}

  /** The claims, those of unnamed spokespeople under the names that follow. */
  static List<AttributionClaim> settle(List<AttributionClaim> claims, List<Page> pages) {
    return claims.stream().map(c -> named(c, pages)).toList();
  }

  private static AttributionClaim named(AttributionClaim claim, List<Page> pages) {
    Party unnamed = claim.attributor();
    boolean one = unnamed.country() != null && speaks(claim.attributorPrinted());
    if (!one || unnamed.kind() == PartyKind.COMPANY || unnamed.kind() == PartyKind.MEDIA) {
      return claim;
    }
    int at = 0;
    while (at < pages.size() && !pages.get(at).reading().sentence.span().equals(claim.sentence())) {
      at++;
    }
    Party holder = holder(pages, at, unnamed);
    return holder == null ? claim : claim.between(holder, claim.accused(), claim.countryStated());
  }

  private static @Nullable Party holder(List<Page> pages, int from, Party unnamed) {
    for (int i = from; i < Math.min(pages.size(), from + REACH); i++) {
      Reading r = pages.get(i).reading();
      for (Actor actor : r.actors()) {
        boolean holds =
            actor.form() == Form.PERSON
                && actor.kind() == PartyKind.OFFICIAL
                && Parties.same(actor.party(), unnamed)
                && speaks(r.printed(actor.from(), actor.to()));
        if (holds) {
          return actor.party();
        }
      }
    }
    return null;
  }

  private static boolean speaks(String printed) {
    String words = printed.toLowerCase(Locale.ROOT);
    return words.contains("spokesman")
        || words.contains("spokeswoman")
        || words.contains("spokesperson");
  }
}
