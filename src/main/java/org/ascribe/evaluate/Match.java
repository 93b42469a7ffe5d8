package org.ascribe.evaluate;

/** How something found and something annotated stand to each other. */
public enum Match {
  /** Found and annotated. */
  MATCHED,
  /** Annotated, not found. */
  MISSING,
  /** Found, not annotated. */
  WRONG
}
