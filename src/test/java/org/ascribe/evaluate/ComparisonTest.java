package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.evaluate.Annotation.Item;
import org.ascribe.evaluate.Annotation.Response;
import org.ascribe.evaluate.Annotation.Statement;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Test;

/** Counts that were worked out by hand. */
class ComparisonTest {
  private static final String TEXT =
      """
      The headline
      The ministry named APT28. It said that Fancy Bear used Zebrocy against the grid. More came.
      """;

  private final Names names = new Names(Map.of("fancy bear", "APT28", "gru", "Main Directorate"));

  @Test
  void aClaimIsRightWherePartiesAndStanceAre() {
    DocumentResult result =
        compare(
            claims(
                claim("Norway", "NO", "Fancy Bear", "RU", Stance.ASSERTS),
                claim("Microsoft", "Microsoft", "GRU", "RU", Stance.SUSPECTS)),
            claims(
                claim("Norwegian Police", "no", "APT28", "RU", Stance.ASSERTS),
                claim("Microsoft", "microsoft", "Main Directorate", "RU", Stance.ASSERTS)));

    assertThat(result.counts())
        .containsEntry(Field.CLAIMS_PARTY, new Count(1, 1, 1))
        .containsEntry(Field.CLAIMS_PAIR, new Count(2, 0, 0))
        .containsEntry(Field.CLAIMS_NAME, new Count(0, 2, 2));
  }

  @Test
  void namesAreComparedThroughAliases() {
    DocumentResult result =
        compare(
            claims(claim("Norway", "NO", "Fancy Bear", "RU", Stance.ASSERTS)),
            claims(claim("The Norway", "NO", "APT-28", "RU", Stance.ASSERTS)));

    assertThat(result.counts()).containsEntry(Field.CLAIMS_NAME, new Count(0, 1, 1));
    assertThat(
            compare(
                    claims(claim("Norway", "NO", "Fancy Bear", "RU", Stance.ASSERTS)),
                    claims(claim("The Norway", "NO", "APT28", "RU", Stance.ASSERTS)))
                .counts())
        .containsEntry(Field.CLAIMS_NAME, new Count(1, 0, 0));
  }

  @Test
  void aSuspicionDoesNotCountWhereTheSamePairIsAsserted() {
    DocumentResult result =
        compare(
            claims(
                claim("A", "US", "B", "CN", Stance.SUSPECTS),
                claim("C", "US", "D", "CN", Stance.ASSERTS),
                claim("C", "US", "D", "CN", Stance.DENIES)),
            claims(claim("A", "US", "B", "CN", Stance.SUSPECTS)));

    assertThat(result.counts())
        .containsEntry(Field.CLAIMS_PARTY, new Count(0, 1, 2))
        .containsEntry(Field.CLAIMS_PAIR, new Count(1, 0, 0))
        .containsEntry(Field.CLAIMS_NAME, new Count(1, 0, 2));
  }

  @Test
  void aValueGivenTwiceCountsOnce() {
    Annotation gold = named(Field.GROUPS, "APT28", "Fancy Bear", "Lazarus Group");
    Annotation found = named(Field.GROUPS, "fancy bear", "Kimsuky");

    assertThat(compare(gold, found).counts()).containsEntry(Field.GROUPS, new Count(1, 1, 1));
  }

  @Test
  void responsesDatesAndRelevanceAreComparedAsTheyAre() {
    Annotation gold =
        new Annotation(
            true,
            "2021-07-19",
            List.of(),
            Map.of(),
            List.of(new Response("charge", "US", ""), new Response("sanction", "GB", "")),
            List.of());
    Annotation found =
        new Annotation(
            false,
            "2021-07-20",
            List.of(),
            Map.of(),
            List.of(new Response("charge", "us", ""), new Response("arrest", "GB", "")),
            List.of());

    assertThat(compare(gold, found).counts())
        .containsEntry(Field.RESPONSES, new Count(1, 1, 1))
        .containsEntry(Field.PUBLISHED, new Count(0, 1, 1))
        .containsEntry(Field.RELEVANT, new Count(0, 0, 1));
    assertThat(compare(Annotation.NOTHING, found).counts())
        .containsEntry(Field.PUBLISHED, new Count(0, 1, 0))
        .containsEntry(Field.RELEVANT, Count.NONE);
  }

  @Test
  void aQuotationMatchesBySurnameAndByWordsThatContainTheOther() {
    Annotation gold =
        said(
            new Statement("Jens Stoltenberg", "We stand with our allies in this"),
            new Statement("Foreign Ministry", "This is a fabrication, nothing more"),
            new Statement("Ann Lee", "No comment at all from us"));
    Annotation found =
        said(
            new Statement("Secretary General Stoltenberg", "we stand with our allies in this hour"),
            new Statement("the Foreign Ministry of Norway", "a fabrication, nothing more"),
            new Statement("Bob Lie", "No comment at all from us"));

    assertThat(compare(gold, found).counts()).containsEntry(Field.STATEMENTS, new Count(2, 1, 1));
  }

  @Test
  void oneQuotationFoundMatchesOnlyOneOfTwo() {
    Statement twice = new Statement("Ann Lee", "We will not pay for this");

    assertThat(compare(said(twice, twice), said(twice)).counts())
        .containsEntry(Field.STATEMENTS, new Count(1, 0, 1));
    assertThat(compare(said(new Statement("Ann Lee", "...")), said(twice)).counts())
        .containsEntry(Field.STATEMENTS, new Count(0, 1, 1));
  }

  @Test
  void mistakesCarryTheSentenceOfTheText() {
    Annotation gold =
        new Annotation(
            true,
            null,
            List.of(
                new Claim("X", "NO", "Y", "RU", Stance.ASSERTS, "It said that Fancy Bear used")),
            Map.of(
                Field.MALWARE, List.of(new Item("Zebrocy", "")),
                Field.VICTIM_COUNTRIES, List.of(new Item("It", ""))),
            List.of(),
            List.of());

    assertThat(compare(gold, Annotation.NOTHING).mistakes())
        .contains(
            new Mistake(
                Field.CLAIMS_PARTY,
                Match.MISSING,
                "NO -> RU, asserts",
                "It said that Fancy Bear used Zebrocy against the grid."),
            new Mistake(
                Field.MALWARE,
                Match.MISSING,
                "Zebrocy",
                "It said that Fancy Bear used Zebrocy against the grid."),
            new Mistake(Field.VICTIM_COUNTRIES, Match.MISSING, "It", ""));
  }

  @Test
  void everyMistakeIsListedAndNothingElse() {
    DocumentResult result =
        compare(
            named(Field.GROUPS, "APT28", "Lazarus Group"),
            named(Field.GROUPS, "Fancy Bear", "Kimsuky"));

    assertThat(result.mistakes())
        .extracting(Mistake::match, Mistake::value)
        .containsExactly(tuple(Match.MISSING, "Lazarus Group"), tuple(Match.WRONG, "Kimsuky"));
  }

  @Test
  void claimsAreJudgedAtTheLevelOfParties() {
    Claim right = claim("A", "US", "B", "CN", Stance.ASSERTS);
    Claim wrong = claim("A", "US", "B", "KP", Stance.ASSERTS);
    Claim missing = claim("A", "US", "B", "IR", Stance.ASSERTS);

    assertThat(compare(claims(right, missing), claims(wrong, right)).claims())
        .containsExactly(
            new JudgedClaim("d", wrong, Match.WRONG),
            new JudgedClaim("d", right, Match.MATCHED),
            new JudgedClaim("d", missing, Match.MISSING));
  }

  @Test
  void scoresAddUpSingleValuesNotDocuments() {
    Scores scores = new Scores();
    scores.add(compare(named(Field.CVES, "CVE-2021-1000"), named(Field.CVES, "CVE-2021-1000")));
    scores.add(compare(named(Field.CVES), named(Field.CVES, "CVE-2021-2000", "CVE-2021-3000")));

    assertThat(scores.documents()).isEqualTo(2);
    assertThat(scores.of(Field.CVES)).isEqualTo(new Count(1, 2, 0));
  }

  private DocumentResult compare(Annotation gold, Annotation found) {
    return Comparison.of("d", TEXT, gold, found, names);
  }

  private static Annotation claims(Claim... claims) {
    return new Annotation(true, null, List.of(claims), Map.of(), List.of(), List.of());
  }

  private static Annotation named(Field field, String... values) {
    List<Item> items = Arrays.stream(values).map(value -> new Item(value, "")).toList();
    return new Annotation(false, null, List.of(), Map.of(field, items), List.of(), List.of());
  }

  private static Annotation said(Statement... statements) {
    return new Annotation(false, null, List.of(), Map.of(), List.of(), List.of(statements));
  }

  private static Claim claim(
      String attributor,
      String attributorParty,
      String accused,
      String accusedParty,
      Stance stance) {
    return new Claim(attributor, attributorParty, accused, accusedParty, stance, "");
  }
}
