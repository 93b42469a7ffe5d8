package org.ascribe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final LocalDate DAY = LocalDate.of(2021, 7, 19);
  private static final Instant TIME = Instant.parse("2021-07-19T12:00:30.500Z");

  private final StringWriter written = new StringWriter();
  private final PrintWriter out = new PrintWriter(written);

  @Test
  void aTableAlignsNumbersToTheRightAndLeavesNullsEmpty() {
    Rows rows = Format.TABLE.to(out, 80);
    rows.columns(List.of("job", "read", "since"));
    rows.row(Arrays.asList("news", 12L, DAY));
    rows.row(Arrays.asList(null, 1234, TIME));
    rows.end();

    assertThat(written.toString().lines())
        .containsExactly(
            "job   read  since",
            "----  ----  --------------------",
            "news    12  2021-07-19",
            "      1234  2021-07-19 12:00:30Z");
  }

  @Test
  void aTableIsNeverWiderThanTheTerminalAndCutsOnlyWhatIsLong() {
    Rows rows = Format.TABLE.to(out, 40);
    rows.columns(List.of("stance", "sentence", "document"));
    rows.row(List.of("asserts", "The ministry was behind it, ".repeat(9), "s001.txt"));
    rows.end();

    assertThat(written.toString().lines()).allMatch(line -> line.length() <= 40);
    assertThat(written.toString()).contains("asserts", "s001.txt", "The ministry was beh…");
  }

  @Test
  void aLongTableGoesOnWithTheWidthsOfItsBeginning() {
    Rows rows = Format.TABLE.to(out, 40);
    rows.columns(List.of("name"));
    for (int i = 0; i < 200; i++) {
      rows.row(List.of("short"));
    }
    rows.row(List.of("much longer than those before"));
    rows.end();

    assertThat(written.toString().lines()).hasSize(203).last().isEqualTo("much…");
  }

  @Test
  void csvQuotesWhatNeedsItAndCutsNothing() {
    String sentence = "It said, \"we know\". ".repeat(20);
    Rows rows = Format.CSV.to(out, 10);
    rows.columns(List.of("date", "sentence", "aliases", "seconds"));
    rows.row(Arrays.asList(DAY, sentence, List.of("APT28", "Fancy Bear"), null));
    rows.end();

    assertThat(written.toString())
        .isEqualTo(
            "date,sentence,aliases,seconds\r\n2021-07-19,\""
                + sentence.replace("\"", "\"\"")
                + "\",APT28;Fancy Bear,\r\n");
  }

  @Test
  void jsonKeepsTypesAndIsOneArray() {
    Rows rows = Format.JSON.to(out, 10);
    rows.columns(List.of("date", "time", "count", "ratio", "known", "names", "none"));
    rows.row(
        Arrays.asList(DAY, TIME, 3L, new BigDecimal("0.50"), true, List.of("国", "\"x\""), null));
    rows.row(Arrays.asList(null, null, null, null, null, null, null));
    rows.end();

    assertThat(written.toString().lines())
        .containsExactly(
            "[",
            "{\"date\":\"2021-07-19\",\"time\":\"2021-07-19T12:00:30.500Z\",\"count\":3,"
                + "\"ratio\":0.50,\"known\":true,\"names\":[\"国\",\"\\\"x\\\"\"],\"none\":null},",
            "{\"date\":null,\"time\":null,\"count\":null,\"ratio\":null,\"known\":null,"
                + "\"names\":null,\"none\":null}",
            "]");
  }

  @Test
  void jsonWithoutRowsIsAnEmptyArray() {
    Rows rows = Format.JSON.to(out, 10);
    rows.columns(List.of("date"));
    rows.end();

    assertThat(written.toString().strip()).isEqualTo("[]");
  }

  @Test
  void everyFormatTellsThatNobodyReadsAnyMore() {
    for (Format format : Format.values()) {
      Rows rows = format.to(new PrintWriter(new ClosedPipe()), 80);
      rows.columns(List.of("name"));
      boolean wanted = true;
      for (int i = 0; i < 300 && wanted; i++) {
        wanted = rows.row(List.of("x"));
      }
      assertThat(wanted).as(format.name()).isFalse();
    }
  }

  @Test
  void aBlockShowsLinesAsTheyAreAndLeavesNullsOut() {
    Rows rows = new BlockRows(out);
    rows.columns(List.of("code", "none", "raw"));
    rows.row(Arrays.asList("BAD_DATE", null, "a,b\nc,d"));
    rows.end();

    assertThat(written.toString().lines())
        .containsExactly("code  BAD_DATE", "raw   a,b", "      c,d");
  }

  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int b) throws java.io.IOException {
      throw new java.io.IOException("Broken pipe");
    }
  }
}
