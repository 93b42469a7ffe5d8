package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.claim.Source.Manner;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the sources that a sentence names those that it leaves unsaid: the speaker of a quotation
 * that runs on, the speaker of a transcript, the publisher of its own report.
 */
final class Floor {
  /** Words in quotation marks that may be a name only. */
  private static final int LONGEST_NAME = 3;

  private final Story story;
  private @Nullable Source transcript;
  private int transcriptFrom = -1;

  Floor(Story story) {
    this.story = story;
  }

  List<Source> of(Reading r) {
    label(r);
    return Sources.of(r, story);
  }

  /** "MS. SMITH:" at the head of a paragraph hands the floor over. */
  private void label(Reading r) {
    for (int k = 0; k < Math.min(6, r.size()); k++) {
      if (r.is(k, ":") && k > 0) {
        String label = r.printed(0, k);
        boolean capitals =
            label.equals(label.toUpperCase(java.util.Locale.ROOT)) && label.length() > 2;
        if (capitals) {
          Party person = story.person(r.word(k - 1));
          transcript =
              person == null || person.kind() == PartyKind.PERSON
                  ? Source.of(List.of(), label, 0, 0, -1)
                  : new Source(List.of(person), label, 0, Integer.MAX_VALUE, -1, Manner.OWN);
        }
        return;
      }
    }
  }

  /** The pages with the unsaid sources filled in. */
  List<Page> carried(List<Page> pages, List<Party> publisher) {
    List<Page> filled = new ArrayList<>();
    Source open = null;
    int openParagraph = -10;
    Source floor = null;
    Source lead = null;
    int listed = -1;
    Source roster = null;
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      Reading r = page.reading();
      List<Source> sources = new ArrayList<>(page.sources());
      boolean quoted = anyQuoted(r);
      Source named = sources.stream().filter(s -> s.verb() >= 0).findFirst().orElse(null);
      boolean item = bullet(r) || r.sentence.paragraph() == listed;
      listed = bullet(r) ? r.sentence.paragraph() : listed;
      lead = item ? lead : r.is(r.size() - 1, ":") ? named : null;
      if (item && named == null && lead != null) {
        sources.add(lead.across(r.size(), Manner.SAYS));
        named = lead;
      }
      if (named == null && spoken(r) && !stranger(r)) {
        Source next = next(pages, i);
        Source carried =
            next != null ? next : r.sentence.paragraph() <= openParagraph + 2 ? open : null;
        if (carried != null) {
          sources.add(Source.of(carried.parties(), carried.printed(), 0, r.size(), -1));
          named = carried;
        }
      }
      if (quoted && named != null) {
        open = named;
        openParagraph = r.sentence.paragraph();
      }
      floor = floor(r, floor);
      if (floor != null) {
        if (!floor.parties().isEmpty()) {
          sources.add(floor);
        }
      } else if (!publisher.isEmpty() && named == null && !spoken(r)) {
        sources.add(new Source(publisher, publisher.get(0).name(), 0, r.size(), -1, Manner.OWN));
      }
      filled.add(page.with(sources).on(Roster.item(r) ? roster : null));
      roster = Roster.next(page, named, roster);
    }
    return filled;
  }

  private @Nullable Source floor(Reading r, @Nullable Source before) {
    transcript = null;
    label(r);
    return transcript == null ? before : transcript;
  }

  private static boolean bullet(Reading r) {
    return !r.sentence.text().isEmpty() && "*•-–+".indexOf(r.sentence.text().charAt(0)) >= 0;
  }

  /** "..., said an expert who asked not to be named": somebody else says it. */
  private static boolean stranger(Reading r) {
    for (int k = 1; k < r.size(); k++) {
      if (!r.quoted(k) && r.is(Sense.INVERTED_VERBS, k) && r.is(k + 1, "a", "an", "one")) {
        return r.is(k - 1, ",", "\"") || r.quoted(k - 1);
      }
    }
    return false;
  }

  /** More than a name or a word is quoted. */
  private static boolean spoken(Reading r) {
    int words = 0;
    for (int k = 0; k < r.size(); k++) {
      words += r.quoted(k) && r.token(k).word() ? 1 : 0;
    }
    return words > LONGEST_NAME;
  }

  private static boolean anyQuoted(Reading r) {
    for (int k = 0; k < r.size(); k++) {
      if (r.quoted(k) && r.token(k).word()) {
        return true;
      }
    }
    return false;
  }

  /** The speaker named in a later sentence of the same paragraph whose quotation this one opens. */
  private static @Nullable Source next(List<Page> pages, int i) {
    int paragraph = pages.get(i).reading().sentence.paragraph();
    for (int k = i + 1;
        k < pages.size() && pages.get(k).reading().sentence.paragraph() == paragraph;
        k++) {
      Reading r = pages.get(k).reading();
      for (Source source : pages.get(k).sources()) {
        if (source.verb() >= 0) {
          return anyQuoted(r) && source.from() == 0 ? source : null;
        }
      }
    }
    return null;
  }
}
