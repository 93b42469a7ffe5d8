package org.ascribe.model;

/** How a party stands to the claim that somebody is responsible. */
public enum Stance {
  /** Says so, or charges, arrests or sanctions for it. */
  ASSERTS,
  /** Says so with a hedge: likely, believed, linked to. */
  SUSPECTS,
  /** Rejects it, for itself or for somebody else. */
  DENIES
}
