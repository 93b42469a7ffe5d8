package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.Outcome.Accepted;
import org.ascribe.model.Outcome.Filtered;
import org.ascribe.model.Outcome.Reject;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bytes of a file to the values of its rows, by job files alone. */
class MappingTest {
  @TempDir Path folder;
  private ColumnMapper mapper;

  @BeforeEach
  void noMapperYet() {
    mapper =
        new ColumnMapper(TestJobs.csv(folder, "path: a.csv", "id: {required: true}"), List.of());
  }

  @Test
  void takesTheFirstFieldThatIsNotBlank() throws IOException {
    assertThat(
            values(
                "{source: {from: [Sources_1, Source]}, id: {required: true}}",
                "id,Source,Sources_1\n1,new,\n2,new,old\n"))
        .extracting(row -> row.get("source"))
        .containsExactly("new", "old");
  }

  @Test
  void takesTheWordsOfASourceForNothing() throws IOException {
    assertThat(
            values(
                "{id: {required: true}, a: {nulls: [n/a], default: d}, b: b}",
                "id,a,b\n1,n/a,-0- \n2,-0-,n/a\n3,\u00A0x\u00A0,y\n"))
        .extracting(row -> row.get("a") + " " + row.get("b"))
        .containsExactly("d null", "d n/a", "x y");
  }

  @Test
  void aLenientColumnTakesWhatFitsAndLeavesTheRestToAnother() throws IOException {
    assertThat(
            values(
                "{id: {required: true}, country: {from: place, type: country, lenient: true},"
                    + " place: place}",
                "id,place\n1,Russian Federation\n2,Middle East\n3,\n"))
        .extracting(row -> row.get("country") + " " + row.get("place"))
        .containsExactly("RU Russian Federation", "null Middle East", "null null");
  }

  @Test
  void datesMayLackTheirDayWhereAColumnTakesThePrecision() throws IOException {
    String map =
        "{id: {required: true}, day: {type: date, formats: [d MMM yyyy, MMMM yyyy, yyyy],"
            + " precision: part}}";

    assertThat(values(map, "id,day\n1,3 May 2023\n2,May 2023\n3,2023\n4,\n"))
        .extracting(row -> row.get("day") + " " + row.get("part"))
        .containsExactly("2023-05-03 day", "2023-05-01 month", "2023-01-01 year", "null null");
    assertThat(rejects(map, "id,day\n1,May 23rd\n"))
        .containsExactly(
            "BAD_DATE a.csv line 2, day: 'May 23rd' is not a date (d MMM yyyy or MMMM yyyy or"
                + " yyyy)");
  }

  @Test
  void looksUpValuesAndPartsOfLists() throws IOException {
    String map =
        """
        {id: {required: true},
         state: {type: country, lookup: [
           {match: [Russia, Russian Federation], value: RU},
           {contains: democratic people's, value: KP},
           {regex: "^Namib", value: NA},
           {match: Unknown, value: }]},
         all: {type: list, separator: ";", of: country, optional: true, lookup: [
           {match: norway, value: NO}, {match: nobody, value: }]}}
        """;

    assertThat(
            values(
                map,
                "id,state,all\n1,russian  federation,Norway;nobody;na\n"
                    + "2,Korea (Democratic People's Republic),\n3,Namibia,\n4,unknown,\n5,de,\n"))
        .extracting(row -> row.get("state") + " " + row.get("all"))
        .containsExactly("RU [NO, NA]", "KP null", "NA null", "null null", "DE null");
    assertThat(rejects(map, "id,state,all\n1,Ruritania,\n2,,Norway;Utopia\n"))
        .containsExactly(
            "BAD_COUNTRY a.csv line 2, state: 'Ruritania' is not a country (ISO 3166-1 code of two letters, or a name)",
            "BAD_COUNTRY a.csv line 3, all: 'Utopia' is not a country (ISO 3166-1 code of two letters, or a name)");
    assertThat(mapper.unusedLookups())
        .containsExactly(
            "all: match 'nobody'",
            "state: contains 'democratic people's'",
            "state: match 'russia' or 'russian federation'",
            "state: match 'unknown'",
            "state: regex '^Namib'");
  }

  @Test
  void aLookupMayKeepPartsOfTheValue() throws IOException {
    String map =
        """
        {id: {required: true, lookup: [{regex: "^([^,]+), ([^,]*[a-z].*)$", value: $2 $1}]},
         aka: {type: list, separator: ";", lookup: [
           {regex: "^a[.]k[.]a[.] '(.*)'[.]?$", value: $1}, {regex: "^(?!a[.]k)", value: }]}}
        """;

    assertThat(
            values(
                map,
                "id,aka\n\"DOE, Jane\",DOB 1970; a.k.a. 'J$1'; a.k.a. 'D'.\n"
                    + "\"ACME, LTD.\",Website x\n"))
        .extracting(row -> row.get("id") + " " + row.get("aka"))
        .containsExactly("Jane DOE [J$1, D]", "ACME, LTD. null");
  }

  @Test
  void refusesAValueThatTwoEntriesFitAndNamesBoth() throws IOException {
    assertThat(
            rejects(
                "{id: {lookup: [{contains: korea, value: KR}, {regex: North, value: KP}]},"
                    + " x: {const: 1, type: int}}",
                "id\nNorth Korea\n",
                "x"))
        .containsExactly(
            "AMBIGUOUS_LOOKUP a.csv line 2, id: 'North Korea' fits two entries of lookup id:"
                + " contains 'korea' and regex 'North'");
  }

  @Test
  void columnsOfOneLookupShareItsAccount() throws IOException {
    run(
        """
        source: {format: csv, path: a.csv}
        lookups: {states: [{match: a, value: A}, {match: b, value: B}]}
        map: {id: {required: true, lookup: states}, other: {lookup: states}}
        load: {table: t, key: [id]}
        """,
        Map.of("a.csv", "id,other\na,b\n"));

    assertThat(mapper.unusedLookups()).isEmpty();
  }

  @Test
  void valuesShiftedByOneColumnDoNotFitTheirTypes() throws IOException {
    assertThat(
            rejects(
                "{id: {type: cve, required: true}, name: name, added: {type: date}, n: {type: int}}",
                "id,name,added,n\nExchange,CVE-2021-26855,2021-11-03,7\n"
                    + "CVE-2021-26855,2021-11-03,Exchange,\n"))
        .containsExactly(
            "BAD_CVE a.csv line 2, id: 'Exchange' is not a CVE number such as CVE-2024-3094",
            "BAD_DATE a.csv line 3, added: 'Exchange' is not a date (yyyy-MM-dd)");
  }

  @Test
  void takesNumbersAsSpreadsheetsLeaveThem() throws IOException {
    assertThat(values("{id: {type: int, required: true}}", "id\n8664.0\n-7\n"))
        .extracting(row -> row.get("id"))
        .containsExactly(8664L, -7L);
    assertThat(rejects("{id: {type: int, required: true}}", "id\n8664.5\n")).hasSize(1);
  }

  @Test
  void theFirstPartThatFitsTakesTheRecordAndTheRestIsFiltered() throws IOException {
    List<Outcome<MappedRecord>> mapped =
        run(
            """
            source: {format: json, records: /objects, path: a.json}
            parts:
              groups:
                when: {type: intrusion-set, revoked: [false, ""]}
                map: {id: {required: true}}
                load: {table: t_group, key: [id]}
              tools:
                when: {type: [tool, malware], labels: {contains: WIN}}
                map: {id: {required: true}, name: name}
                load: {table: t_tool, key: [id]}
            """,
            Map.of(
                "a.json",
                """
                {"objects": [
                  {"type": "intrusion-set", "id": "g1"},
                  {"type": "intrusion-set", "id": "g2", "revoked": true},
                  {"type": "malware", "id": "m1", "labels": ["a", "Windows"]},
                  {"type": "tool", "id": "x1"},
                  {"type": "tool", "labels": ["win"]}]}
                """));

    assertThat(mapped)
        .extracting(MappingTest::told)
        .containsExactly(
            "groups {id=g1}",
            "NO_PART",
            "tools {id=m1, name=null}",
            "NO_PART",
            "MISSING_VALUE a.json line 6, /objects/4/id: is empty, expected text");
    assertThat(mapper.missingColumns()).containsExactly("name");
  }

  @Test
  void partsMayHaveFilesOfTheirOwn() throws IOException {
    List<Outcome<MappedRecord>> mapped =
        run(
            """
            parts:
              incidents:
                source: {format: csv, path: incidents.csv}
                map: {id: {required: true}, name: name}
                load: {table: t_incident, key: [id]}
              attributions:
                source: {format: csv, path: attributions.csv, nulls: [Not available]}
                map: {id: {from: incident, required: true}, actor: actor}
                load: {table: t_attribution, key: [id]}
            """,
            Map.of(
                "incidents.csv",
                "id,name\n1,A\n",
                "attributions.csv",
                "incident,actor\n1,Not available\n"));

    assertThat(mapped)
        .extracting(MappingTest::told)
        .containsExactly("incidents {id=1, name=A}", "attributions {id=1, actor=null}");
  }

  @Test
  void aJobOfOneKindMayTakeOnlySomeRecords() throws IOException {
    assertThat(
            run(
                """
                source: {format: csv, path: a.csv}
                when: {program: {contains: cyber2}}
                map: {id: {required: true}}
                load: {table: t, key: [id]}
                """,
                Map.of("a.csv", "id,program\n1,X] [CYBER2\n2,SDGT\n")))
        .extracting(MappingTest::told)
        .containsExactly(" {id=1}", "NO_PART");
  }

  @Test
  void elementsOfAListAreRowsWithTheKeyOfTheirParent() throws IOException {
    List<Outcome<MappedRecord>> mapped =
        run(
            """
            source: {format: json, path: a.json}
            map:
              id: {required: true}
              names: {from: aliases, type: list}
            load:
              table: t
              key: [id]
              also:
                - table: alias
                  each: names
                  key: [name, id]
                  columns: {name: $each, id: id, authority: {const: MITRE}}
                - table: victim
                  each: /victims
                  key: [id, country]
                  map: {country: {from: $each, type: country, required: true}}
                  columns: {id: id}
                - table: reference
                  each: /refs
                  when: {url: {regex: "^http"}}
                  key: [id, url]
                  map: {url: {type: url, required: true}, day: {from: date, type: date}}
                  columns: {id: id}
                - {table: single, when: {kind: tool}, key: [id], columns: {id: id}}
            """,
            Map.of(
                "a.json",
                """
                [{"id": "g1", "aliases": ["A", "", "B"], "victims": ["na", "no"], "kind": "tool",
                  "refs": [{"url": "http://x.org", "date": "2021-01-02"}, {"url": null}, {}]},
                 {"id": "g2"},
                 {"id": "g3", "refs": [{"url": "http://y.org", "date": "soon"}]},
                 {"id": "g4", "victims": ["NO", "Utopia"]}]
                """));

    assertThat(((Accepted<MappedRecord>) mapped.get(0)).value().also())
        .extracting(row -> row.spec().table() + " " + row.values())
        .containsExactly(
            "alias {id=g1, name=A, authority=MITRE}",
            "alias {id=g1, name=B, authority=MITRE}",
            "victim {id=g1, country=NA}",
            "victim {id=g1, country=NO}",
            "reference {id=g1, url=http://x.org, day=" + LocalDate.of(2021, 1, 2) + "}",
            "single {id=g1}");
    assertThat(((Accepted<MappedRecord>) mapped.get(1)).value().also()).isEmpty();
    assertThat(mapped.subList(2, 4))
        .extracting(MappingTest::told)
        .containsExactly(
            "BAD_DATE a.json line 4, /2/refs/0/date: 'soon' is not a date (yyyy-MM-dd)",
            "BAD_COUNTRY a.json line 5, /3/victims/1/$each: 'Utopia' is not a country (ISO"
                + " 3166-1 code of two letters, or a name)");
    assertThat(mapper.unknownColumns()).isEmpty();
  }

  @Test
  void refusesAListWhereOneValueIsExpected() throws IOException {
    assertThat(
            run(
                """
                source: {format: json, path: a.json}
                map: {id: {required: true}, names: {type: list, optional: true}}
                load: {table: t, key: [id]}
                """,
                Map.of("a.json", "[{\"id\": [1]}, {\"id\": {}}, {\"id\": 1, \"names\": [{}]}]")))
        .extracting(MappingTest::told)
        .containsExactly(
            "BAD_TEXT a.json line 1, /0/id: is a list, expected text",
            "BAD_TEXT a.json line 1, /1/id: is an object, expected text",
            "BAD_LIST a.json line 1, /2/names: holds objects, expected a list of values");
  }

  /** The rows of a CSV file whose source takes {@code -0-} for nothing. */
  private List<Map<String, Object>> values(String map, String csv) throws IOException {
    return run(csvJob(map, "id"), Map.of("a.csv", csv)).stream()
        .map(outcome -> ((Accepted<MappedRecord>) outcome).value().values())
        .toList();
  }

  private List<String> rejects(String map, String csv) throws IOException {
    return rejects(map, csv, "id");
  }

  private List<String> rejects(String map, String csv, String key) throws IOException {
    return run(csvJob(map, key), Map.of("a.csv", csv)).stream().map(MappingTest::told).toList();
  }

  private static String csvJob(String map, String key) {
    return "source: {format: csv, path: a.csv, nulls: [-0-]}\nmap: "
        + map.strip().replace("\n", "\n ")
        + "\nload: {table: t, key: ["
        + key
        + "]}\n";
  }

  private List<Outcome<MappedRecord>> run(String yaml, Map<String, String> files)
      throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("job.yml"), "title: T\npublisher: {name: P}\n" + yaml);
    JobSpec job = JobCatalog.read(folder).require("job");
    mapper = new ColumnMapper(job, SourceFiles.open(job, TestJobs.NO_WEB));
    List<Outcome<MappedRecord>> mapped = new ArrayList<>();
    for (Outcome<SourceRecord> read : TestJobs.readAll(job)) {
      mapped.add(read.then(mapper::map));
    }
    return mapped;
  }

  private static String told(Outcome<MappedRecord> outcome) {
    if (outcome instanceof Reject<MappedRecord> reject) {
      return reject.code() + " " + reject.message().replaceFirst("^.*/(a\\.\\w+ )", "$1");
    }
    return outcome instanceof Accepted<MappedRecord> accepted
        ? accepted.value().part().name() + " " + accepted.value().values()
        : ((Filtered<MappedRecord>) outcome).rule();
  }
}
