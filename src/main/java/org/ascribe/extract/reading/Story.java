package org.ascribe.extract.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a reader remembers of a document on the way through it: who was last spoken of, who speaks,
 * which short forms and surnames stand for whom.
 */
public final class Story {
  private static final Pattern JUSTICE =
      Pattern.compile(
          "Justice|Attorney|Prosecut|Court|Investigation|Police|Europol|Crime|Security Service of Ukraine");

  /** Sentences after which "it" and "they" no longer reach back. */
  private static final int MEMORY = 8;

  private static final int LONGEST_ALIAS = 4;

  private final Set<String> common = new HashSet<>();
  private final Set<String> proper = new HashSet<>();
  private final Map<String, Party> aliases = new HashMap<>();
  private final Map<String, Party> people = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, String> ties = new HashMap<>();
  private final Map<String, Party> heads = new HashMap<>();
  private final Map<PartyKind, Party> last = new HashMap<>();
  private final Map<PartyKind, Integer> lastAt = new HashMap<>();
  private List<Party> speakers = List.of();
  private int speakersAt;
  private List<Party> accused = List.of();
  private int accusedAt;
  private List<Party> defendants = List.of();
  private @Nullable Party lastPerson;
  private int lastPersonAt;
  private @Nullable Party hireling;
  private @Nullable Party justice;
  private int now;
  private final @Nullable String home;

  public Story(List<Sentence> sentences) {
    home = HomeState.of(sentences);
    for (Sentence sentence : sentences) {
      boolean inside = false;
      for (Token token : sentence.tokens()) {
        int at = token.start() - sentence.span().start();
        if (Character.isLowerCase(sentence.text().charAt(at))) {
          common.add(token.fold());
        } else if (inside && !sentence.headline()) {
          proper.add(token.fold());
        }
        inside = token.word();
      }
      for (Hit hit : sentence.hits()) {
        String country = hit.entry().country() != null ? hit.entry().country() : hit.entry().code();
        boolean national = hit.entry().kind() != EntryKind.GROUP && country.length() == 2;
        if (national) {
          countries.merge(country, 1, Integer::sum);
        }
      }
    }
  }

  /** True for a word that the document also prints in lower case, so that it is nobody's name. */
  public boolean common(String word) {
    return common.contains(word);
  }

  public void at(Sentence sentence) {
    now = sentence.index();
  }

  /** How well an entry fits the place where its name stands; the least is best. */
  public int rank(Entry entry, Reading r, int i) {
    if (entry.country() == null) {
      return 500;
    }
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (national(r, k, entry.country())) {
        return 0;
      }
    }
    return 400 - Math.min(399, countries.getOrDefault(entry.country(), 0));
  }

  private static boolean national(Reading r, int k, String country) {
    return r.hits(k).stream().anyMatch(h -> country.equals(h.entry().code()));
  }

  /** ISO code of the state whose officials need no naming of it, or null. */
  public @Nullable String home() {
    return home;
  }

  /** How often the document names a state, its people or its bodies. */
  public int weight(String country) {
    return countries.getOrDefault(country, 0);
  }

  public @Nullable Party alias(Reading r, int i) {
    int end = aliasEnd(r, i);
    return end == i ? null : aliases.get(key(r, i, end));
  }

  /** Behind the longest short form that starts at a token; the token itself where none does. */
  public int aliasEnd(Reading r, int i) {
    for (int end = Math.min(r.size(), i + LONGEST_ALIAS); end > i && r.capital(i); end--) {
      if (aliases.containsKey(key(r, i, end))) {
        return end;
      }
    }
    return i;
  }

  private static String key(Reading r, int from, int to) {
    StringBuilder key = new StringBuilder(r.word(from));
    for (int k = from + 1; k < to; k++) {
      key.append(' ').append(r.word(k));
    }
    return key.toString();
  }

  /** True for a word that the document prints with a capital inside a sentence. */
  public boolean proper(String word) {
    return proper.contains(word);
  }

  public void alias(String shortForm, Party party) {
    aliases.put(shortForm, party);
  }

  /** The person of that surname whom the document has introduced, or null. */
  public @Nullable Party person(String surname) {
    return people.get(surname);
  }

  public void person(String surname, Party party) {
    people.putIfAbsent(surname, party);
  }

  public void replacePerson(String surname, Party party) {
    people.put(surname, party);
  }

  public void note(Actor actor) {
    if (actor.form() == Form.ANAPHOR) {
      return;
    }
    for (Party party : actor.parties()) {
      PartyKind kind = actor.form() == Form.PEOPLE ? PartyKind.OTHER : party.kind();
      boolean court = kind == PartyKind.AGENCY && JUSTICE.matcher(party.name()).find();
      justice =
          court || kind == PartyKind.STATE && justice == null && party.code().equals("US")
              ? party
              : justice;
      if ((kind == PartyKind.AGENCY || kind == PartyKind.ALLIANCE) && actor.form() == Form.NAME) {
        for (String word : party.name().split(" ")) {
          heads.put(Tokenizer.fold(word), party);
        }
      }
      last.put(kind, party);
      lastAt.put(kind, now);
      hireling = actor.form() == Form.HIRELING ? party : hireling;
      if (actor.form() == Form.PERSON) {
        lastPerson = party;
        lastPersonAt = now;
      }
    }
  }

  public void spoke(List<Party> parties) {
    speakers = List.copyOf(parties);
    speakersAt = now;
  }

  public void accuse(List<Party> parties) {
    accused = List.copyOf(parties);
    accusedAt = now;
  }

  public void charge(List<Party> parties) {
    List<Party> all = new ArrayList<>(defendants);
    parties.stream().filter(p -> !all.contains(p)).forEach(all::add);
    defendants = List.copyOf(all);
  }

  public List<Party> speakers() {
    return now - speakersAt <= MEMORY ? speakers : List.of();
  }

  public List<Party> accused() {
    return now - accusedAt <= MEMORY ? accused : List.of();
  }

  /** Who charges in this document: the officials who spoke, else the body of justice named last. */
  public List<Party> prosecutors() {
    List<Party> official = new ArrayList<>();
    for (Party party : speakers()) {
      PartyKind kind = party.kind();
      if (kind == PartyKind.AGENCY
          || kind == PartyKind.STATE
          || kind == PartyKind.OFFICIAL
          || kind == PartyKind.ALLIANCE) {
        official.add(party);
      }
    }
    if (official.isEmpty() && justice != null) {
      official.add(justice);
    }
    return official;
  }

  /** Who issued the charges or sanctions that the document tells of. */
  public void issued(Party party) {
    justice = party;
  }

  /** Whose paper an indictment is: the body of justice named last, else who charges. */
  public List<Party> court() {
    return justice == null ? prosecutors() : List.of(justice);
  }

  public List<Party> defendants() {
    return defendants;
  }

  /** The firm for hire named last, or null. */
  public @Nullable Party hireling() {
    return hireling;
  }

  public @Nullable Party lastPerson() {
    return lastPerson;
  }

  /** Who "he said" goes on about: the person who spoke last, unless another came up since. */
  public @Nullable Party lastSpeaker() {
    boolean one =
        speakers().size() == 1
            && (speakers.get(0).kind() == PartyKind.OFFICIAL
                || speakers.get(0).kind() == PartyKind.PERSON);
    return one && speakersAt >= lastPersonAt ? speakers.get(0) : lastPerson;
  }

  /** A group whose state only this document tells. */
  public void tie(Party group, String country) {
    ties.putIfAbsent(group.name(), country);
  }

  /** The group with the state that the document ties it to, where no list knows one. */
  public Party known(Party party) {
    String country = party.country() == null ? ties.get(party.name()) : null;
    return country == null
        ? party
        : new Party(party.name(), party.kind(), country, country, party.authority());
  }

  /** The body named last that has a word in its name: the ministry, the bureau; or null. */
  public @Nullable Party body(String noun) {
    return heads.get(noun);
  }

  /** The party of a kind named last, or null where that is long ago. */
  public @Nullable Party last(PartyKind kind) {
    Integer at = lastAt.get(kind);
    return at == null || now - at > MEMORY * 2 ? null : last.get(kind);
  }
}
