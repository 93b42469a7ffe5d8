package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.evaluate.Evaluation;
import org.ascribe.evaluate.EvaluationStore;
import org.ascribe.evaluate.GoldFolder;
import org.ascribe.evaluate.JudgedClaim;
import org.ascribe.evaluate.Match;
import org.ascribe.evaluate.Scores;
import org.ascribe.model.Stance;
import org.ascribe.run.Evaluator;
import org.ascribe.run.Session;
import org.ascribe.run.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures and claims in the warehouse, on one embedded server. */
class EvaluateCommandIT {
  @TempDir private static Path temp;
  private static Path folder;
  private static Session session;

  @BeforeAll
  static void start() throws IOException {
    folder = AnnotatedFolder.in(temp);
    session = Session.open(new Settings(temp.resolve("home"), temp, null));
  }

  @AfterAll
  static void stop() {
    session.close();
  }

  @BeforeEach
  void forget() {
    JdbcClient.create(session.dataSource()).sql("delete from warehouse.evaluation").update();
  }

  @Test
  void storesOnlyWhatIsAskedForAndOnceForEachVersion() {
    assertThat(ascribe("evaluate", folder, "--no-store").exitCode()).isZero();
    assertThat(stored()).isEmpty();

    Shell first = ascribe("evaluate", folder, "--store");
    Shell second = ascribe("evaluate", folder, "--store");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).contains("stored as version " + Evaluator.VERSION);
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(stored())
        .containsExactly(
            new EvaluationStore.Stored(
                Evaluator.VERSION, GoldFolder.open(folder).sha256(), folder.toString()));
    assertThat(session.evaluations().claims(Evaluator.VERSION, GoldFolder.open(folder).sha256()))
        .extracting(judged -> judged.claim().accused(), JudgedClaim::match)
        .containsExactlyInAnyOrder(tuple("China", Match.MISSING), tuple("Russia", Match.MATCHED));
    assertThat(ascribe("report", "evaluations", "field=claims (party)", "--format", "csv").out())
        .startsWith("version,evaluated,folder,gold,documents,field,P,R,F1,change,tp,fp,fn\r\n")
        .contains(",2,claims (party),1.000,0.500,0.667,,1,0,1\r\n");
  }

  @Test
  void comparesWithAStoredVersionClaimByClaim() throws IOException {
    GoldFolder gold = GoldFolder.open(folder);
    session
        .evaluations()
        .save(
            new Evaluation(
                "gold",
                gold.sha256(),
                "1-old",
                new Scores(),
                List.of(
                    claim("blame", "NO", "RU", Stance.SUSPECTS, Match.WRONG),
                    claim("weather", "US", "IR", Stance.ASSERTS, Match.WRONG),
                    claim("blame", "Microsoft", "CN", Stance.SUSPECTS, Match.MISSING))));

    Shell shell = ascribe("evaluate", folder, "--against", "1-old");
    Shell json = ascribe("evaluate", folder, "--against", "1-old", "--json");

    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("Claims since version 1-old: 0 added, 1 lost, 1 changed")
        .contains(
            "  changed  blame: Norway (NO) asserts Russia (RU) - right;"
                + " was NO (NO) suspects RU (RU) - wrong")
        .contains("  lost     weather: US (US) asserts IR (IR) - wrong");
    assertThat(json.out()).contains("\"against\" : \"1-old\"", "\"kind\" : \"lost\"");
    assertThat(stored()).extracting(EvaluationStore.Stored::extractorVersion).contains("1-old");
  }

  @Test
  void saysWhichVersionsAreStoredWhereTheOneAskedForIsNot() throws IOException {
    Shell none = ascribe("evaluate", folder, "--against", "0-none");
    String sha = GoldFolder.open(folder).sha256();
    session.evaluations().save(new Evaluation("g", sha, "1-old", new Scores(), List.of()));
    session.evaluations().save(new Evaluation("g", "other", "1-else", new Scores(), List.of()));
    Shell other = ascribe("evaluate", folder, "--against", "1-else");

    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .contains("version '0-none' is not stored for " + folder)
        .contains("stored for it: none; --store keeps one");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .contains("it is for other documents or annotations", "stored for it: 1-old");
  }

  private static List<EvaluationStore.Stored> stored() {
    return session.evaluations().stored();
  }

  private static JudgedClaim claim(
      String document, String attributor, String accused, Stance stance, Match match) {
    return new JudgedClaim(
        document, new Claim(attributor, attributor, accused, accused, stance, "old\0words"), match);
  }

  private static Shell ascribe(Object... arguments) {
    return Shell.ascribe(
        Stream.concat(Arrays.stream(arguments), Stream.of("--home", temp.resolve("home")))
            .toArray());
  }
}
