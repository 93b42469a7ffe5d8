package org.ascribe.extract.actor;

import java.util.List;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Grammar;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * "They", "the group", "the ministry", "the indictment": words that stand for a party named before.
 */
final class Anaphors {

  private final Story story;

  Anaphors(Story story) {
    this.story = story;
  }

  @Nullable Actor at(Reading r, int i) {
    if (r.is(i, "him") && story.lastPerson() != null) {
      return actor(i, i + 1, List.of(), List.of(story.lastPerson()));
    }
    boolean blamed = r.is(Sense.ACCUSE_VERBS, i - 1) || r.is(Sense.CHARGE_VERBS, i - 1);
    if (r.is(i, "them") && blamed && !defendants(true).isEmpty()) {
      return actor(i, i + 1, List.of(), defendants(true));
    }
    if (r.is(i, "they", "it", "he", "she") && !r.printed(i).equals("IT")) {
      return pronoun(r, i);
    }
    boolean start = i == 0 || r.is(i - 1, ",", "that", "and", "but", "\"", ":", "to", ".", "-");
    boolean definite = r.is(i, "the", "these", "those", "this", "its", "their", "both", "all");
    if (!definite && !start && !r.is(i, "a", "an")) {
      return null;
    }
    boolean a = r.is(i, "a", "an");
    int noun = definite || a ? i + 1 : i;
    int head = head(r, noun);
    boolean verb = r.is(head, "accused") && r.is(i - 1, "have", "has", "had", "was", "were");
    head = verb ? -1 : head;
    definite |= a && head >= 0 && r.is(Sense.COURT_PAPERS, head);
    if (head < 0
        || a && !definite && !r.is(Sense.DOCUMENTS, head)
        || a && r.is(head, "message", "note", "post", "email", "letter", "tweet")
        || definite && r.hits(noun).size() > 0) {
      return null;
    }
    return phrase(r, i, noun, head, definite);
  }

  /** The last noun of a short noun phrase without names, or -1. */
  private static int head(Reading r, int from) {
    int head = -1;
    for (int k = from; k < from + 5 && k < r.size(); k++) {
      if (known(r, k)) {
        head = k;
      } else if (!r.is(Sense.ACTOR_MODIFIERS, k)
          && !r.is(k, "-", "tech", "internet", "joint", "federal", "u", "s")) {
        break;
      }
    }
    return head;
  }

  private static boolean known(Reading r, int k) {
    return r.is(Sense.COMPANY_NOUNS, k)
        || r.is(Sense.AGENCY_NOUNS, k)
        || r.is(Sense.GANG_NOUNS, k)
        || r.is(Sense.DEFENDANT_NOUNS, k)
        || r.is(Sense.OFFICIAL_NOUNS, k)
        || r.is(Sense.DOCUMENTS, k)
        || r.is(k, "country", "regime", "government", "nation");
  }

  private @Nullable Actor pronoun(Reading r, int i) {
    if (r.is(i, "he", "she")) {
      boolean speaks = r.is(Sense.REPORT_VERBS, i + 1) || r.is(Sense.REPORT_VERBS, i - 1);
      Party person = speaks ? story.lastSpeaker() : story.lastPerson();
      return person == null ? null : actor(i, i + 1, List.of(person), List.of(person));
    }
    boolean own = r.is(i, "it") || r.is(Sense.REPORT_VERBS, i - 1) || r.is(i - 1, "that");
    List<Party> voices = own ? opener(r, i) : story.speakers();
    if (voices.isEmpty()) {
      voices = story.speakers();
    }
    if (voices.isEmpty() && r.is(i, "it")) {
      voices = one(story.last(PartyKind.AGENCY));
    }
    return voices.isEmpty() && story.accused().isEmpty()
        ? null
        : actor(i, i + 1, voices, story.accused());
  }

  /** The body that the sentence began with, to which "it" goes back. */
  private static List<Party> opener(Reading r, int before) {
    for (Actor actor : r.actors()) {
      boolean first = actor.to() <= before && actor.from() < 8;
      if (first
          && actor.voice()
          && actor.form() == Form.NAME
          && actor.kind() != PartyKind.OFFICIAL
          && !Grammar.place(r, actor)) {
        return actor.parties();
      }
    }
    return List.of();
  }

  private @Nullable Actor phrase(Reading r, int i, int noun, int head, boolean definite) {
    String word = r.word(head);
    List<Party> voices = List.of();
    List<Party> suspects = List.of();
    boolean plural = word.endsWith("s");
    if (r.is(Sense.COURT_PAPERS, head) && definite
        || r.is(Sense.DOCUMENTS, head) && (definite || r.is(i, "a", "an"))) {
      boolean issued = r.is(i - 1, "released", "issued", "published", "made", "posted", "unveiled");
      List<Party> issuer = issued ? opener(r, i) : List.of();
      List<Party> speaking =
          definite || !r.is(i - 1, ",", "in") && i > 0 ? story.speakers() : List.of();
      voices = r.is(Sense.COURT_PAPERS, head) ? prosecutor() : issuer.isEmpty() ? speaking : issuer;
      voices = r.is(head, "article", "column", "editorial") ? unofficial(voices) : voices;
    } else if (r.is(Sense.DEFENDANT_NOUNS, head) && definite) {
      suspects =
          defendants(
              plural
                  || r.is(head, "pair", "duo", "trio", "couple", "five", "four", "three", "two"));
    } else if (r.is(Sense.GANG_NOUNS, head) && definite) {
      suspects = gang(r, i, word);
    } else if (r.is(Sense.COMPANY_NOUNS, head)
        && story.hireling() != null
        && r.is(head - 1, "spyware", "surveillance", "hire", "israeli")) {
      return new Actor(i, head + 1, one(story.hireling()), Form.HIRELING, null, true, false);
    } else if (r.is(Sense.COMPANY_NOUNS, head)
        && (definite || !r.is(head - 1, "security", "independent"))) {
      voices = speakersOr(PartyKind.COMPANY, plural);
    } else if (r.is(Sense.AGENCY_NOUNS, head)) {
      voices = bodies(word, definite);
      suspects =
          definite
              ? story.accused().stream().filter(p -> p.kind() == PartyKind.AGENCY).toList()
              : List.of();
    } else if (r.is(Sense.OFFICIAL_NOUNS, head) && definite) {
      voices = speakersOr(PartyKind.OFFICIAL, plural);
    } else if (r.is(head, "country", "regime", "nation") && definite) {
      suspects = one(story.last(PartyKind.STATE));
    } else if (r.is(head, "government") && definite) {
      voices = governments();
    }
    return voices.isEmpty() && suspects.isEmpty() ? null : actor(i, head + 1, voices, suspects);
  }

  /** The gang named right before the comma, or whom the document accuses; a state is no gang. */
  private List<Party> gang(Reading r, int i, String noun) {
    Actor before = r.is(i - 1, ",") ? r.actor(i - 2) : null;
    if (before != null && before.kind() == PartyKind.GROUP && before.form() == Form.NAME) {
      return before.suspects();
    }
    List<Party> accused = story.accused();
    boolean band = List.of("group", "gang", "crew", "collective").contains(noun);
    boolean state = !accused.isEmpty() && accused.get(0).kind() == PartyKind.STATE;
    Party last = story.last(PartyKind.GROUP);
    return accused.isEmpty() || band && state && last != null ? one(last) : accused;
  }

  /** States and their bodies write no articles. */
  private static List<Party> unofficial(List<Party> parties) {
    return parties.stream()
        .filter(
            p ->
                p.kind() == PartyKind.COMPANY
                    || p.kind() == PartyKind.MEDIA
                    || p.kind() == PartyKind.PERSON)
        .toList();
  }

  private static Actor actor(int from, int to, List<Party> voices, List<Party> suspects) {
    return new Actor(from, to, voices, Form.ANAPHOR, null, true, false).suspects(suspects);
  }

  /** All defendants, or the one spoken of last; the people accused where none has a name. */
  private List<Party> defendants(boolean several) {
    if (story.defendants().isEmpty()) {
      return story.accused();
    }
    Party last = story.lastPerson();
    return !several && last != null && story.defendants().contains(last)
        ? List.of(last)
        : story.defendants();
  }

  private List<Party> prosecutor() {
    return story.court();
  }

  /** The speakers of the kind, else the last party of it. */
  private List<Party> speakersOr(PartyKind kind, boolean several) {
    List<Party> of = story.speakers().stream().filter(p -> p.kind() == kind).toList();
    if (of.isEmpty()) {
      return one(story.last(kind));
    }
    return several ? of : List.of(of.get(of.size() - 1));
  }

  private List<Party> bodies(String noun, boolean definite) {
    Party called = definite ? story.body(noun) : null;
    if (called != null) {
      return List.of(called);
    }
    List<Party> of =
        story.speakers().stream()
            .filter(
                p ->
                    p.kind() == PartyKind.AGENCY
                        || p.kind() == PartyKind.STATE
                        || p.kind() == PartyKind.ALLIANCE)
            .toList();
    if (!of.isEmpty()) {
      return of;
    }
    if (noun.equals("authorities")) {
      return one(story.last(PartyKind.STATE));
    }
    return definite ? one(story.last(PartyKind.AGENCY)) : List.of();
  }

  private List<Party> governments() {
    List<Party> of = story.speakers().stream().filter(p -> p.kind() == PartyKind.STATE).toList();
    return of.isEmpty() ? one(story.last(PartyKind.STATE)) : of;
  }

  private static List<Party> one(@Nullable Party party) {
    return party == null ? List.of() : List.of(party);
  }
}
