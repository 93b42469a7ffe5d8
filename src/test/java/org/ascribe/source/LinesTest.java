package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.ascribe.source.Lines.Line;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void endsLinesAtEveryKindOfLineEnd() throws IOException {
    assertThat(all("a\r\nb\rc\n\nd\r\r\ne"))
        .extracting(Line::text)
        .containsExactly("a", "b", "c", "", "d", "", "e");
  }

  @Test
  void aLineEndAtTheEndOpensNoFurtherLine() throws IOException {
    assertThat(all("")).isEmpty();
    assertThat(all("a\r\n")).hasSize(1);
    assertThat(all("a\r")).hasSize(1);
  }

  @Test
  void countsLineEndsThatFallOnTheEdgeOfTheBuffer() throws IOException {
    for (int length = (1 << 16) - 2; length <= (1 << 16) + 1; length++) {
      List<Line> lines = all("x".repeat(length) + "\r\nb", 100_000);
      assertThat(lines).extracting(line -> line.text().length()).containsExactly(length, 1);
      assertThat(lines).extracting(Line::number).containsExactly(1L, 2L);
    }
  }

  @Test
  void cutsALineThatIsTooLongAndGoesOnBehindIt() throws IOException {
    assertThat(all("x".repeat(200_000) + "\nok"))
        .containsExactly(new Line(1, "xxxxx", true), new Line(2, "ok", false));
    assertThat(all("xxxxx")).containsExactly(new Line(1, "xxxxx", false));
  }

  @Test
  void givesLinesAgainInTheirOrder() throws IOException {
    Lines lines = new Lines(new StringReader("a\nb\nc"), 5);
    List<Line> taken = List.of(lines.next(), lines.next());
    lines.giveBack(taken);

    assertThat(List.of(lines.next(), lines.next(), lines.next()))
        .extracting(Line::text)
        .containsExactly("a", "b", "c");
    assertThat(lines.next()).isNull();
  }

  private static List<Line> all(String text) throws IOException {
    return all(text, 5);
  }

  private static List<Line> all(String text, int maxLength) throws IOException {
    Lines lines = new Lines(new StringReader(text), maxLength);
    List<Line> all = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
