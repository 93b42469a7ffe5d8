package org.ascribe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ascribe.evaluate.Change;
import org.ascribe.evaluate.Evaluation;
import org.ascribe.evaluate.EvaluationStore;
import org.ascribe.evaluate.GoldFolder;
import org.ascribe.evaluate.JudgedClaim;
import org.ascribe.evaluate.Limits;
import org.ascribe.evaluate.Scores;
import org.ascribe.report.Format;
import org.ascribe.run.DocumentPipeline;
import org.ascribe.run.Evaluator;
import org.ascribe.run.Session;
import org.ascribe.run.UserException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Measures the extractor on annotated documents. Needs no warehouse unless results are stored or
 * compared with stored ones.
 */
@Command(
    name = "evaluate",
    description = {
      "Measure what is extracted against annotated documents: NAME.json (in the form that extract"
          + " prints) beside NAME.txt. Needs no warehouse unless results are stored or compared.",
      "Ends with 3 where a document cannot be read, with 4 where a figure is below its limit."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int USAGE = 2;
  private static final int SOME_REFUSED = 3;
  private static final int BELOW_A_LIMIT = 4;

  @ParentCommand private Ascribe ascribe;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "folder of the annotated documents; aliases.json in it or above it is used")
  private Path folder = Path.of("");

  @Option(
      names = "--errors",
      description = "list what is missing and what is wrong, with its sentence")
  private boolean errors;

  @Option(
      names = "--store",
      negatable = true,
      description = "keep the figures in the warehouse (not unless asked); see: report evaluations")
  private boolean store;

  @Option(
      names = "--against",
      paramLabel = "VERSION",
      description = "list claims added, lost and changed since a stored version of the extractor")
  private @Nullable String against;

  @Option(
      names = "--limits",
      paramLabel = "FILE",
      description = "the least figures that are accepted: claims (party): {f1: 0.85, recall: 0.8}")
  private @Nullable Path limitsFile;

  @Override
  public Integer call() {
    GoldFolder gold = GoldFolder.open(folder);
    Limits limits = limitsFile == null ? null : Limits.read(limitsFile);
    if (!store && against == null) {
      return evaluate(gold, limits, null);
    }
    try (Session session = Session.open(ascribe.settings())) {
      return evaluate(gold, limits, session.evaluations());
    }
  }

  private int evaluate(
      GoldFolder gold, @Nullable Limits limits, @Nullable EvaluationStore warehouse) {
    List<JudgedClaim> before =
        warehouse == null || against == null ? List.of() : before(against, gold, warehouse);
    List<String> refusals = new ArrayList<>();
    List<JudgedClaim> claims = new ArrayList<>();
    Scores scores = print(gold, before, claims, refusals);
    if (warehouse != null && store) {
      warehouse.save(
          new Evaluation(gold.toString(), gold.sha256(), Evaluator.VERSION, scores, claims));
      tell("stored as version " + Evaluator.VERSION + "; see: report evaluations");
    }
    refusals.forEach(message -> tell(message + "; nothing was found in it"));
    List<String> below = limits == null ? List.of() : limits.below(scores);
    below.forEach(this::tell);
    if (!below.isEmpty()) {
      return BELOW_A_LIMIT;
    }
    return refusals.isEmpty() ? DONE : SOME_REFUSED;
  }

  private Scores print(
      GoldFolder gold, List<JudgedClaim> before, List<JudgedClaim> claims, List<String> refusals) {
    EvaluationAnswer answer = answer(gold);
    Scores scores =
        new Evaluator(DocumentPipeline.load())
            .evaluate(
                gold,
                result -> {
                  claims.addAll(result.claims());
                  if (errors) {
                    answer.mistakes(result);
                  }
                },
                refusals::add);
    answer.scores(scores);
    if (against != null) {
      answer.changes(against, Change.between(before, claims, gold.names()));
    }
    answer.end();
    return scores;
  }

  private EvaluationAnswer answer(GoldFolder gold) {
    return ascribe.format() == Format.JSON
        ? new EvaluationJson(ascribe.out(), gold, errors)
        : new EvaluationText(ascribe.out(), ascribe.terminal().width(), gold);
  }

  /** The claims of the stored version; the user hears what is stored where it is not there. */
  private static List<JudgedClaim> before(
      String version, GoldFolder gold, EvaluationStore warehouse) {
    List<EvaluationStore.Stored> stored = warehouse.stored();
    List<EvaluationStore.Stored> same =
        stored.stream().filter(each -> each.goldSha256().equals(gold.sha256())).toList();
    if (same.stream().anyMatch(each -> each.extractorVersion().equals(version))) {
      return warehouse.claims(version, gold.sha256());
    }
    String elsewhere =
        stored.stream().anyMatch(each -> each.extractorVersion().equals(version))
            ? " (it is for other documents or annotations: those here may have changed since)"
            : "";
    String known =
        same.isEmpty()
            ? "none; --store keeps one"
            : same.stream()
                .map(EvaluationStore.Stored::extractorVersion)
                .collect(Collectors.joining(", "));
    throw new UserException(
        USAGE,
        "--against: version '%s' is not stored for %s%s; stored for it: %s"
            .formatted(version, gold, elsewhere, known));
  }

  private void tell(String message) {
    ascribe.err().println("ascribe: " + message);
  }
}
