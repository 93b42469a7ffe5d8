package org.ascribe.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Document;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Tells whether a document is a party's own word: a release, an advisory, a vendor's report. */
public final class Publisher {
  private final Parties parties;

  public Publisher(Parties parties) {
    this.parties = parties;
  }

  /** The parties whose own word the document is; empty for a journalist's. */
  public List<Party> of(Document document, List<Reading> readings) {
    List<Party> authors = authors(readings);
    if (!authors.isEmpty()) {
      return authors;
    }
    Party stated = stated(document, readings);
    Party own = stated != null ? stated : firstPerson(readings);
    return own == null ? List.of() : List.of(own);
  }

  /** "This advisory was coauthored by A, B and C". */
  private static List<Party> authors(List<Reading> readings) {
    for (Reading r : readings.subList(0, Math.min(15, readings.size()))) {
      int at = r.first(Sense.AUTHORED, 0, r.size());
      boolean own =
          at >= 0
                  && r.is(Sense.DOCUMENTS, r.first(Sense.DOCUMENTS, 0, at))
                  && r.first(Sense.DOCUMENTS, 0, at) >= 0
              || at == 0;
      if (own && !r.quoted(at)) {
        List<Party> authors =
            r.actors().stream()
                .filter(a -> a.from() > at && a.voice() && a.form() == Actor.Form.NAME)
                .flatMap(a -> a.parties().stream())
                .filter(p -> p.kind() != PartyKind.MEDIA)
                .distinct()
                .toList();
        if (authors.size() > 1) {
          return authors;
        }
      }
    }
    return List.of();
  }

  private @Nullable Party stated(Document document, List<Reading> readings) {
    String name = document.publisher();
    for (Reading r : readings.subList(0, Math.min(4, readings.size()))) {
      String text = Tokenizer.fold(r.sentence.text());
      if (text.contains("official website of the united states")) {
        return parties.state("US");
      }
      if (text.startsWith("fact sheet")) {
        return parties.state("US");
      }
      if (text.equals("office of the spokesperson")
          || text.endsWith(", secretary of state") && text.length() < 60
          || text.endsWith("department spokesperson") && text.length() < 60) {
        return Parties.organ("Department of State", "US");
      }
    }
    if (name == null) {
      return null;
    }
    return listed(name);
  }

  private @Nullable Party listed(String name) {
    List<Token> tokens = Tokenizer.tokens(name);
    for (Hit hit : parties.find(name, tokens)) {
      EntryKind kind = hit.entry().kind();
      if (kind == EntryKind.AGENCY
          || kind == EntryKind.COMPANY
          || kind == EntryKind.ALLIANCE
          || kind == EntryKind.SEAT) {
        return parties.of(hit.entry());
      }
      if (kind == EntryKind.MEDIA) {
        return null;
      }
    }
    return null;
  }

  /** The company or agency whose researchers speak as "we" outside quotations. */
  private @Nullable Party firstPerson(List<Reading> readings) {
    boolean we = false;
    Map<Party, Integer> bodies = new HashMap<>();
    for (Reading r : readings) {
      for (int k = 0; k < r.size(); k++) {
        we |= !r.quoted(k) && finding(r, k);
        if (staff(r, k)) {
          bodies.merge(parties.of(r.hits(k).get(0).entry()), 1, Integer::sum);
        }
      }
      for (Actor actor : r.actors()) {
        if (finds(r, actor)) {
          bodies.merge(actor.party(), 1, Integer::sum);
        }
      }
    }
    return !we
        ? null
        : bodies.entrySet().stream()
            .max(Map.Entry.<Party, Integer>comparingByValue().thenComparing(e -> e.getKey().name()))
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  /** "Acme Threat Lab discovered": a firm that finds things, in the document's own words. */
  private static boolean finds(Reading r, Actor actor) {
    boolean firm =
        actor.kind() == PartyKind.COMPANY
            && actor.form() == Actor.Form.NAME
            && !r.quoted(actor.from());
    return firm
        && (r.is(Sense.FIND_VERBS, actor.to()) || r.is(Sense.FIND_VERBS, actor.to() + 1))
        && !r.is(actor.to(), "was", "were", "is", "are", "and");
  }

  /** "We track", "our researchers". */
  private static boolean finding(Reading r, int k) {
    boolean we =
        r.is(k, "we")
            && (r.is(Sense.FIND_VERBS, k + 1)
                || r.is(Sense.BELIEF_VERBS, k + 1)
                || r.is(k + 1, "assess", "have", "also")
                    && (r.is(Sense.FIND_VERBS, k + 2) || r.is(Sense.REPORT_VERBS, k + 2))
                || r.is(k + 1, "assess"));
    return we
        || r.is(k, "our")
            && r.is(
                k + 1,
                "researchers",
                "analysis",
                "team",
                "investigation",
                "threat",
                "assessment",
                "telemetry",
                "analysts");
  }

  /** "Acme researchers", "Acme assesses", "at Acme, we". */
  private static boolean staff(Reading r, int k) {
    if (r.hits(k).isEmpty()) {
      return false;
    }
    Hit hit = r.hits(k).get(0);
    EntryKind kind = hit.entry().kind();
    int end = r.behindPossessive(r.end(hit, k));
    boolean body = kind == EntryKind.COMPANY || kind == EntryKind.AGENCY;
    return body
        && !r.quoted(k)
        && (r.is(
            end,
            "researchers",
            "analysts",
            "threat",
            "team",
            "assesses",
            "tracks",
            "assess",
            "identified",
            "observed",
            "attributes",
            "research"));
  }
}
