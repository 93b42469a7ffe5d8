package org.ascribe.job;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one file, so that all of them can be shown at once. */
final class Problems {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String where, String message) {
    found.add(new Problem(file, line, where, message));
  }

  /** In the order of the file, whatever the order of the checks. */
  List<Problem> found() {
    return found.stream().sorted((a, b) -> Integer.compare(a.line(), b.line())).toList();
  }

  /** A collector whose faults nobody sees: for what follows from a fault that is already told. */
  Problems muted() {
    return new Problems(file);
  }
}
