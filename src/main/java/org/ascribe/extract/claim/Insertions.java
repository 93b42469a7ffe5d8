package org.ascribe.extract.claim;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.PartyKind;

/** Steps over what stands between an actor and the words that judge it. */
final class Insertions {
  private static final int REACH = 45;

  private Insertions() {}

  /** The token behind brackets, appositions, further names and a relative pronoun. */
  static int behind(Reading r, Actor actor) {
    int k = actor.to();
    while (actor.kind() == PartyKind.AGENCY && r.is(Sense.ACTOR_NOUNS, k)) {
      k++;
    }
    for (int round = 0; round < 6; round++) {
      int before = k;
      if (r.is(k, "(", "[")) {
        k = Lists.close(r, k);
      }
      if (r.is(k, "\"")) {
        k++;
      }
      k = listed(r, k);
      if (r.is(k, ",", "-", "also", "aka", "known", "tracked", "dubbed", "called")
          || r.is(k, "with") && r.is(k + 1, "ties", "links")) {
        k = closing(r, k, k > actor.to() || named(r, actor));
      }
      if (k == before) {
        return k;
      }
    }
    return k;
  }

  /** "The group, which it calls X, stole": what follows the name goes on about the group. */
  private static boolean named(Reading r, Actor actor) {
    int k = actor.from() - 1;
    while (r.determiner(k) || r.is(k, "as", "\"", "to")) {
      k--;
    }
    return r.is(k, "calls", "call", "called", "tracks", "track", "tracked", "dubs", "dubbed")
        || r.is(k, "known", "names", "named", "refers");
  }

  /** First token of an actor's noun phrase. */
  static int start(Reading r, Actor actor) {
    return r.determiner(actor.from() - 1) ? actor.from() - 1 : actor.from();
  }

  private static int listed(Reading r, int k) {
    int next = k;
    boolean linked = false;
    while (r.is(next, ",", "and", "or", "&", "\"")
        || linked && (r.is(Sense.ACTOR_MODIFIERS, next) || r.determiner(next))) {
      linked = true;
      next++;
    }
    Actor other = linked ? r.actor(next) : null;
    return other != null && other.from() == next && other.suspect() ? other.to() : k;
  }

  /** Behind the comma that ends an apposition, or the token itself. */
  private static int closing(Reading r, int open, boolean through) {
    boolean bare = !r.is(open, ",", "-");
    if (r.is(open, ",")
        && r.is(Sense.AUXILIARIES, open + 1)
        && !(r.word(open + 1).endsWith("ly") && participle(r, open + 2))
        && !r.is(open + 1, "and", "once", "then", "also", "both")) {
      return open + 1;
    }
    if (r.is(open, ",") && through && VerbForms.attacks(r, open + 1)) {
      return open + 1;
    }
    boolean clause = r.is(open, ",") && r.is(open + 1, "which", "who");
    if (clause && (r.is(Sense.AUXILIARIES, open + 2) || VerbForms.attacks(r, open + 2))) {
      return relative(r, open);
    }
    if (!bare && !apposition(r, open)) {
      return open;
    }
    for (int k = open + 1; k < Math.min(r.size(), open + REACH); k++) {
      boolean verb = r.is(Sense.AUXILIARIES, k + 1) || VerbForms.attacks(r, k + 1);
      if (r.is(k, ",", "-") && verb) {
        return k + 1;
      }
      if (bare && k > open + 1 && r.is(k, "is", "was", "are", "were", "has", "have", "had")) {
        return k;
      }
      if (r.is(k, ";", ":", "?")) {
        break;
      }
    }
    return open;
  }

  /** "Allegedly tied to Ruritania": describes the actor, and what it did comes later. */
  private static boolean participle(Reading r, int k) {
    return r.word(k).endsWith("ed") && r.is(k + 1, "to", "with", "by", "as", "in");
  }

  /** Behind a relative clause that a verb follows; else the clause's own verb is what is said. */
  private static int relative(Reading r, int open) {
    for (int k = open + 2; k < Math.min(r.size(), open + REACH); k++) {
      if (r.is(k, ",") && (r.is(Sense.AUXILIARIES, k + 1) || VerbForms.attacks(r, k + 1))) {
        return k + 1;
      }
    }
    return open + 2;
  }

  private static boolean apposition(Reading r, int open) {
    int k = open + 1;
    return r.determiner(k)
        || r.word(k).endsWith("ly")
        || r.word(k).endsWith("ing") && !VerbForms.attacks(r, k)
        || r.is(Sense.APPOSITION_OPENERS, k)
        || r.actor(k) != null
        || r.word(k).matches("\\d{1,3}");
  }

  /**
   * The last token before an actor's noun phrase and before those listed with it, from which "by"
   * or "linked to" governs it.
   */
  static int before(Reading r, Actor actor, int from) {
    int k = christened(r, actor.from() - 1, from);
    while (k >= from && (nominal(r, k) || separator(r, k))) {
      int outside = Lists.overBracket(r, k);
      Actor other = r.actor(k);
      k = outside < k ? outside : other == null ? k - 1 : other.from() - 1;
    }
    return k;
  }

  /** Before "that Acme tracks as" and "we call", or the token itself. */
  private static int christened(Reading r, int end, int from) {
    int k = end;
    while (k > from && r.is(k, "as", "\"", "internally", "the", "under", "name", "(", "'")) {
      k--;
    }
    boolean names = r.is(k, "track", "tracks", "call", "calls", "dub", "dubs", "refer", "refers");
    if (!names && !r.is(k, "tracked", "named") || k <= from) {
      return end;
    }
    k--;
    while (k > from
        && (r.is(k, "we", "it", "they", "which", "that", "has", "have", "been", ",")
            || r.actor(k) != null)) {
      k--;
    }
    return k;
  }

  private static boolean nominal(Reading r, int k) {
    Actor other = r.actor(k);
    if (other != null) {
      return other.suspect()
          && (separator(r, other.to())
              || r.is(other.to(), "\"", "(", ")", "known", "dubbed", "called", "'"));
    }
    return r.determiner(k)
        || r.is(
            k,
            "\"",
            "'",
            "such",
            "including",
            "like",
            "(",
            ")",
            "also",
            "aka",
            "known",
            "dubbed",
            "called",
            "named",
            "tracked",
            "identified",
            "as",
            "namely",
            "suspected",
            "least",
            "at",
            "-",
            "collective",
            "infamous",
            "specifically",
            "particularly",
            "notably",
            "especially")
        || r.is(Sense.ACTOR_MODIFIERS, k)
        || r.is(Sense.ACTOR_NOUNS, k)
        || r.is(Sense.FIRM_NOUNS, k)
        || r.is(Sense.FIRM_FIELDS, k) && r.is(Sense.FIRM_NOUNS, k + 1)
        || r.is(k, "attack", "attackers")
        || r.is(k, "s") && r.is(k - 1, "'")
        || r.is(k, "of", "in") && ofMany(r, k - 1)
        || r.is(k + 1, "of", "in") && ofMany(r, k)
        || r.capital(k) && (separator(r, k + 1) || !r.hits(k).isEmpty());
  }

  /** "Members of", "a group of", "officers of": who belongs to it. */
  private static boolean ofMany(Reading r, int k) {
    return r.is(Sense.ACTOR_NOUNS, k) || r.is(Sense.PARTS_OF, k);
  }

  private static boolean separator(Reading r, int k) {
    if (!r.is(k, ",", "and", "or", "&")) {
      return false;
    }
    return r.actor(k - 1) != null && r.actor(k - 1).suspect()
        || r.is(k, ",") && r.capital(k - 1) && r.is(k - 2, ",", ")", "and")
        || r.is(k - 1, ")")
        || r.is(k, ",") && r.is(Sense.ACTOR_NOUNS, k - 1)
        || r.is(k, "and") && (r.is(k - 1, ",") || r.is(Sense.ACTOR_NOUNS, k - 1));
  }

  /**
   * "Arrested by the police", "in Spain and France": not the subject of what follows; but "actors
   * in Ruritania" are who did it.
   */
  static boolean governed(Reading r, Actor actor) {
    Actor first = actor.form() == Actor.Form.ANAPHOR ? actor : Lists.before(r, actor).get(0);
    int k = first.from() - 1;
    while (r.determiner(k)) {
      k--;
    }
    boolean home = r.is(k, "in") && r.is(Sense.ACTOR_NOUNS, k - 1);
    if (home || r.is(k, "on") && r.is(k - 1, "called", "calls", "calling", "call", "urged")) {
      return false;
    }
    return r.is(
            k,
            "by",
            "against",
            "on",
            "to",
            "into",
            "at",
            "targeting",
            "targeted",
            "attacking",
            "attacked",
            "hacked",
            "breached",
            "infiltrated",
            "penetrated",
            "hitting",
            "than",
            "within",
            "across",
            "visiting",
            "with")
        || r.is(k, "in") && actor.form() != Actor.Form.PEOPLE;
  }
}
