package org.ascribe.model;

/** What sort of actor a party is. */
public enum PartyKind {
  /** A state, or its executive as a whole. */
  STATE,
  /** A ministry, service, unit, regulator, police force, court or prosecutor. */
  AGENCY,
  /** A person speaking for a state, named or not. */
  OFFICIAL,
  ALLIANCE,
  COMPANY,
  PERSON,
  MEDIA,
  /** A threat group. */
  GROUP,
  OTHER;

  /** The word of the exchange format for a party that makes a claim. */
  public String asAttributor() {
    return switch (this) {
      case STATE -> "government";
      case GROUP -> "other";
      default -> name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  /** The word of the exchange format for a party that a claim is about. */
  public String asAccused() {
    return switch (this) {
      case OFFICIAL -> "person";
      case ALLIANCE, MEDIA -> "other";
      default -> name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
