package org.ascribe.cli;

/**
 * Sets the properties that {@code logback.xml} reads. They must be set before the first logger is
 * made; that is why nothing that logs is touched before.
 */
final class Logging {
  private Logging() {}

  /** Warnings only, each on one line; with {@code verbose} also what goes on, and stack traces. */
  static void configure(boolean verbose) {
    System.setProperty("ascribe.log.level", verbose ? "INFO" : "WARN");
    System.setProperty("ascribe.log.batch", verbose ? "INFO" : "OFF");
    System.setProperty("ascribe.log.trace", verbose ? "%ex" : "%nopex");
  }
}
