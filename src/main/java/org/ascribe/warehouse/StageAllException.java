package org.ascribe.warehouse;

/**
 * A run cannot be published on the strength of what it took for the same, and must stage all of its
 * records.
 */
public final class StageAllException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StageAllException(String message) {
    super(message);
  }
}
