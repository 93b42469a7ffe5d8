package org.ascribe.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.lexicon.WordList;
import org.ascribe.model.Document;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Tells a firm's own report from its voice: "we track", "our researchers", "Acme Labs found". */
final class Vendors {
  private static final Set<String> TRADE = WordList.words("security-trade");

  private Vendors() {}

  static @Nullable Party of(Document document, List<Reading> readings, Parties parties) {
    boolean we = we(readings);
    if (we && house(document.publisher())) {
      return Parties.unknown(document.publisher(), PartyKind.COMPANY);
    }
    Party own = we ? firstPerson(readings, parties) : null;
    return own == null && document.publisher() == null ? soleFinder(readings, parties) : own;
  }

  /** Whether a publisher that no list has is by its name a security firm: "Acme Threat Labs". */
  private static boolean house(@Nullable String publisher) {
    return publisher != null
        && Tokenizer.tokens(publisher).stream().anyMatch(token -> TRADE.contains(token.fold()));
  }

  private static boolean we(List<Reading> readings) {
    for (Reading r : readings) {
      for (int k = 0; k < r.size(); k++) {
        if (!r.quoted(k) && finding(r, k)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The one firm that finds anything in a report in which nobody else is heard. */
  private static @Nullable Party soleFinder(List<Reading> readings, Parties parties) {
    Map<Party, Integer> bodies = new HashMap<>();
    for (Reading r : readings) {
      for (int k = 0; k < r.size(); k++) {
        if (r.is(Sense.REPORT_VERBS, k) && r.is(k, "said", "told", "says") && !r.quoted(k)) {
          return null;
        }
        if (staff(r, k)) {
          bodies.merge(parties.of(r.hits(k).get(0).entry()), 2, Integer::sum);
        }
      }
      for (Actor actor : r.actors()) {
        if (finds(r, actor)) {
          bodies.merge(actor.party(), 1, Integer::sum);
        }
      }
    }
    boolean sole = bodies.size() == 1 && bodies.values().iterator().next() > 1;
    return sole ? bodies.keySet().iterator().next() : null;
  }

  /** The company or agency whose researchers speak as "we" outside quotations. */
  private static @Nullable Party firstPerson(List<Reading> readings, Parties parties) {
    Map<Party, Integer> bodies = new HashMap<>();
    for (Reading r : readings) {
      for (int k = 0; k < r.size(); k++) {
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
    return bodies.entrySet().stream()
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
    boolean long_ = r.is(actor.to(), "has", "have") && r.is(actor.to() + 1, "been");
    return firm && long_ && r.is(Sense.FIND_VERBS, actor.to() + 2)
        || firm
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
