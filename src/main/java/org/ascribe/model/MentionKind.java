package org.ascribe.model;

/** What a {@link Mention} names. */
public enum MentionKind {
  GROUP,
  MALWARE,
  CVE,
  /** Software or hardware said to be exploited or compromised. */
  PRODUCT,
  ACTIVITY,
  VICTIM_COUNTRY,
  VICTIM_SECTOR
}
