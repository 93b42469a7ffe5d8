package org.ascribe.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.evaluate.Annotation.Item;
import org.ascribe.evaluate.Annotation.Statement;

/** Compares what was found in one document with what its annotator says. */
public final class Comparison {
  /** Fields whose values are words of the text. */
  private static final Set<Field> PRINTED =
      EnumSet.of(Field.GROUPS, Field.MALWARE, Field.CVES, Field.PRODUCTS);

  private final Sentences sentences;
  private final Map<Field, Count> counts = new EnumMap<>(Field.class);
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<JudgedClaim> claims = new ArrayList<>();

  private Comparison(String text) {
    this.sentences = new Sentences(text);
  }

  /**
   * Compares.
   *
   * @param document its name
   * @param text of the document, to show where things stand; empty where it could not be read
   */
  public static DocumentResult of(
      String document, String text, Annotation gold, Annotation found, Names names) {
    Comparison comparison = new Comparison(text);
    Keys goldKeys = new Keys(gold, names);
    Keys foundKeys = new Keys(found, names);
    for (Field field : Field.values()) {
      if (field == Field.STATEMENTS) {
        comparison.statements(Statements.match(gold.statements(), found.statements(), names));
      } else {
        comparison.values(field, goldKeys.of(field), foundKeys.of(field));
      }
    }
    comparison.claims(
        document, Keys.byParty(gold.claims(), names), Keys.byParty(found.claims(), names));
    return new DocumentResult(document, comparison.counts, comparison.mistakes, comparison.claims);
  }

  private void values(Field field, Map<List<String>, Item> gold, Map<List<String>, Item> found) {
    int missing = mistakes(field, Match.MISSING, gold, found);
    int wrong = mistakes(field, Match.WRONG, found, gold);
    counts.put(field, new Count(gold.size() - missing, wrong, missing));
  }

  private int mistakes(
      Field field, Match match, Map<List<String>, Item> here, Map<List<String>, Item> there) {
    List<Mistake> found =
        here.entrySet().stream()
            .filter(entry -> !there.containsKey(entry.getKey()))
            .map(entry -> mistake(field, match, entry.getValue()))
            .toList();
    mistakes.addAll(found);
    return found.size();
  }

  /** Annotators note a sentence's beginning, or only a name as printed; the text has the rest. */
  private Mistake mistake(Field field, Match match, Item item) {
    String sentence = item.sentence();
    if (match == Match.MISSING) {
      String words = PRINTED.contains(field) ? item.value() : sentence;
      String whole = sentences.around(words);
      sentence = whole.isEmpty() ? sentence : whole;
    }
    return new Mistake(field, match, item.value(), sentence);
  }

  private void statements(Statements statements) {
    statements.missing().forEach(each -> mistakes.add(quotation(Match.MISSING, each)));
    statements.wrong().forEach(each -> mistakes.add(quotation(Match.WRONG, each)));
    counts.put(
        Field.STATEMENTS,
        new Count(statements.matched(), statements.wrong().size(), statements.missing().size()));
  }

  private Mistake quotation(Match match, Statement statement) {
    return new Mistake(
        Field.STATEMENTS,
        match,
        statement.speaker() + ": " + statement.quote(),
        sentences.around(statement.quote()));
  }

  private void claims(
      String document, Map<List<String>, Claim> gold, Map<List<String>, Claim> found) {
    found.forEach(
        (key, claim) -> {
          Match match = gold.containsKey(key) ? Match.MATCHED : Match.WRONG;
          claims.add(new JudgedClaim(document, claim, match));
        });
    gold.forEach(
        (key, claim) -> {
          if (!found.containsKey(key)) {
            claims.add(new JudgedClaim(document, claim, Match.MISSING));
          }
        });
  }
}
