package org.ascribe.job;

import java.util.List;
import java.util.stream.Collectors;

/** A job or launch that cannot be run as it is written; its message holds one problem a line. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public SpecException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Never empty, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
