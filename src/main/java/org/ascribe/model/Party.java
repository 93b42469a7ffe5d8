package org.ascribe.model;

import org.jspecify.annotations.Nullable;

/**
 * A canonical actor.
 *
 * @param name usual full name, such as {@code Ministry of State Security}
 * @param code key under which parties are compared: ISO 3166 alpha-2 for a state, its organs,
 *     officials and groups tied to it, {@code EU}, {@code NATO}, ... for alliances, else the name
 * @param country ISO 3166 alpha-2 of the state it belongs to, or null
 * @param authority who decided: the word list or rule that gave the canonical form; {@code
 *     as-printed} where no list knows the name
 */
public record Party(
    String name, PartyKind kind, String code, @Nullable String country, String authority) {

  /** The authority of a party that no list knows. */
  public static final String AS_PRINTED = "as-printed";

  public boolean resolved() {
    return !authority.equals(AS_PRINTED);
  }
}
