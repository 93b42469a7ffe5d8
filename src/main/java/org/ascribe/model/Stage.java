package org.ascribe.model;

/** The steps of the path of a record that can refuse it, in their order. */
public enum Stage {
  READ,
  MAP,
  CLEAN,
  EXTRACT,
  RESOLVE,
  STAGE,
  MERGE
}
