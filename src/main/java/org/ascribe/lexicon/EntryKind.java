package org.ascribe.lexicon;

/** What the names of one word list stand for. */
public enum EntryKind {
  /** A state by its name. */
  COUNTRY,
  /** A state or its people by the adjective: Chinese, Iranians. */
  DEMONYM,
  /** A state by its capital or seat of government: Beijing, the Kremlin, the White House. */
  SEAT,
  /** A ministry, service, unit, regulator, police force, court or prosecutor. */
  AGENCY,
  ALLIANCE,
  COMPANY,
  MEDIA,
  GROUP,
  MALWARE,
  PRODUCT
}
