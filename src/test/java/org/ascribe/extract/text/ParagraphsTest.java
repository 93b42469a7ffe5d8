package org.ascribe.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  private static final String LETTER =
      "The Ministry of Foreign Affairs of Ruritania told the embassy of Freedonia that the group"
          + " which entered the mail servers of Parliament in March was led by officers of the"
          + " Freedonian General Staff, and that Europol had been given the evidence of it. The"
          + " Freedonian Ambassador answered that nobody in Freedonia had heard of any such group.";

  private static String wrapped(String text, int column) {
    StringBuilder lines = new StringBuilder();
    int start = 0;
    for (String word : text.split(" ")) {
      if (lines.length() > start) {
        boolean fits = lines.length() - start + 1 + word.length() <= column;
        lines.append(fits ? ' ' : '\n');
        start = fits ? start : lines.length();
      }
      lines.append(word);
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {72, 80, 100, 110, 120})
  void areJoinedAtAnyUsualWidth(int column) {
    String text = wrapped(LETTER, column) + "\n\nIt ended there.";

    assertThat(Paragraphs.of(text)).hasSize(2);
  }

  @Test
  void areJoinedWhereBlanksTrailTheLines() {
    String text = wrapped(LETTER, 90).replace("\n", " \n");

    assertThat(Paragraphs.of(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Of servers deep below the winding Danube shore\nWe sing, and of the Keeper's Key\n"
            + "Which Nobody Could Turn Before\nNor Will Again Until the Sea",
        "Ruritanian Ministry of Foreign Affairs and Overseas Trade\nNational Bank of Freedonia\n"
            + "Port Authority of the City of Strelsau, Harbour Office\nRuritanian Rail",
        "Ruritania Blames a Freedonian Group for the Attack on Its Port Terminals and Its Customs"
            + " Service in Strelsau Today\nStrelsau Courier"
      })
  void ofVerseListsAndHeadingsStayApart(String text) {
    assertThat(Paragraphs.of(text))
        .extracting((Span line) -> line.of(text))
        .containsExactly(text.split("\n"));
  }
}
