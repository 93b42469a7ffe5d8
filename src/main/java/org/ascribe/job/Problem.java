package org.ascribe.job;

/**
 * One fault of a job file or of a launch.
 *
 * @param file the job file as given, or what else holds the fault, such as {@code command line}
 * @param line line of the fault from 1; 0 where there are no lines
 * @param where dotted path of the key, such as {@code source.format}; empty for the whole file
 * @param message found and expected, for the author of the file
 */
public record Problem(String file, int line, String where, String message) {

  /** As it is printed: {@code jobs/kev.yml:9 source.format: 'cvs' is not one of csv, document}. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + (where.isEmpty() ? "" : " " + where)
        + ": "
        + message;
  }
}
