package org.ascribe.extract.actor;

import java.util.List;
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
  /** Sentences in which a release says whose it is. */
  private static final int HEAD = 4;

  /** Tokens before the word "statement" in a title: a front matter's key. */
  private static final int OPENING = 60;

  private static final int LONGEST_TITLE = 160;

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
    stated = stated == null ? release(readings) : stated;
    Party own = stated != null ? stated : Vendors.of(document, readings, parties);
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

  /** "Statement by Foreign Minister Doe": an official's release is his state's word. */
  private @Nullable Party release(List<Reading> readings) {
    for (Reading r : readings.subList(0, Math.min(HEAD, readings.size()))) {
      int at = r.first(Sense.RELEASES, 0, Math.min(OPENING, r.size()));
      int by = at < 0 ? -1 : at + r.length(Sense.RELEASES, at);
      if (by < 0 || !r.is(by, "by", "of", "from") || r.size() > LONGEST_TITLE) {
        continue;
      }
      for (int k = by + 1; k < Math.min(r.size(), by + 6); k++) {
        Actor voice = r.actor(k);
        if (voice != null && voice.voice() && voice.party().country() != null) {
          return parties.state(voice.party().country());
        }
        if (r.is(Sense.AMERICAN_OFFICES, k)) {
          return parties.state("US");
        }
      }
    }
    return null;
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
        return rewards(readings) ? Parties.organ("Department of State", "US") : parties.state("US");
      }
    }
    if (name == null) {
      return null;
    }
    return listed(name);
  }

  /** The department offers rewards in its own name; its other releases speak for the state. */
  private static boolean rewards(List<Reading> readings) {
    Reading title = readings.get(0);
    return Tokenizer.fold(title.sentence.text()).contains("reward");
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
}
