package org.ascribe.extract.actor;

import java.util.List;
import java.util.Objects;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** Makes parties of names in the word lists and of names no list knows. */
public final class Parties {
  /** Authority of a party that was told from its words, such as "the Ruritanian police". */
  private static final String BY_WORDS = "rule:words";

  private final Lexicon lexicon;

  public Parties(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Hit> find(String text, List<Token> tokens) {
    return lexicon.find(text, tokens);
  }

  Party of(Entry entry) {
    return lexicon.party(entry);
  }

  public Party state(String code) {
    return lexicon.state(code);
  }

  /** People of a nationality, keyed by it. */
  Party people(String code) {
    return kind(state(code), PartyKind.OTHER);
  }

  /** Unnamed officials, or a state under another kind. */
  static Party kind(Party party, PartyKind kind) {
    return new Party(party.name(), kind, party.code(), party.country(), party.authority());
  }

  /** An organ that no list knows but whose state the words tell. */
  static Party organ(String name, String country) {
    return new Party(name, PartyKind.AGENCY, country, country, BY_WORDS);
  }

  /** A person who speaks for a state. */
  static Party official(String name, String country) {
    return new Party(name, PartyKind.OFFICIAL, country, country, BY_WORDS);
  }

  static Party person(String name, @Nullable String country) {
    return new Party(name, PartyKind.PERSON, name, country, Party.AS_PRINTED);
  }

  /** A person whose state of service the document tells is keyed by that state. */
  public static Party servant(Party person, String country) {
    return new Party(person.name(), person.kind(), country, country, BY_WORDS);
  }

  static Party unknown(String name, PartyKind kind) {
    return new Party(name, kind, name, null, Party.AS_PRINTED);
  }

  public static boolean same(Party a, Party b) {
    return Objects.equals(a.code(), b.code());
  }
}
