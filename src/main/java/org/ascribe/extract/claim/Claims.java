package org.ascribe.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascribe.extract.actor.ActorFinder;
import org.ascribe.extract.actor.Officials;
import org.ascribe.extract.actor.Parties;
import org.ascribe.extract.actor.Publisher;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.extract.text.Quoting;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Explanation;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Span;

/**
 * Reads the attribution claims of a document: who, in which sentence, makes whom responsible. First
 * every sentence is read for actors and speakers, in order, because later ones refer back; then
 * each rule looks at each sentence.
 */
public final class Claims {
  /** Services that are more often accused than heard. */
  private static final Pattern SPIES =
      Pattern.compile(
          "GRU|FSB|SVR|Ministry of State Security|Revolutionary Guard|Reconnaissance General|Liberation Army|Unit \\d|Intelligence Directorate|Federal Security Service");

  /**
   * Fewer words about cyber activity than this, and the document is about something else: what it
   * says of it, it says in one sentence.
   */
  private static final int CYBER_WORDS = 3;

  private static final int NEAR = 5;
  private static final int FAR = 9;

  private static final List<ClaimRule> RULES =
      List.of(
          new Accusation(),
          new Attributing(),
          new Reported(),
          new Bulletin(),
          new Charging(),
          new Sought(),
          new Takedown(),
          new Joining(),
          new Diplomacy(),
          new Denial(),
          new Rebuttal(),
          new Contested(),
          new Confession(),
          new Boasts());

  private final Words words = Words.load();
  private final Officials officials = Officials.load();
  private final Parties parties;

  public Claims(Lexicon lexicon) {
    this.parties = new Parties(lexicon);
  }

  public List<AttributionClaim> find(Document document, List<Sentence> sentences) {
    Story story = new Story(sentences);
    List<Page> pages = pages(document, sentences, story);
    List<AttributionClaim> claims = Servants.settle(filled(pages, story, false).claims(), pages);
    List<AttributionClaim> named = Spokespeople.settle(Masters.settle(claims, pages), pages);
    return Headlines.settle(named, pages);
  }

  /** Why {@link #find} finds what it finds. */
  public Explanation explain(Document document, List<Sentence> sentences) {
    Story story = new Story(sentences);
    List<Page> pages = pages(document, sentences, story);
    Sheet sheet = filled(pages, story, true);
    Set<Span> telling =
        sheet.claims().stream().map(AttributionClaim::sentence).collect(Collectors.toSet());
    List<Explanation.Silence> silences =
        pages.stream()
            .filter(page -> !telling.contains(page.reading().sentence.span()))
            .flatMap(page -> Stream.ofNullable(Silences.of(page)))
            .toList();
    return new Explanation(sheet.grounds(), silences);
  }

  private Sheet filled(List<Page> pages, Story story, boolean explaining) {
    Sheet sheet = new Sheet(story, parties, explaining);
    for (Page page : pages) {
      story.at(page.reading().sentence);
      for (ClaimRule rule : RULES) {
        rule.apply(page, story, sheet);
      }
    }
    return sheet;
  }

  private List<Page> pages(Document document, List<Sentence> sentences, Story story) {
    List<boolean[]> quoted = Quoting.of(sentences);
    List<Reading> readings = new ArrayList<>();
    boolean[] cyber = new boolean[sentences.size()];
    int count = 0;
    boolean beyondDoubt = false;
    for (int i = 0; i < sentences.size(); i++) {
      Reading r = new Reading(sentences.get(i), words, quoted.get(i));
      readings.add(r);
      int at = r.first(Sense.CYBER_NOUNS, 0, r.size());
      boolean named =
          r.sentence.hits().stream()
              .anyMatch(
                  h ->
                      h.entry().kind() == EntryKind.GROUP || h.entry().kind() == EntryKind.MALWARE);
      cyber[i] = at >= 0 || named;
      beyondDoubt |= named || byComputer(r, at);
      count += named ? 1 : 0;
      count += at < 0 ? 0 : r.has(Sense.CYBER_NOUNS, at + 1, r.size()) ? 2 : 1;
    }
    boolean about = count >= CYBER_WORDS || count > 0 && sentences.size() <= 4;
    if (!beyondDoubt) {
      return List.of();
    }
    int reach = about ? reach(cyber) : 0;
    ActorFinder finder = new ActorFinder(parties, story, officials);
    Floor speakers = new Floor(story);
    List<Page> pages = new ArrayList<>();
    boolean charging = false;
    for (int i = 0; i < readings.size(); i++) {
      Reading r = readings.get(i);
      story.at(r.sentence);
      finder.find(r);
      boolean near = near(cyber, i, reach);
      List<Source> sources = speakers.of(r);
      boolean described = charging && r.has(Sense.DESCRIBING, 0, r.size());
      charging = formal(r);
      remember(r, story, sources, charging || described);
      pages.add(new Page(r, sources, near, story.prosecutors(), story.last(PartyKind.GROUP), null));
    }
    return speakers.carried(pages, new Publisher(parties).of(document, readings));
  }

  /** Whether any word of cyber activity is one that no other crime shares. */
  private static boolean byComputer(Reading r, int first) {
    for (int at = first; at >= 0; at = r.first(Sense.CYBER_NOUNS, at + 1, r.size())) {
      if (!r.is(Sense.SHARED_WITH_OTHER_CRIMES, at)) {
        return true;
      }
    }
    return false;
  }

  /** How many sentences away cyber activity is still the topic: further in a text full of it. */
  private static int reach(boolean[] cyber) {
    int count = 0;
    for (boolean one : cyber) {
      count += one ? 1 : 0;
    }
    return count * 3 >= cyber.length ? FAR : NEAR;
  }

  /** A sentence is about cyber activity where one of those around it is. */
  private static boolean near(boolean[] cyber, int i, int reach) {
    for (int k = Math.max(0, i - reach); k < Math.min(cyber.length, i + reach); k++) {
      if (cyber[k]) {
        return true;
      }
    }
    return cyber[i];
  }

  private static boolean formal(Reading r) {
    return r.has(Sense.CHARGE_VERBS, 0, r.size())
        || r.has(Sense.FORMAL_NOUNS, 0, r.size())
        || r.has(Sense.ALLEGED, 0, r.size())
        || r.has(Sense.FILINGS, 0, r.size())
        || r.has(Sense.NAME_NOUNS, 0, 3);
  }

  /**
   * Whom "they" and "the group" will stand for.
   *
   * @param formal whether it tells of charges, or describes who was charged right before
   */
  private static void remember(Reading r, Story story, List<Source> sources, boolean formal) {
    for (Source source : sources) {
      if (!source.own() && source.verb() >= 0) {
        story.spoke(source.parties());
      }
    }
    Actor first = r.actors().isEmpty() ? null : r.actors().get(0);
    boolean issuer =
        r.has(Sense.FORMAL_NOUNS, 0, r.size())
            && first != null
            && first.form() == Actor.Form.NAME
            && first.from() < 3
            && first.kind() == PartyKind.ALLIANCE;
    if (issuer) {
      story.issued(first.party());
    }
    List<Party> accused = new ArrayList<>();
    for (Actor actor : r.actors()) {
      boolean person = actor.form() == Actor.Form.PERSON && actor.kind() == PartyKind.PERSON;
      if (formal && person) {
        story.charge(actor.suspects());
      }
      boolean acts =
          actor.suspect()
              && actor.form() != Actor.Form.ANAPHOR
              && (actor.kind() != PartyKind.AGENCY || SPIES.matcher(actor.party().name()).find())
              && (actor.form() == Actor.Form.PEOPLE
                  || Blame.on(r, actor, 0, r.size()) != null
                  || actor.kind() == PartyKind.GROUP);
      if (acts) {
        accused.addAll(actor.suspects());
      }
    }
    if (accused.isEmpty()) {
      r.actors().stream()
          .filter(a -> a.kind() == PartyKind.AGENCY && a.form() == Actor.Form.NAME)
          .filter(a -> SPIES.matcher(a.party().name()).find())
          .forEach(a -> accused.addAll(a.suspects()));
    }
    if (!accused.isEmpty()) {
      Party foremost = accused.get(0);
      story.accuse(List.of(foremost));
    }
  }
}
