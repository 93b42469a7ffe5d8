package org.ascribe.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ascribe.evaluate.Annotation;
import org.ascribe.evaluate.Change;
import org.ascribe.evaluate.Count;
import org.ascribe.evaluate.DocumentResult;
import org.ascribe.evaluate.Field;
import org.ascribe.evaluate.GoldFolder;
import org.ascribe.evaluate.JudgedClaim;
import org.ascribe.evaluate.Match;
import org.ascribe.evaluate.Mistake;
import org.ascribe.evaluate.Scores;
import org.ascribe.report.Format;
import org.ascribe.report.Rows;
import org.ascribe.run.Evaluator;
import org.jspecify.annotations.Nullable;

/** An evaluation for people: mistakes by document, a table, changes. */
final class EvaluationText implements EvaluationAnswer {
  private final PrintWriter out;
  private final int width;
  private final GoldFolder gold;

  EvaluationText(PrintWriter out, int width, GoldFolder gold) {
    this.out = out;
    this.width = width;
    this.gold = gold;
  }

  @Override
  public void mistakes(DocumentResult result) {
    if (result.mistakes().isEmpty()) {
      return;
    }
    out.println(result.document());
    for (Mistake mistake : result.mistakes()) {
      entry(mistake.match(), mistake.field().label() + ": " + mistake.value(), mistake.sentence());
    }
    out.println();
  }

  @Override
  public void scores(Scores scores) {
    out.printf(
        "%d documents of %s, version %s of the extractor%n",
        scores.documents(), gold, Evaluator.VERSION);
    Rows rows = Format.TABLE.to(out, width);
    rows.columns(List.of("field", "P", "R", "F1", "tp", "fp", "fn"));
    for (Field field : Field.values()) {
      Count count = scores.of(field);
      rows.row(
          Arrays.asList(
              field.label(),
              count.precision(),
              count.recall(),
              count.f1(),
              count.tp(),
              count.fp(),
              count.fn()));
    }
    rows.end();
  }

  @Override
  public void changes(String version, List<Change> changes) {
    out.println();
    out.printf(
        "Claims since version %s: %d added, %d lost, %d changed%n",
        version,
        count(changes, Change.Kind.ADDED),
        count(changes, Change.Kind.LOST),
        count(changes, Change.Kind.CHANGED));
    for (Change change : changes) {
      JudgedClaim latest = change.latest();
      entry(change.kind(), latest.document() + ": " + shown(change), latest.claim().sentence());
    }
  }

  @Override
  public void end() {
    out.flush();
  }

  private void entry(Enum<?> kind, String what, @Nullable String sentence) {
    out.printf("  %-8s %s%n", kind.name().toLowerCase(Locale.ROOT), oneLine(what));
    if (sentence != null && !sentence.isEmpty()) {
      out.printf("           | %s%n", oneLine(sentence));
    }
  }

  private static long count(List<Change> changes, Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static String shown(Change change) {
    JudgedClaim before = change.before();
    JudgedClaim now = change.now();
    if (before == null || now == null) {
      return shown(change.latest());
    }
    String old = shown(before);
    String fresh = shown(now);
    return old.equals(fresh) ? fresh + ", from another sentence" : fresh + "; was " + old;
  }

  private static String shown(JudgedClaim judged) {
    Annotation.Claim claim = judged.claim();
    return "%s (%s) %s %s (%s) - %s"
        .formatted(
            claim.attributor(),
            claim.attributorParty(),
            claim.stance().name().toLowerCase(Locale.ROOT),
            claim.accused(),
            claim.accusedParty(),
            judged.match() == Match.MATCHED ? "right" : "wrong");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
