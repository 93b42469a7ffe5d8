package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that mean something together: joined, side by side, or ends of one range. */
class RelatedFieldsTest {
  private static final String RESPONSES =
      """
      map: {id: {required: true}}
      load:
        table: t
        key: [id]
        also:
          - table: response
            each: [days, kinds, actors]
            separator: ";"
            key: [id, wording]
            columns: {id: id}
            map:
              wording: {from: [days, kinds, actors], join: "|", required: true}
              day: {from: days, type: date, nulls: [NaT]}
              actor: actors
      """;

  @TempDir Path folder;
  private ColumnMapper mapper;

  @BeforeEach
  void noMapperYet() {
    mapper =
        new ColumnMapper(TestJobs.csv(folder, "path: a.csv", "id: {required: true}"), List.of());
  }

  @Test
  void joinsFieldsAndKeepsThePlacesOfBlankOnes() throws IOException {
    String job =
        """
        map: {id: {from: [a, b, c], join: "|", nulls: [None], required: true}}
        load: {table: t, key: [id]}
        """;

    assertThat(told(job, "a,b,c\n x ,y,z\nx,,z\n,None,z\n ,None,\n"))
        .containsExactly(
            "{id=x|y|z}",
            "{id=x||z}",
            "{id=||z}",
            "MISSING_VALUE a.csv line 5, a + b + c: is empty, expected text");
    assertThatThrownBy(() -> told(job, "a,c\nx,z\n"))
        .hasMessageContaining("there is no field 'b', which id maps");
  }

  @Test
  void takesListsApartThatStandSideBySide() throws IOException {
    assertThat(
            told(
                RESPONSES,
                "id,days,kinds,actors\n"
                    + "1,2020-01-02; NaT,a; ,A (of; X); B\n2,,,\n3,2020-01-02,,A\n"))
        .containsExactly(
            "{id=1} {id=1, wording=2020-01-02|a|A (of; X), day=2020-01-02, actor=A (of; X)}"
                + " {id=1, wording=NaT||B, day=null, actor=B}",
            "{id=2}",
            "{id=3} {id=3, wording=2020-01-02||A, day=2020-01-02, actor=A}");
    assertThat(mapper.unknownColumns()).isEmpty();
    assertThat(mapper.missingColumns()).isEmpty();
  }

  @Test
  void listsSideBySideMustBeOfOneLength() throws IOException {
    assertThat(told(RESPONSES, "id,days,kinds,actors\n1,2020-01-02;2020-01-03,,A;B;C\n"))
        .containsExactly("BAD_LIST a.csv line 2, actors: has 3 parts beside 2 of days");
    assertThatThrownBy(() -> told(RESPONSES, "id,days,actors\n1,,\n"))
        .hasMessageContaining("there is no field 'kinds', which each needs");
  }

  @Test
  void aFurtherRowForEachRecordMayHaveColumnsOfItsOwn() throws IOException {
    String job =
        """
        map: {id: {required: true}}
        load:
          table: t
          key: [id]
          also:
            - table: note
              when: {note: {regex: "[a-z]"}}
              key: [id, note]
              columns: {id: id}
              map: {note: {required: true}}
        """;

    assertThat(told(job, "id,note\n1,x\n2, \n")).containsExactly("{id=1} {id=1, note=x}", "{id=2}");
    assertThat(mapper.unknownColumns()).isEmpty();
    assertThatThrownBy(() -> told(job, "id\n1\n")).hasMessageContaining("no field 'note'");
  }

  @Test
  void findsTheCountriesThatATextNames() throws IOException {
    String job =
        """
        map:
          id: {required: true}
          states: {from: text, type: list, of: country, notation: named, optional: true}
        load: {table: t, key: [id]}
        """;

    assertThat(
            told(
                job,
                "id,text\n1,U.S. and South Korean offices in the U.S.\n"
                    + "2,Russian-speaking friends of a turkey\n3,hackers from New Mexico\n"
                    + "4,\"Iran’s navy, the United Arab Emirates\"\n"))
        .containsExactly(
            "{id=1, states=[US, KR]}",
            "{id=2, states=null}",
            "{id=3, states=null}",
            "{id=4, states=[IR, AE]}");
  }

  @Test
  void putsTheEndsOfARangeIntoTwoColumns() throws IOException {
    String job =
        """
        map:
          id: {required: true}
          day: {type: date, formats: [MMMM yyyy], precision: part, until: last}
        load: {table: t, key: [id]}
        """;

    assertThat(told(job, "id,day\n1,May to June 2021\n2,\n3,June to May 2021\n"))
        .containsExactly(
            "{id=1, day=2021-05-01, part=month, last=2021-06-30}",
            "{id=2, day=null, part=null, last=null}",
            "BAD_DATE a.csv line 4, day: 'June to May 2021' is not a date (MMMM yyyy, or from one to"
                + " another)");
  }

  private List<String> told(String yaml, String csv) throws IOException {
    Files.writeString(folder.resolve("a.csv"), csv);
    Files.writeString(
        folder.resolve("job.yml"),
        "title: T\npublisher: {name: P}\nsource: {format: csv, path: a.csv}\n" + yaml);
    JobSpec job = JobCatalog.read(folder).require("job");
    mapper = new ColumnMapper(job, SourceFiles.open(job, TestJobs.NO_WEB));
    return TestJobs.readAll(job).stream()
        .map(read -> read.then(mapper::map))
        .map(RelatedFieldsTest::told)
        .toList();
  }

  /** The values of a record and of its further rows. */
  private static String told(Outcome<MappedRecord> outcome) {
    if (outcome instanceof Outcome.Reject<MappedRecord> reject) {
      return reject.code() + " " + reject.message().replaceFirst("^.*/(a\\.csv )", "$1");
    }
    MappedRecord record = ((Outcome.Accepted<MappedRecord>) outcome).value();
    StringBuilder rows = new StringBuilder(record.values().toString());
    record.also().forEach(row -> rows.append(' ').append(row.values()));
    return rows.toString();
  }
}
