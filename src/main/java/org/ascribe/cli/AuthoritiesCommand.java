package org.ascribe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.run.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows and changes the order in which authorities are asked what a name means. */
@Command(
    name = "authorities",
    description = {
      "Show whose word on names counts first, or change it.",
      "Reports of names and groups follow the order at once."
    })
final class AuthoritiesCommand implements Runnable {
  @ParentCommand private Ascribe ascribe;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "authorities to ask first, in this order; the others follow as before")
  private List<String> first = new ArrayList<>();

  @Override
  public void run() {
    try (Session session = Session.open(ascribe.settings())) {
      if (!first.isEmpty()) {
        session.askFirst(first);
      }
      new Answers(ascribe).print("authorities", Map.of(), session.dataSource());
    }
  }
}
