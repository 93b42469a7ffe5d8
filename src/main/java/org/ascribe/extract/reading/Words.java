package org.ascribe.extract.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words and set phrases of {@code lexicon/words.txt} by sense, found in text by the longest
 * match. Immutable after loading.
 */
public final class Words {
  private static final String FILE = "/lexicon/words.txt";

  /** Words that make a capitalised name one of an organisation; the quotations use them too. */
  private static final String BODIES = "/lexicon/organisation-words.txt";

  /** What a word or phrase does for a claim; the constant's name is the section's. */
  public enum Sense {
    REPORT_VERBS,
    BELIEF_VERBS,
    OPENINGS,
    FIND_VERBS,
    ACCUSE_VERBS,
    ATTRIBUTE_VERBS,
    CONDEMN_VERBS,
    ACCUSERS,
    BLAME_NOUNS,
    CULPABLE_VERBS,
    ATTACK_VERBS,
    WORKING_VERBS,
    CULPABLE_PHRASES,
    ATTRIBUTION_PHRASES,
    WEAK_TIES,
    CHARGE_VERBS,
    TAKEDOWN_VERBS,
    ALLEGED,
    FORMAL_NOUNS,
    DESCRIBING,
    OFFENSIVE_TOOLS,
    SERVICE,
    CRIME_NETWORKS,
    DENY_VERBS,
    DENY_PHRASES,
    ACCUSATION_NOUNS,
    INVOLVEMENT_NOUNS,
    LOSSES,
    CLAIM_PHRASES,
    JOIN_PHRASES,
    SECONDING,
    CONCURRING,
    CYBER_NOUNS,
    ATTACKS,
    ACTIVITY_NOUNS,
    ACTOR_NOUNS,
    ACTOR_MODIFIERS,
    ORIGIN_MODIFIERS,
    GOVERNMENT_NOUNS,
    VOICE_NOUNS,
    ORGAN_NOUNS,
    DOCUMENTS,
    AUTHORED,
    OWN_SOURCES,
    HEDGES,
    CERTAINTIES,
    NEGATIONS,
    AUXILIARIES,
    GENERAL_TALK,
    OFFICIAL_ROLES,
    STAFF_ROLES,
    ROLE_MODIFIERS,
    AMERICAN_PLACES,
    DAYS,
    AMERICAN_OFFICES,
    BRITISH_OFFICES,
    UNION_OFFICES,
    OFFICIALDOM,
    ATTACKERS,
    TIED_TO,
    FIRM_SERVICE,
    FLAT_ACCUSATIONS,
    ADMONITIONS,
    NAMINGS,
    PARTS_OF,
    FIRM_TIES,
    LOOSE_PLACINGS,
    PLACINGS,
    NOUN_OR_VERB,
    MEMBERSHIPS,
    TOOLS,
    LISTED_DEFENDANTS,
    REWARDS,
    MEASURES,
    INSERTION_OPENERS,
    STATE_VOICES,
    DEFENSIVE_ACTS,
    APPOSITION_OPENERS,
    LACKED,
    UNIT_WORDS,
    UNIT_ENDS,
    CIVILIANS,
    LEGAL_FORMS,
    CITIZENS,
    REPORTED_BY,
    INNER_VERBS,
    POSTS,
    NO_FINDS,
    INVERTED_VERBS,
    OWN_FINDINGS,
    OPERATIONS,
    GANG_HEADS,
    FEDERAL_VOICES,
    FIRM_FIELDS,
    HONORIFICS,
    NO_NAMES,
    NAME_PARTICLES,
    PLACE_PREPOSITIONS,
    GAP_WORDS,
    ORGAN_NAMES,
    GANG_NAMES,
    GANG_ADJECTIVES,
    FIRM_NOUNS,
    STAFF_NOUNS,
    NO_FIRST_NAMES,
    COMPANY_NOUNS,
    AGENCY_NOUNS,
    GANG_NOUNS,
    DEFENDANT_NOUNS,
    OFFICIAL_NOUNS,
    COURT_PAPERS,
    NOUN_FOLLOWERS,
    DEFENCE_WORDS,
    NOBODIES,
    LOOSE_TIES,
    BODY_HEADS,
    CONJUNCTIONS,
    BODY_WORDS,
    NOUNS_TOO,
    NOUN_OPENERS,
    NOUN_FOLLOWED,
    REJECTIONS,
    REBUFF_VERBS,
    NO_SHARE,
    LEAK_SITES,
    CLAIM_VERBS,
    SUMMON_VERBS,
    ENVOYS,
    CONVICTS,
    COMPANIONS,
    HIRELINGS,
    SCHOLARS,
    PLATFORMS,
    NO_SURNAMES,
    FAMILY_NAMES,
    CROWD_NAMES,
    WATCH_VERBS,
    VICTIM_NOUNS,
    EXECUTIVES,
    DROP_VERBS,
    RELEASES,
    BOAST_VERBS,
    BOASTS,
    NAME_NOUNS,
    TIE_SUFFIXES,
    TAKEDOWN_NOUNS,
    EFFECTING_VERBS,
    ADDING,
    IMITATION_VERBS,
    CATCHING_VERBS,
    FILINGS,
    ISSUING_VERBS,
    OTHER_CRIMES
  }

  /** Words of 64 bits that hold one bit for each sense. */
  static final int BITS = (Sense.values().length + 63) >> 6;

  private record Phrase(Sense sense, String[] tokens) {}

  /** The phrases by their first token. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Words() {}

  public static Words load() {
    Words words = new Words();
    words.load(FILE, null);
    words.load(BODIES, Sense.BODY_WORDS);
    return words;
  }

  private void load(String file, @Nullable Sense sense) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      read(lines, sense);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(BufferedReader lines, @Nullable Sense first) throws IOException {
    Sense sense = first;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (text.startsWith("[")) {
        sense = sense(text, number);
      } else if (!text.isEmpty()) {
        if (sense == null) {
          throw new IllegalStateException(FILE + " line " + number + ": no [section] before it");
        }
        for (String entry : text.split(";")) {
          add(sense, entry.strip());
        }
      }
    }
  }

  private static Sense sense(String header, int line) {
    String name = header.substring(1, header.length() - 1).replace(' ', '_');
    try {
      return Sense.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          FILE + " line " + line + ": found '" + header + "', expected one of Words.Sense", e);
    }
  }

  private void add(Sense sense, String entry) {
    if (entry.isEmpty()) {
      return;
    }
    if (sense.name().endsWith("_VERBS")) {
      for (String form : Inflection.forms(entry)) {
        index(sense, form);
      }
    } else {
      index(sense, entry);
    }
  }

  private void index(Sense sense, String phrase) {
    String[] tokens = Tokenizer.tokens(phrase).stream().map(Token::fold).toArray(String[]::new);
    phrases.computeIfAbsent(tokens[0], f -> new ArrayList<>(2)).add(new Phrase(sense, tokens));
  }

  /**
   * Sets the bits of the senses of which a word or phrase starts at a token.
   *
   * @param senses {@link #BITS} words of bits for each token, by the ordinal of the sense
   */
  void mark(List<Token> tokens, int at, long[] senses) {
    List<Phrase> starting = phrases.get(tokens.get(at).fold());
    if (starting == null) {
      return;
    }
    for (Phrase phrase : starting) {
      if (matches(phrase.tokens(), tokens, at)) {
        int bit = phrase.sense().ordinal();
        senses[BITS * at + (bit >> 6)] |= 1L << bit;
      }
    }
  }

  /** Number of tokens of the longest phrase of a sense that starts at a token, or 0. */
  int length(Sense sense, List<Token> tokens, int at) {
    int longest = 0;
    for (Phrase phrase : phrases.getOrDefault(tokens.get(at).fold(), List.of())) {
      boolean longer = phrase.sense() == sense && phrase.tokens().length > longest;
      if (longer && matches(phrase.tokens(), tokens, at)) {
        longest = phrase.tokens().length;
      }
    }
    return longest;
  }

  private static boolean matches(String[] phrase, List<Token> tokens, int at) {
    if (at + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 1; i < phrase.length; i++) {
      if (!phrase[i].equals(tokens.get(at + i).fold())) {
        return false;
      }
    }
    return true;
  }
}
