package org.ascribe.extract;

import java.util.List;
import java.util.Set;
import org.ascribe.extract.Actor.Form;
import org.ascribe.extract.Words.Sense;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * "They", "the group", "the ministry", "the indictment": words that stand for a party named before.
 */
final class Anaphors {
  private static final Set<String> COMPANY =
      Set.of(
          "company",
          "firm",
          "vendor",
          "startup",
          "giant",
          "researchers",
          "analysts",
          "researcher",
          "analyst",
          "companies",
          "firms",
          "provider",
          "vendors",
          "team");
  private static final Set<String> AGENCY =
      Set.of(
          "ministry",
          "agency",
          "department",
          "bureau",
          "centre",
          "center",
          "authority",
          "authorities",
          "police",
          "watchdog",
          "service",
          "directorate",
          "agencies",
          "prosecutors",
          "investigators",
          "officials",
          "commission",
          "council",
          "prosecutor",
          "office");
  private static final Set<String> GROUP =
      Set.of(
          "group",
          "gang",
          "hackers",
          "attackers",
          "actors",
          "actor",
          "collective",
          "crew",
          "apt",
          "operators",
          "attacker",
          "hacker",
          "cybercriminals",
          "groups",
          "conspirators",
          "conspiracy",
          "adversary",
          "outfit",
          "spies",
          "gangs",
          "intruders");
  private static final Set<String> MEN =
      Set.of(
          "defendants",
          "defendant",
          "men",
          "man",
          "suspects",
          "suspect",
          "pair",
          "duo",
          "brothers",
          "individuals",
          "two",
          "three",
          "four",
          "five",
          "trio",
          "accused",
          "couple");
  private static final Set<String> OFFICIAL =
      Set.of(
          "official",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "minister",
          "president",
          "secretary",
          "ambassador",
          "ministers",
          "adviser",
          "advisor",
          "senator",
          "director");
  private static final Set<String> COURT =
      Set.of("indictment", "complaint", "affidavit", "charges", "prosecutors", "indictments");

  private final Story story;

  Anaphors(Story story) {
    this.story = story;
  }

  @Nullable Actor at(Reading r, int i) {
    if (r.is(i, "they", "it", "he", "she")) {
      return pronoun(r, i);
    }
    boolean start = i == 0 || r.is(i - 1, ",", "that", "and", "but", "\"", ":", "to", ".", "-");
    boolean definite = r.is(i, "the", "these", "those", "this", "its", "their", "both", "all");
    if (!definite && !start) {
      return null;
    }
    int noun = definite ? i + 1 : i;
    int head = head(r, noun);
    if (head < 0 || definite && r.hits(noun).size() > 0) {
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
    String word = r.word(k);
    return COMPANY.contains(word)
        || AGENCY.contains(word)
        || GROUP.contains(word)
        || MEN.contains(word)
        || OFFICIAL.contains(word)
        || r.is(Sense.DOCUMENTS, k)
        || r.is(k, "country", "regime", "government", "nation");
  }

  private @Nullable Actor pronoun(Reading r, int i) {
    if (r.is(i, "he", "she")) {
      Party person = story.lastPerson();
      return person == null ? null : actor(i, i + 1, List.of(person), List.of(person));
    }
    boolean nobody = story.speakers().isEmpty() && story.accused().isEmpty();
    return nobody ? null : actor(i, i + 1, story.speakers(), story.accused());
  }

  private @Nullable Actor phrase(Reading r, int i, int noun, int head, boolean definite) {
    String word = r.word(head);
    List<Party> voices = List.of();
    List<Party> suspects = List.of();
    boolean plural = word.endsWith("s");
    if (COURT.contains(word) && definite
        || r.is(Sense.DOCUMENTS, head) && (definite || r.is(i, "a", "an"))) {
      voices = COURT.contains(word) ? prosecutor() : story.speakers();
    } else if (MEN.contains(word) && definite) {
      suspects = story.defendants().isEmpty() ? List.of() : story.defendants();
    } else if (GROUP.contains(word) && definite) {
      suspects = story.accused().isEmpty() ? one(story.last(PartyKind.GROUP)) : story.accused();
    } else if (COMPANY.contains(word)) {
      voices = speakersOr(PartyKind.COMPANY, plural);
    } else if (AGENCY.contains(word)) {
      voices = bodies(word, definite);
    } else if (OFFICIAL.contains(word) && definite) {
      voices = speakersOr(PartyKind.OFFICIAL, plural);
    } else if (r.is(head, "country", "regime", "nation") && definite) {
      suspects = one(story.last(PartyKind.STATE));
    } else if (r.is(head, "government") && definite) {
      voices = governments();
    }
    return voices.isEmpty() && suspects.isEmpty() ? null : actor(i, head + 1, voices, suspects);
  }

  private static Actor actor(int from, int to, List<Party> voices, List<Party> suspects) {
    return new Actor(from, to, voices, Form.ANAPHOR, null, true, false).suspects(suspects);
  }

  private List<Party> prosecutor() {
    return story.prosecutors();
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
