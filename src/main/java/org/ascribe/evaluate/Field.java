package org.ascribe.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is measured, in the order of the table. */
public enum Field {
  /** Attributor's party, accused's party and stance. */
  CLAIMS_PARTY("claims (party)"),
  /** Attributor's party and accused's party. */
  CLAIMS_PAIR("claims (pair)"),
  /** Attributor's name, accused's name and stance. */
  CLAIMS_NAME("claims (name)"),
  GROUPS,
  MALWARE,
  CVES,
  PRODUCTS,
  ACTIVITIES,
  VICTIM_COUNTRIES,
  VICTIM_SECTORS,
  RESPONSES,
  PUBLISHED,
  STATEMENTS,
  RELEVANT;

  private final String label;

  Field() {
    this.label = name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Field(String label) {
    this.label = label;
  }

  /** How tables and limits call it. */
  public String label() {
    return label;
  }

  static Optional<Field> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Field::label).toList();
  }
}
