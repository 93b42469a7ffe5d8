package org.ascribe.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascribe.report.Format;
import org.ascribe.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: options that every command takes, and the list of commands. */
@Command(
    name = "ascribe",
    description = {
      "Turns public reporting about cyber attacks into a warehouse of who accused whom,",
      "when, in which words."
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:failed, can be restarted",
      "2:wrong usage, job file or job name",
      "3:done, but more records were rejected than the job allows",
      "4:an expectation of the job refused to publish",
      "75:the same job is running elsewhere"
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      PreviewCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      JobsCommand.class,
      RunsCommand.class,
      RejectsCommand.class,
      ReportCommand.class,
      AuthoritiesCommand.class,
      ServeCommand.class,
      DbCommand.class
    })
public final class Ascribe implements Callable<Integer> {
  @Option(
      names = "--warehouse",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "another PostgreSQL than the embedded one; also SPRING_DATASOURCE_*, PG*")
  private @Nullable String warehouse;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:ASCRIBE_HOME:-.ascribe}",
      description = "folder of the embedded warehouse (ASCRIBE_HOME; now ${DEFAULT-VALUE})")
  private Path home = Path.of(".ascribe");

  @Option(
      names = "--jobs",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:ASCRIBE_JOBS:-jobs}",
      description = "folder of the job files (ASCRIBE_JOBS; now ${DEFAULT-VALUE})")
  private Path jobs = Path.of("jobs");

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "data as JSON, for programs")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "more of the log, and stack traces of errors")
  private boolean verbose;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  Ascribe(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    Terminal terminal = Terminal.detect(System.getenv());
    int exitCode =
        commandLine(new Ascribe(terminal))
            .setOut(Terminal.writer(System.out))
            .setErr(Terminal.writer(System.err))
            .execute(args);
    System.exit(exitCode);
  }

  /** Everything but the streams, which tests replace. */
  static CommandLine commandLine(Ascribe ascribe) {
    CommandLine line = new CommandLine(ascribe);
    line.getSubcommands().values().forEach(Ascribe::shortenHelp);
    Failure failure = new Failure(ascribe);
    return line.setParameterExceptionHandler(failure)
        .setExecutionExceptionHandler(failure)
        .setExecutionStrategy(ascribe::execute)
        // the folder of the job files is called as the command that lists them
        .setAllowSubcommandsAsOptionParameters(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** The exit codes stand in the help of the whole and of {@code run}, which uses all of them. */
  private static void shortenHelp(CommandLine command) {
    if (!command.getCommandName().equals("run")) {
      command.getCommandSpec().usageMessage().exitCodeListHeading("").exitCodeList(Map.of());
    }
    if (!command.getSubcommands().isEmpty()) {
      command.getCommandSpec().usageMessage().synopsisSubcommandLabel("[COMMAND]");
    }
    command.getSubcommands().values().forEach(Ascribe::shortenHelp);
  }

  private int execute(CommandLine.ParseResult parsed) {
    Logging.configure(verbose);
    int exitCode = new CommandLine.RunLast().execute(parsed);
    out().flush();
    err().flush();
    return exitCode;
  }

  /** No command was given. */
  @Override
  public Integer call() {
    spec.commandLine().usage(err());
    return CommandLine.ExitCode.USAGE;
  }

  Settings settings() {
    return new Settings(home, jobs, warehouse);
  }

  /** Where data goes. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where messages go. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  Terminal terminal() {
    return terminal;
  }

  boolean verbose() {
    return verbose;
  }

  /** The form of lists and answers unless a command was told another. */
  Format format() {
    return json ? Format.JSON : Format.TABLE;
  }
}
