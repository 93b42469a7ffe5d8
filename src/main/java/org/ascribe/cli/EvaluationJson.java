package org.ascribe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ascribe.evaluate.Annotation;
import org.ascribe.evaluate.Change;
import org.ascribe.evaluate.Count;
import org.ascribe.evaluate.DocumentResult;
import org.ascribe.evaluate.Field;
import org.ascribe.evaluate.GoldFolder;
import org.ascribe.evaluate.JudgedClaim;
import org.ascribe.evaluate.Mistake;
import org.ascribe.evaluate.Scores;
import org.ascribe.run.Evaluator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** An evaluation for programs: one JSON object, written as documents are read. */
final class EvaluationJson implements EvaluationAnswer {
  /** The streaming core alone: the data binding would double the start-up time of the command. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final PrintWriter out;
  private final JsonGenerator json;
  private final boolean errors;

  EvaluationJson(PrintWriter out, GoldFolder gold, boolean errors) {
    this.out = out;
    this.json = JSON.createGenerator(new Indented(), out);
    this.errors = errors;
    json.writeStartObject();
    json.writeStringProperty("folder", gold.toString());
    json.writeStringProperty("gold_sha256", gold.sha256());
    json.writeStringProperty("extractor_version", Evaluator.VERSION);
    if (errors) {
      json.writeArrayPropertyStart("errors");
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }

  @Override
  public void mistakes(DocumentResult result) {
    for (Mistake mistake : result.mistakes()) {
      json.writeStartObject();
      json.writeStringProperty("document", result.document());
      json.writeStringProperty("field", mistake.field().label());
      json.writeStringProperty("kind", word(mistake.match()));
      json.writeStringProperty("value", mistake.value());
      json.writeStringProperty("sentence", mistake.sentence());
      json.writeEndObject();
    }
  }

  @Override
  public void scores(Scores scores) {
    if (errors) {
      json.writeEndArray();
    }
    json.writeNumberProperty("documents", scores.documents());
    json.writeArrayPropertyStart("fields");
    for (Field field : Field.values()) {
      Count count = scores.of(field);
      json.writeStartObject();
      json.writeStringProperty("field", field.label());
      json.writeNumberProperty("precision", count.precision());
      json.writeNumberProperty("recall", count.recall());
      json.writeNumberProperty("f1", count.f1());
      json.writeNumberProperty("tp", count.tp());
      json.writeNumberProperty("fp", count.fp());
      json.writeNumberProperty("fn", count.fn());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void changes(String version, List<Change> changes) {
    json.writeStringProperty("against", version);
    json.writeArrayPropertyStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringProperty("kind", word(change.kind()));
      json.writeStringProperty("document", change.latest().document());
      claim("before", change.before());
      claim("now", change.now());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void end() {
    json.writeEndObject();
    json.close();
    out.println();
    out.flush();
  }

  private void claim(String name, @Nullable JudgedClaim judged) {
    json.writeName(name);
    if (judged == null) {
      json.writeNull();
      return;
    }
    Annotation.Claim claim = judged.claim();
    json.writeStartObject();
    json.writeStringProperty("attributor", claim.attributor());
    json.writeStringProperty("attributor_party", claim.attributorParty());
    json.writeStringProperty("accused", claim.accused());
    json.writeStringProperty("accused_party", claim.accusedParty());
    json.writeStringProperty("stance", word(claim.stance()));
    json.writeStringProperty("sentence", claim.sentence());
    json.writeStringProperty("outcome", word(judged.match()));
    json.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
