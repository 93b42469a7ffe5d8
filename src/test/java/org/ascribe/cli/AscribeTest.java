package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AscribeTest {

  @Test
  void withoutACommandTheHelpGoesToStandardErrorAndIsWrongUsage() {
    Shell shell = Shell.ascribe();

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("Usage: ascribe", "extract", "75");
  }

  @Test
  void everyCommandAndSubcommandHasHelpOnStandardOutput() {
    assertHelp(Ascribe.commandLine(new Ascribe(Terminal.NONE)));
  }

  private static void assertHelp(CommandLine command) {
    for (CommandLine sub : command.getSubcommands().values()) {
      List<String> words = List.of(sub.getCommandSpec().qualifiedName().split(" "));
      Object[] arguments = Stream.concat(words.stream().skip(1), Stream.of("-h")).toArray();
      Shell shell = Shell.ascribe(arguments);
      assertThat(shell.exitCode()).isZero();
      assertThat(shell.out()).startsWith("Usage: " + sub.getCommandSpec().qualifiedName());
      assertThat(sub.getCommandSpec().usageMessage().description()).isNotEmpty();
      assertHelp(sub);
    }
  }

  @Test
  void anUnknownCommandOrOptionIsAnsweredWithTheNearest() {
    Shell command = Shell.ascribe("rnu");
    Shell option = Shell.ascribe("run", "--dryrun");

    assertThat(command.exitCode()).isEqualTo(2);
    assertThat(command.err()).contains("'rnu'; did you mean 'run'?").doesNotContain("\tat ");
    assertThat(option.exitCode()).isEqualTo(2);
    assertThat(option.err()).contains("did you mean '--dry-run'?");
  }

  @Test
  void theVersionIsData() {
    Shell shell = Shell.ascribe("--version");

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).startsWith("ascribe ");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void anUnknownReportIsRefusedBeforeTheWarehouseIsTouched() {
    Shell shell = Shell.ascribe("report", "atributions");

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("there is no report 'atributions'", "'attributions'");
  }

  @Test
  void reportsAreListedAndDescribedWithoutAWarehouse() {
    assertThat(Shell.ascribe("report").out()).contains("denials", "who-accuses-whom");
    assertThat(Shell.ascribe("report", "--json").out())
        .startsWith("[\n{\"report\":\"aliases\"")
        .contains("{\"report\":\"attributions\"");
    assertThat(Shell.ascribe("report", "runs", "--about").out()).contains("Columns", "rejected");
  }
}
