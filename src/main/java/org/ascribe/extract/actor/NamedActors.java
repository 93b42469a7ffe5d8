package org.ascribe.extract.actor;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Story;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Actors that the word lists know, and threat groups by the form of their designation. */
final class NamedActors {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(apt|unc|ta|fin|dev|storm|uac|uat|tag|tgr|ttp|cl|sta|ung|temp|itg|cta)\\d{1,6}");
  private static final Pattern DESIGNATOR =
      Pattern.compile("(apt|unc|ta|fin|dev|storm|uac|uat|tag|tgr|ttp|cl|itg)");
  private static final Pattern NUMBER = Pattern.compile("[a-c]?\\d{1,5}");

  private static final String[] EMBASSIES = {"embassy", "consulate"};

  private final Parties parties;
  private final Story story;

  NamedActors(Parties parties, Story story) {
    this.parties = parties;
    this.story = story;
  }

  /** The body, alliance, company, medium or group that starts at a token, or null. */
  @Nullable Actor at(Reading r, int i) {
    Actor group = group(r, i);
    if (group != null) {
      return group;
    }
    Party alias = story.alias(r, i);
    List<Hit> hits = r.hits(i);
    int end = story.aliasEnd(r, i);
    if (alias != null && (hits.isEmpty() || r.end(hits.get(0), i) == end)) {
      return alias.kind() == PartyKind.GROUP ? group(r, i, end, alias) : voiced(r, i, end, alias);
    }
    return hits.stream()
        .filter(h -> body(h.entry().kind()) && !tied(r, r.end(h, i)))
        .min(Comparator.comparingInt(h -> story.rank(h.entry(), r, i)))
        .map(h -> voiced(r, i, seated(r, r.end(h, i)), named(r, i, h)))
        .orElse(null);
  }

  /** "FBI-linked", "NSA-backed": the name only modifies what follows. */
  private static boolean tied(Reading r, int end) {
    return r.is(end, "-") && r.is(Sense.TIE_SUFFIXES, end + 1);
  }

  /** "Ruritanian police" in lower case is called so, whatever its full name is. */
  private Party named(Reading r, int i, Hit hit) {
    Party party = parties.of(hit.entry());
    int end = seated(r, r.end(hit, i));
    int in = r.is(end - 3, "in") ? end - 3 : end - 2;
    if (r.is(in, "in") && r.is(in - 1, EMBASSIES) && party.country() != null) {
      return Parties.organ(r.printed(i, end), party.country());
    }
    boolean generic =
        end > i + 1
            && r.is(end - 1, "police", "prosecutors", "embassy")
            && !r.capital(end - 1)
            && party.kind() == PartyKind.AGENCY
            && party.country() != null;
    boolean owned = generic && r.behindPossessive(i + 1) > i + 1;
    return generic && !owned ? Parties.organ(r.printed(i, end), party.country()) : party;
  }

  /** Behind the city or state where an embassy is: "the Ruritanian embassy in Strelsau". */
  static int seated(Reading r, int end) {
    int place = r.determiner(end + 1) ? end + 2 : end + 1;
    boolean seat =
        r.is(end - 1, EMBASSIES) && r.is(end, "in") && r.capital(place) && !r.hits(place).isEmpty();
    return seat ? r.end(r.hits(place).get(0), place) : end;
  }

  private static boolean body(EntryKind kind) {
    return switch (kind) {
      case AGENCY, ALLIANCE, COMPANY, MEDIA -> true;
      default -> false;
    };
  }

  /** With the people who speak for it and the possessive, as one actor. */
  private static Actor voiced(Reading r, int from, int end, Party party) {
    int to = acronym(r, unit(r, end));
    int k = r.behindPossessive(to);
    boolean possessive = k > to;
    int staff = k;
    while (staff < k + 6
        && (r.is(Sense.VOICE_NOUNS, staff)
            || r.is(Sense.ACTOR_MODIFIERS, staff)
            || r.is(staff, "senior", "research"))) {
      staff++;
    }
    while (staff > k && !r.is(Sense.VOICE_NOUNS, staff - 1)) {
      staff--;
    }
    Form form = r.is(Sense.HIRELINGS, from) ? Form.HIRELING : Form.NAME;
    Actor actor = Actor.of(from, staff > k ? staff : to, party, form);
    return possessive && staff == k ? actor.owning() : actor;
  }

  /**
   * Behind the name of a part of the body: "Acme Counter Threat Unit", "Acme's Threat Hunter team".
   */
  private static int unit(Reading r, int end) {
    int k = r.behindPossessive(end);
    int last = end;
    for (int n = k; n < Math.min(r.size(), k + 5); n++) {
      boolean name = r.capital(n) || r.is(Sense.UNIT_WORDS, n);
      if (!name || !r.hits(n).isEmpty() || r.is(Sense.REPORT_VERBS, n) && !r.capital(n)) {
        break;
      }
      last = r.is(Sense.UNIT_ENDS, n) ? n + 1 : last;
    }
    return last;
  }

  /** Behind a short form in brackets. */
  static int acronym(Reading r, int end) {
    boolean short_ =
        r.is(end, "(") && end + 2 < r.size() && r.is(end + 2, ")") && r.capital(end + 1);
    return short_ ? end + 3 : end;
  }

  /** The threat group whose name starts at a token, or null. */
  @Nullable Actor group(Reading r, int i) {
    for (Hit hit : r.hits(i)) {
      if (hit.entry().kind() == EntryKind.GROUP && !operation(r, i, hit)) {
        return group(r, i, r.end(hit, i), parties.of(hit.entry()));
      }
    }
    Actor scheme = Schemes.at(r, i);
    if (scheme != null) {
      return group(r, i, scheme.to(), scheme.party());
    }
    if (DESIGNATION.matcher(r.word(i)).matches() && r.capital(i)) {
      return group(r, i, i + 1, designated(r, i, i + 1));
    }
    int number = r.is(i + 1, "-") ? i + 2 : i + 1;
    boolean two =
        r.capital(i)
            && DESIGNATOR.matcher(r.word(i)).matches()
            && NUMBER.matcher(r.word(number)).matches();
    return two ? group(r, i, number + 1, designated(r, i, number + 1)) : null;
  }

  /** "Operation MEDUSA", "the operation was called Medusa": no gang that has the same name. */
  static boolean operation(Reading r, int i, Hit hit) {
    boolean state = hit.entry().code().equals(hit.entry().country());
    boolean called = r.is(i - 1, "called", "codenamed", "named", "dubbed", "\"");
    for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
      if (r.is(k, "operation") && (called || k == i - 1)) {
        return !state;
      }
    }
    return false;
  }

  /** "APT 28" and "APT-28" are APT28. */
  private Party designated(Reading r, int from, int to) {
    String name = r.printed(from, from + 1) + (to > from + 1 ? r.printed(to - 1, to) : "");
    for (Hit hit : parties.find(name, Tokenizer.tokens(name))) {
      if (hit.entry().kind() == EntryKind.GROUP) {
        return parties.of(hit.entry());
      }
    }
    String spelt = r.is(from + 1, "-") ? r.printed(from, to) : name;
    return Parties.unknown(spelt, PartyKind.GROUP);
  }

  private static Actor group(Reading r, int from, int end, Party party) {
    int to = end;
    while (r.is(to, "\"", "'", "*") && !(r.is(to, "'") && r.is(to + 1, "s"))) {
      to++;
    }
    int k = to;
    while (k < to + 5
        && (r.is(Sense.ACTOR_MODIFIERS, k) || r.is(Sense.ACTOR_NOUNS, k) || r.is(k, "-"))) {
      k++;
    }
    while (k > to && !r.is(Sense.ACTOR_NOUNS, k - 1)) {
      k--;
    }
    Actor actor = Actor.of(from, k, party, Form.NAME);
    return r.behindPossessive(k) > k ? actor.owning() : actor;
  }
}
