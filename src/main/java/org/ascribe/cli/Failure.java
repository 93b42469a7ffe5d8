package org.ascribe.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.evaluate.GoldException;
import org.ascribe.job.Nearest;
import org.ascribe.job.SpecException;
import org.ascribe.report.ReportException;
import org.ascribe.run.UserException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a message for people and an exit code. */
final class Failure implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final Ascribe ascribe;

  Failure(Ascribe ascribe) {
    this.ascribe = ascribe;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    PrintWriter err = ascribe.err();
    CommandLine command = e.getCommandLine();
    err.println("ascribe: " + e.getMessage() + hint(e, command.getCommandSpec()));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    return tell(e);
  }

  /** The command or option that an unknown word probably means. */
  private static String hint(ParameterException e, CommandSpec spec) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    Set<String> known = new TreeSet<>(spec.subcommands().keySet());
    known.addAll(spec.optionsMap().keySet());
    return Nearest.hint(unmatched.getUnmatched().get(0).replaceFirst("=.*", ""), known);
  }

  /** Prints the message and returns the exit code. */
  int tell(Exception e) {
    PrintWriter err = ascribe.err();
    ascribe.out().flush();
    err.println("ascribe: " + message(e));
    if (ascribe.verbose()) {
      e.printStackTrace(err);
    }
    err.flush();
    return exitCode(e);
  }

  private String message(Exception e) {
    if (e instanceof UserException
        || e instanceof SpecException
        || e instanceof GoldException
        || e instanceof ReportException) {
      return e.getMessage();
    }
    String hint = ascribe.verbose() ? "" : " (-v shows where)";
    String text =
        e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
    return "unexpected " + e.getClass().getSimpleName() + text + hint;
  }

  private static int exitCode(Exception e) {
    if (e instanceof UserException user) {
      return user.exitCode();
    }
    boolean wrongQuestion = e instanceof ReportException report && !report.refused();
    boolean wrongFile = e instanceof SpecException || e instanceof GoldException;
    return wrongFile || wrongQuestion ? USAGE : FAILED;
  }
}
