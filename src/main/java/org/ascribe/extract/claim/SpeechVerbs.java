package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;

/** Tells the verbs by which somebody vouches for something. */
final class SpeechVerbs {
  private SpeechVerbs() {}

  static boolean verb(Reading r, int v) {
    return r.actor(v) == null
        && !VerbForms.nominal(r, v)
        && !(r.is(v, "added", "adds", "add")
            && r.is(v + 1, "them", "him", "it", "to", "more", "new"))
        && !reduced(r, v)
        && !(r.is(v, "estimated") && r.is(v - 1, "an", "the", "its"))
        && (r.is(Sense.REPORT_VERBS, v)
            || r.is(Sense.BELIEF_VERBS, v)
            || r.is(Sense.FIND_VERBS, v));
  }

  /** "Activity attributed to X", "a group linked to X", "a group called X": nobody's act. */
  private static boolean reduced(Reading r, int v) {
    boolean christened =
        r.is(v, "called", "named", "dubbed", "tracked", "labelled", "labeled")
            && r.is(Sense.ACTOR_NOUNS, v - 1);
    return christened
        || r.is(Sense.ATTRIBUTE_VERBS, v)
            && r.word(v).endsWith("ed")
            && r.is(v + 1, "to", "with")
            && (r.is(Sense.ACTIVITY_NOUNS, v - 1) || r.is(Sense.ACTOR_NOUNS, v - 1));
  }

  /** "A group it calls X": the words name somebody and tell nothing. */
  static boolean christening(Reading r, List<Actor> subject, int v) {
    return !subject.isEmpty()
        && subject.get(0).form() == Actor.Form.ANAPHOR
        && (r.is(Sense.ACTOR_NOUNS, subject.get(0).from() - 1)
            || r.is(Sense.OFFENSIVE_TOOLS, subject.get(0).from() - 1))
        && r.is(
            v, "calls", "call", "called", "dubs", "dubbed", "names", "named", "tracks", "track");
  }
}
