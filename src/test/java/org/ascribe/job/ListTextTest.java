package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascribe.job.ListForm.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

  @Test
  void takesPartsBetweenSeparatorsWithoutBlanks() {
    assertThat(parts("NATO; ;EU ", Notation.PLAIN, ";")).containsExactly("NATO", "EU");
    assertThat(parts("A] [B", Notation.PLAIN, "] [")).containsExactly("A", "B");
    assertThat(ListText.parts("A; B, C,D", form(Notation.PLAIN, ";", ", ")))
        .containsExactly("A", "B", "C,D");
  }

  @Test
  void readsWhatPythonPrints() {
    assertThat(parts("['China', \"Cote d'Ivoire\", 'it\\'s', nan, None, 3,]", Notation.PYTHON, ""))
        .containsExactly("China", "Cote d'Ivoire", "it's", "3");
    assertThat(parts("[['NATO', 'EU'], [], ['ASIA']]", Notation.PYTHON, ""))
        .containsExactly("NATO", "EU", "ASIA");
    assertThat(parts("['tab\\there', '\\u00e9\\xe9', 'C:\\\\x']", Notation.PYTHON, ""))
        .containsExactly("tab\there", "éé", "C:\\x");
    assertThat(parts("[]", Notation.PYTHON, "")).isEmpty();
  }

  @Test
  void readsJson() {
    assertThat(parts(" [\"a, b\", null, true, [\"\\u0041\"]] ", Notation.JSON, ""))
        .containsExactly("a, b", "true", "A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"China", "['a'", "['a' 'b']", "['a]", "[,]", "['a'] x", "['\\u12']", "["})
  void refusesWhatIsNotInTheNotation(String text) {
    assertThat(ListText.parts(text, form(Notation.PYTHON))).isNull();
  }

  @Test
  void refusesListsWithoutEndOfDepth() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(ListText.parts(deep, form(Notation.JSON))).isNull();
    assertThat(ListText.parts("['a']", form(Notation.JSON)))
        .as("Python's quotes are not JSON's")
        .isNotEqualTo(List.of("a"));
  }

  private static List<String> parts(String text, Notation notation, String separator) {
    List<String> parts = ListText.parts(text, form(notation, separator));
    assertThat(parts).isNotNull();
    return parts;
  }

  private static ListForm form(Notation notation, String... separators) {
    return new ListForm(notation, List.of(separators), ColumnType.TEXT);
  }
}
