package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMapperTest {
  @TempDir Path folder;
  private ColumnMapper mapper;

  @BeforeEach
  void openMapper() {
    JobSpec job =
        TestJobs.csv(
            folder,
            "path: a.csv",
            """
            id: {from: cveID, type: cve, required: true},
            added: {from: dateAdded, type: date},
            known: {from: known, map: {Known: true, Unknown: false, n/a: }},
            cwes: {from: cwes, type: list},
            score: {from: score, type: int, default: 0},
            ignore: [notes]\
            """);
    mapper = new ColumnMapper(job, List.of());
  }

  @Test
  void givesTypedValuesByColumn() {
    assertThat(values("cveID=cve-2021-0001", "dateAdded= 2022-01-13 ", "known=Known", "cwes=A,B"))
        .isEqualTo(row("CVE-2021-0001", LocalDate.of(2022, 1, 13), true, List.of("A", "B"), 0L));
  }

  @Test
  void takesBlankAbsentAndMappedToNothingForNull() {
    assertThat(values("cveID=CVE-2021-0001", "dateAdded=  ", "known=n/a"))
        .isEqualTo(row("CVE-2021-0001", null, null, null, 0L));
  }

  @ParameterizedTest
  @CsvSource({
    "cveID, '', MISSING_VALUE, 'is empty, expected a CVE number such as CVE-2024-3094'",
    "cveID, CVE-1, BAD_CVE, '''CVE-1'' is not a CVE number such as CVE-2024-3094'",
    "dateAdded, 2022-13-01, BAD_DATE, '''2022-13-01'' is not a date (yyyy-MM-dd)'",
    "known, Perhaps, NOT_MAPPED, '''Perhaps'' is not one of Known, Unknown, n/a'",
    "score, high, BAD_INT, '''high'' is not a whole number'"
  })
  void refusesAValueThatDoesNotFit(String field, String text, String code, String message) {
    Outcome<?> outcome = mapper.map(record("cveID=CVE-2021-0001", field + "=" + text));

    assertThat(outcome).isInstanceOf(Reject.class);
    Reject<?> reject = (Reject<?>) outcome;
    assertThat(reject.stage()).isEqualTo(Stage.MAP);
    assertThat(reject.code()).isEqualTo(code);
    assertThat(reject.message())
        .isEqualTo("sample-data/kev.csv line 42, " + field + ": " + message);
    assertThat(reject.location().pointer()).isEqualTo(field);
    assertThat(reject.raw()).isEqualTo("the line");
  }

  @Test
  void namesFieldsNobodyMapsOrIgnoresAndFieldsThatAreMissing() {
    values("cveID=CVE-2021-0001", "notes=x", "extra=1");
    values("cveID=CVE-2021-0002", "extra=2", "again=");

    assertThat(mapper.unknownColumns()).containsExactly("again", "extra");
    assertThat(mapper.missingColumns()).containsExactly("cwes", "dateAdded", "known", "score");
  }

  private Map<String, @Nullable Object> values(String... fields) {
    Outcome<MappedRecord> outcome = mapper.map(record(fields));
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted<MappedRecord>) outcome).value().values();
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... values) {
    List<String> names = List.of("id", "added", "known", "cwes", "score");
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names.get(i), values[i]);
    }
    return row;
  }

  private static Accepted<SourceRecord> record(String... fields) {
    Map<String, @Nullable Object> byName = new LinkedHashMap<>();
    Arrays.stream(fields)
        .map(field -> field.split("=", 2))
        .forEach(pair -> byName.put(pair[0], pair[1]));
    SourceLocation location = new SourceLocation("sample-data/kev.csv", 41, 42, null);
    return new Accepted<>(location, new SourceRecord(location, byName, "the line"));
  }
}
