package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void annotate() throws IOException {
    folder = AnnotatedFolder.in(temp);
  }

  @Test
  void printsARowForEachFieldAndNeedsNoWarehouse() {
    Shell shell = evaluate("--home", temp.resolve("home"));

    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(shell.out()).startsWith("2 documents of " + folder + ", version 2-");
    assertThat(cells(shell.out(), "claims (party)"))
        .containsExactly("claims (party)", "1.000", "0.500", "0.667", "1", "0", "1");
    assertThat(cells(shell.out(), "relevant"))
        .containsExactly("relevant", "1.000", "1.000", "1.000", "1", "0", "0");
    assertThat(shell.err()).isEmpty();
    assertThat(temp.resolve("home")).doesNotExist();
  }

  @Test
  void listsMistakesWithDocumentPairAndSentence() {
    String out = evaluate("--errors").out();

    assertThat(out)
        .contains(
            """
            blame
              missing  claims (party): Microsoft -> CN, suspects
                       | Norway blames Russia
              missing  claims (pair): Microsoft -> CN
            """)
        .contains("  missing  groups: Lazarus Group\n")
        .doesNotContain("\nweather");
  }

  @Test
  void programsGetOneJsonObject() {
    JsonNode answer = JsonMapper.shared().readTree(evaluate("--errors", "--json").out());

    assertThat(answer.get("documents").asInt()).isEqualTo(2);
    assertThat(answer.get("gold_sha256").asString()).hasSize(64);
    JsonNode party = answer.get("fields").get(0);
    assertThat(party.get("field").asString()).isEqualTo("claims (party)");
    assertThat(party.get("f1").asString()).isEqualTo("0.667");
    JsonNode error = answer.get("errors").get(0);
    assertThat(error.get("document").asString()).isEqualTo("blame");
    assertThat(error.get("kind").asString()).isEqualTo("missing");
    assertThat(error.get("value").asString()).isEqualTo("Microsoft -> CN, suspects");
    assertThat(error.get("sentence").asString()).isEqualTo("Norway blames Russia");
    assertThat(JsonMapper.shared().readTree(evaluate("--json").out()).has("errors")).isFalse();
  }

  @Test
  void aFigureBelowItsLimitEndsWithFour() throws IOException {
    Path limits = temp.resolve("figures.yml");
    Files.writeString(limits, "documents: 2\nclaims (party): {f1: 0.667, recall: 0.501}\n");

    Shell below = evaluate("--limits", limits);
    Files.writeString(limits, "documents: 2\nclaims (party): {f1: 0.667, recall: 0.500}\n");
    Shell fine = evaluate("--limits", limits);

    assertThat(below.exitCode()).isEqualTo(4);
    assertThat(below.out()).contains("claims (party)");
    assertThat(below.err())
        .isEqualToNormalizingNewlines(
            "ascribe: claims (party) recall: found 0.500, at least 0.501 expected ("
                + limits
                + ":2)\n");
    assertThat(fine.exitCode()).isZero();
  }

  @Test
  void aDocumentThatCannotBeReadCountsAsNothingFound() throws IOException {
    Files.writeString(folder.resolve("blame.txt"), "");

    Shell shell = evaluate();

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).contains("blame.txt").contains("nothing was found in it");
    assertThat(cells(shell.out(), "claims (party)")).endsWith("0", "0", "2");
  }

  @Test
  void faultsOfTheFolderAreToldBeforeAnythingIsRead() throws IOException {
    Files.writeString(folder.resolve("weather.json"), "{\"relevant\": maybe}");
    Files.delete(folder.resolve("blame.txt"));

    Shell shell = evaluate();

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .contains("weather.json:1: is not JSON", "blame.txt: is missing; it is the text of");
    assertThat(evaluate("--limits", temp.resolve("none.yml")).exitCode()).isEqualTo(2);
    assertThat(Shell.ascribe("evaluate", temp).err()).contains("there is no annotated document");
  }

  private Shell evaluate(Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "evaluate";
    arguments[1] = folder;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Shell.ascribe(arguments);
  }

  private static String[] cells(String table, String field) {
    return table
        .lines()
        .filter(line -> line.startsWith(field + " "))
        .findFirst()
        .orElse("")
        .split("  +");
  }
}
