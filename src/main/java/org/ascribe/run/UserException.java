package org.ascribe.run;

/** A failure whose message is meant for the user as it stands. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public UserException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public UserException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** One of the exit codes of the command line. */
  public int exitCode() {
    return exitCode;
  }
}
