package org.ascribe.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs a command line in this process and keeps what it prints. */
record Shell(int exitCode, String out, String err) {

  static Shell ascribe(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Ascribe.commandLine(new Ascribe(Terminal.NONE))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    return new Shell(exitCode, out.toString(), err.toString());
  }
}
