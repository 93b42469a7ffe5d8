package org.ascribe.extract.claim;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Lists;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.VerbForms;
import org.ascribe.extract.reading.Words.Sense;
import org.jspecify.annotations.Nullable;

/** Who makes an accusation: the subject of its verb, or whoever speaks where it stands. */
final class Accuser {
  private Accuser() {}

  /** The subject of the verb; for a participle ("..., accusing Y") the speaker before it. */
  static @Nullable Source accuser(Page page, int v) {
    Reading r = page.reading();
    int before = v - 1;
    while (r.is(Sense.AUXILIARIES, before) && before > v - 6) {
      before--;
    }
    if (r.is(before, "we", "i")) {
      return speaker(page, v);
    }
    boolean participle = r.word(v).endsWith("ing") && !VerbForms.progressive(r, v);
    Actor doer = participle ? r.actor(v - 1) : null;
    if (doer != null && doer.voice() && r.is(Insertions.start(r, doer) - 1, "with", "after")) {
      return Source.of(doer.parties(), r.printed(doer.from(), doer.to()), 0, r.size(), v);
    }
    boolean paper = r.is(Sense.DOCUMENTS, v - 1) || r.is(Sense.ACCUSERS, v - 1);
    List<Actor> subject = participle && !paper ? List.of() : Grammar.subject(r, v);
    List<Actor> voices =
        subject.stream()
            .filter(a -> (a.voice() || person(r, a, v)) && !Grammar.place(r, a))
            .toList();
    if (!voices.isEmpty()) {
      List<org.ascribe.model.Party> parties =
          voices.stream().flatMap(a -> a.parties().stream()).distinct().toList();
      String printed = r.printed(voices.get(0).from(), voices.get(voices.size() - 1).to());
      return Source.of(parties, printed, 0, r.size(), v);
    }
    if (participle || r.is(v - 1, "and", "also", "then") || r.is(v - 1, "to")) {
      return lead(page, v);
    }
    return r.quoted(v) ? speaker(page, v) : null;
  }

  /** An independent person may accuse in so many words. */
  private static boolean person(Reading r, Actor actor, int v) {
    return actor.form() == Actor.Form.PERSON
        && r.is(v, "accuse", "accuses", "accused", "blame", "blames", "blamed");
  }

  /** Whoever says the quotation in which a token stands. */
  static @Nullable Source speaker(Page page, int v) {
    for (Source source : page.sources()) {
      if (source.covers(v)) {
        return source;
      }
    }
    return page.sources().stream().filter(s -> s.own() || quoted(page, v)).findFirst().orElse(null);
  }

  private static boolean quoted(Page page, int v) {
    return page.reading().quoted(v);
  }

  /** The source or first voice of the sentence before a token. */
  private static @Nullable Source lead(Page page, int v) {
    for (Source source : page.sources()) {
      if (source.verb() >= 0 && source.verb() < v || source.own()) {
        return source;
      }
    }
    Reading r = page.reading();
    for (Actor actor : r.actors()) {
      if (actor.from() < v && actor.voice() && !Grammar.place(r, actor)) {
        List<Actor> all = Lists.after(r, actor);
        List<org.ascribe.model.Party> parties =
            all.stream().flatMap(a -> a.parties().stream()).distinct().toList();
        return Source.of(
            parties, r.printed(actor.from(), all.get(all.size() - 1).to()), 0, r.size(), v);
      }
    }
    return null;
  }
}
