package org.ascribe.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ascribe.report.Format;
import org.ascribe.report.Report;
import org.ascribe.report.Rows;
import org.ascribe.run.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers built-in questions, or lists them. */
@Command(name = "report", description = "Answer a question, or list the questions.")
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "a report; without it the reports are listed")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "name=value",
      description = "narrow the answer: party=CN")
  private Map<String, String> arguments = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; only a table is cut to fit")
  private @Nullable Format format;

  @Option(names = "--limit", paramLabel = "N", description = "rows to show, 0 for all")
  private @Nullable Integer limit;

  @Option(names = "--about", description = "say what NAME holds, its parameters and columns")
  private boolean about;

  @Override
  public Integer call() {
    Answers answers = new Answers(ascribe);
    if (name == null) {
      list(answers.reports());
      return 0;
    }
    Report report = answers.find(name);
    if (about) {
      describe(report);
      return 0;
    }
    try (Session session = Session.open(ascribe.settings())) {
      answers.print(name, arguments, session.dataSource(), chosen(), chosenLimit());
    }
    return 0;
  }

  private Format chosen() {
    return format == null ? ascribe.format() : format;
  }

  private int chosenLimit() {
    if (limit != null) {
      return limit;
    }
    return chosen() == Format.TABLE ? Answers.TABLE_LIMIT : 0;
  }

  private void describe(Report report) {
    ascribe.out().println(report.title());
    ascribe.out().println();
    ascribe.out().println(report.description());
    section("Parameters", report.parameters());
    section("Columns", report.columns());
  }

  private void section(String heading, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      ascribe.out().println();
      ascribe.out().println(heading);
      entries.forEach((name, meaning) -> ascribe.out().printf("  %-12s %s%n", name, meaning));
    }
  }

  private void list(List<Report> reports) {
    Rows rows = chosen().to(ascribe.out(), ascribe.terminal().width());
    rows.columns(List.of("report", "answers", "parameters"));
    for (Report report : reports) {
      rows.row(
          Arrays.asList(report.name(), report.title(), List.copyOf(report.parameters().keySet())));
    }
    rows.end();
  }
}
