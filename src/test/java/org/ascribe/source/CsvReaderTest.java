package org.ascribe.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
  private static final String MAP = "id: {from: id, required: true}, name: name";

  @TempDir Path folder;

  @Test
  void readsFieldsByTheNamesOfTheHeader() {
    Outcome<SourceRecord> first = read("id, name \n1,Ann\n").get(0);

    SourceRecord record = ((Accepted<SourceRecord>) first).value();
    assertThat(record.fields()).isEqualTo(Map.of("id", "1", "name", "Ann"));
    assertThat(record.raw()).isEqualTo("1,Ann");
    assertThat(first.location().record()).isEqualTo(1);
    assertThat(first.location().line()).isEqualTo(2);
    assertThat(first.location().file()).endsWith("/a.csv");
  }

  @Test
  void countsPhysicalLinesAcrossMixedLineEndsQuotedBreaksAndBlankLines() {
    assertThat(summaries("id,name\r\n1,Ann\r2,\"two\r\nlines\"\n\n \n3,\"say \"\"hi\"\"\""))
        .containsExactly("2 [1, Ann]", "3 [2, two\nlines]", "7 [3, say \"hi\"]");
  }

  @Test
  void refusesShortAndLongRowsWithFoundAndExpected() {
    List<Outcome<SourceRecord>> outcomes = read("id,name\n1\n2,Bo\n3,Cy,x\n");

    assertThat(outcomes.stream().map(TestJobs::summary))
        .containsExactly("2 SHORT_ROW", "3 [2, Bo]", "4 LONG_ROW");
    Reject<SourceRecord> tooShort = (Reject<SourceRecord>) outcomes.get(0);
    assertThat(tooShort.message()).endsWith("a.csv line 2: fields found: 1, expected: 2");
    assertThat(tooShort.stage()).isEqualTo(Stage.READ);
    assertThat(tooShort.raw()).isEqualTo("1");
  }

  @Test
  void anUnclosedQuoteCostsOneRecordWhenTheNextQuoteBetraysIt() {
    assertThat(summaries("id,name\n1,\"Ann\n2,Bo\n3,\"Cy\"\n4,Di\n"))
        .containsExactly("2 UNCLOSED_QUOTE", "3 [2, Bo]", "4 [3, Cy]", "5 [4, Di]");
  }

  @Test
  void anUnclosedQuoteCostsOneRecordWhenTheFileEndsFirst() {
    assertThat(summaries("id,name\n1,\"Ann\n2,Bo\n3,Cy"))
        .containsExactly("2 UNCLOSED_QUOTE", "3 [2, Bo]", "4 [3, Cy]");
  }

  @Test
  void anUnclosedQuoteInALongFileIsFoundWithoutReadingToItsEnd() {
    StringBuilder text = new StringBuilder("id,name\n0,\"open\n");
    for (int i = 1; i <= 50_000; i++) {
      text.append(i).append(",x\n");
    }

    List<String> found = summaries(text.toString());
    assertThat(found).hasSize(50_001).startsWith("2 UNCLOSED_QUOTE", "3 [1, x]");
    assertThat(found.get(50_000)).isEqualTo("50002 [50000, x]");
  }

  @Test
  void refusesTextBehindAClosingQuote() {
    assertThat(summaries("id,name\n1,\"Ann\"a\n2,\"Bo\"  \n3,5\" disk\n4,\"a\" \"b\"\n"))
        .containsExactly("2 BAD_QUOTE", "3 [2, Bo]", "4 [3, 5\" disk]", "5 BAD_QUOTE");
  }

  @Test
  void refusesOnlyTheRecordWithBytesThatAreNotText() throws IOException {
    write("id,name\n1,Zo\u00eb\n2,Bo\n".getBytes(ISO_8859_1));
    List<Outcome<SourceRecord>> outcomes = readFile("path: a.csv");

    assertThat(outcomes.stream().map(TestJobs::summary))
        .containsExactly("2 BAD_ENCODING", "3 [2, Bo]");
    Reject<SourceRecord> reject = (Reject<SourceRecord>) outcomes.get(0);
    assertThat(reject.message()).endsWith("line 2: has bytes that are not UTF-8");
    assertThat(reject.raw()).isEqualTo("1,Zo\uFFFD");
  }

  @Test
  void keepsAReplacementCharacterThatTheSourceItselfPrints() {
    assertThat(summaries("id,name\n1,Zo\uFFFD\n")).containsExactly("2 [1, Zo\uFFFD]");
  }

  @Test
  void readsTheEncodingOfTheJobOrOfTheByteOrderMark() throws IOException {
    write("id,name\n1,Zo\u00eb\n".getBytes(ISO_8859_1));
    assertThat(readFile("path: a.csv, charset: ISO-8859-1"))
        .extracting(TestJobs::summary)
        .containsExactly("2 [1, Zo\u00eb]");
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      write("\uFEFFid,name\n1,Zo\u00eb\n".getBytes(charset));
      assertThat(readFile("path: a.csv"))
          .extracting(TestJobs::summary)
          .containsExactly("2 [1, Zo\u00eb]");
    }
  }

  @Test
  void refusesAFileWhoseEncodingIsWhollyWrong() throws IOException {
    write("id,name\n1,Ann\n".getBytes(UTF_16LE));

    assertThatThrownBy(() -> readFile("path: a.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("a.csv line 1: this is not a CSV header in UTF-8")
        .hasMessageContaining("source.charset");
  }

  @Test
  void refusesNulBytesAndShowsThemInTheRawText() {
    Reject<SourceRecord> reject = (Reject<SourceRecord>) read("id,name\n1,A\0n\n").get(0);

    assertThat(reject.code()).isEqualTo("NUL_BYTE");
    assertThat(reject.raw()).isEqualTo("1,A\u2400n");
  }

  @Test
  void refusesAHugeLineWithoutHoldingIt() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.csv"))) {
      out.write("id,name\n1,".getBytes(UTF_8));
      byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 20; i++) {
        out.write(block);
      }
      out.write("\n2,Bo\n".getBytes(UTF_8));
    }
    List<Outcome<SourceRecord>> outcomes = readFile("path: a.csv");

    assertThat(outcomes.stream().map(TestJobs::summary)).containsExactly("2 TOO_LONG", "3 [2, Bo]");
    assertThat(((Reject<SourceRecord>) outcomes.get(0)).raw()).hasSize(RawText.MAX);
  }

  @Test
  void refusesAQuotedFieldThatGrowsBeyondTheBound() {
    String big = "x".repeat(700) + "\n";
    assertThat(summaries("id,name\n1,\"" + big + big + "\"\n", "max_record: 1000, path: a.csv"))
        .startsWith("2 UNCLOSED_QUOTE", "3 SHORT_ROW");
  }

  @Test
  void aHeaderAloneGivesNoRecords() {
    assertThat(read("id,name\n")).isEmpty();
  }

  @Test
  void refusesAnEmptyFileAndSaysWhatWasExpected() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(SourceException.class)
        .hasMessageEndingWith("a.csv: the file is empty, expected a header line with id, name");
  }

  @Test
  void refusesAFileThatLacksAFieldThatIsMapped() {
    assertThatThrownBy(() -> read("Id,name,x\n1,a,b\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageEndingWith(
            "a.csv line 1: there is no field 'id', which id maps; did you mean 'Id'?"
                + " (found Id, name, x); a column that a file may lack says optional: true");
  }

  @Test
  void takesAFileThatLacksAnOptionalField() {
    JobSpec job =
        TestJobs.csv(folder, "path: a.csv", "id: {required: true}, name: {optional: true}");
    write("id\n1\n".getBytes(UTF_8));

    assertThat(TestJobs.readAll(job)).extracting(TestJobs::summary).containsExactly("2 [1]");
  }

  @Test
  void refusesAHeaderThatNamesAFieldTwice() {
    assertThatThrownBy(() -> read("id,name, name\n1,a,b\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("the header has 'name' twice");
  }

  @Test
  void namesAColumnWithoutAName() {
    assertThat(read("id,name,\n1,a,b\n"))
        .extracting(outcome -> ((Accepted<SourceRecord>) outcome).value().fields())
        .containsExactly(Map.of("id", "1", "name", "a", "column 3", "b"));
  }

  @Test
  void agreesWithAnIndependentParserOnWellFormedInput() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("id,name\n");
    for (int i = 0; i < 500; i++) {
      text.append(field(random)).append(',').append(field(random)).append("\r\n");
    }
    List<List<String>> expected = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text.toString()), CSVFormat.RFC4180)) {
      parser.stream().skip(1).map(CSVRecord::toList).forEach(expected::add);
    }

    assertThat(read(text.toString()).stream().map(CsvReaderTest::values).toList())
        .isEqualTo(expected);
  }

  private static List<@Nullable String> values(Outcome<SourceRecord> outcome) {
    return ((Accepted<SourceRecord>) outcome)
        .value().fields().values().stream().map(String::valueOf).toList();
  }

  /** Never blank and plain at once, so that no line is blank. */
  private static String field(Random random) {
    String[] parts = {"a", " ", "\"\"", ",", "\n", "\u00e9", "'", ";"};
    StringBuilder quoted = new StringBuilder("\"f");
    for (int i = random.nextInt(6); i > 0; i--) {
      quoted.append(parts[random.nextInt(parts.length)]);
    }
    return random.nextBoolean() ? quoted.append('"').toString() : "plain " + random.nextInt(9);
  }

  private List<String> summaries(String text) {
    return summaries(text, "path: a.csv");
  }

  private List<String> summaries(String text, String source) {
    write(text.getBytes(UTF_8));
    return readFile(source).stream().map(TestJobs::summary).toList();
  }

  private List<Outcome<SourceRecord>> read(String text) {
    write(text.getBytes(UTF_8));
    return readFile("path: a.csv");
  }

  private List<Outcome<SourceRecord>> readFile(String source) {
    JobSpec job = TestJobs.csv(folder, source, MAP);
    return TestJobs.readAll(job);
  }

  private void write(byte[] bytes) {
    try {
      Files.write(folder.resolve("a.csv"), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
