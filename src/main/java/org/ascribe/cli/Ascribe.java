package org.ascribe.cli;

/** Entry point of the command line. */
public final class Ascribe {
  private Ascribe() {}

  public static void main(String[] args) {
    System.err.println("ascribe: no command is built in yet");
    System.exit(2);
  }
}
