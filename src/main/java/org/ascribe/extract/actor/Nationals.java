package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** What words behind a nationality mean: people of it, a band of hackers, a body's head noun. */
final class Nationals {
  private Nationals() {}

  /** "Ruritanian Cyber Army", "Ruritania Cyber Security Group Hackers": a band's own name. */
  static @Nullable Actor crowd(Reading r, int i, int end) {
    if (!r.is(end, "cyber", "electronic", "hacker", "hackers", "hacking") || !r.capital(end)) {
      return null;
    }
    int k = end + 1;
    int last = -1;
    while (k < Math.min(r.size(), end + 4) && r.capital(k) && r.token(k).word()) {
      last = r.is(Sense.CROWD_NAMES, k) ? k : last;
      k++;
    }
    boolean generic =
        r.is(end, "hacker", "hackers", "hacking") && r.is(last, "group", "team", "hackers", "crew");
    if (last < 0 || generic) {
      return null;
    }
    int to = r.is(last, "hackers") && last > end + 1 ? last : last + 1;
    Party band = Parties.unknown(r.printed(i, to), PartyKind.GROUP);
    return Actor.of(i, last + 1, band, Form.NAME);
  }

  /** A noun for several persons: "traders". */
  static boolean plural(Reading r, int i) {
    String word = r.word(i);
    return !r.capital(i)
        && (word.endsWith("ers")
            || word.endsWith("ors")
            || word.endsWith("ists")
            || word.endsWith("ians"));
  }

  /** "Iranians", "the Chinese": a nationality that stands for people. */
  static boolean noun(Reading r, int i, int end) {
    String word = r.word(end - 1);
    boolean ends =
        end == r.size()
            || !r.token(end).word()
            || r.is(Sense.AUXILIARIES, end)
            || r.is(end, "who", "for", "of", "in", "were", "as", "acting", "over", "with", "on");
    boolean plural =
        word.endsWith("ans")
            || word.endsWith("is") && !word.equals("is")
            || word.endsWith("eans")
            || word.endsWith("ians");
    boolean counted =
        r.is(i - 1, "the")
            || r.word(i - 1).matches("\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozen");
    boolean collective =
        counted && (word.endsWith("ese") || word.endsWith("sh") || word.endsWith("ch"));
    boolean one = r.is(i - 1, "a", "an") && word.endsWith("an");
    boolean people = word.endsWith("ans") || word.endsWith("is") && word.length() > 5;
    return !r.is(end, "-", "'") && (people || ends && (plural || collective || one));
  }

  static boolean chained(Reading r, int i) {
    return r.is(i, "-", "\"", "(", ")") && !r.is(i - 1, ")")
        || r.is(Sense.ACTOR_MODIFIERS, i)
        || r.is(Sense.ACTOR_NOUNS, i)
        || r.is(Sense.GOVERNMENT_NOUNS, i)
        || r.is(Sense.VOICE_NOUNS, i)
        || r.is(Sense.ORGAN_NOUNS, i)
        || r.is(Sense.ORIGIN_MODIFIERS, i);
  }

  static boolean firm(Reading r, int from, int to) {
    for (int k = from; k < to; k++) {
      if (r.is(Sense.LOOSE_TIES, k)) {
        return false;
      }
    }
    return true;
  }

  static int lastHead(Reading r, int from, int end) {
    for (int k = end - 1; k >= from; k--) {
      boolean head =
          r.is(Sense.ACTOR_NOUNS, k)
              || r.is(Sense.GOVERNMENT_NOUNS, k)
              || r.is(Sense.VOICE_NOUNS, k)
              || r.is(Sense.ORGAN_NOUNS, k);
      if (head) {
        return k;
      }
    }
    return -1;
  }
}
