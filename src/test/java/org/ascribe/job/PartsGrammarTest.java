package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsGrammarTest {
  private static final String PARTS =
      """
      title: Objects
      publisher: {name: P}
      source: {format: json, records: /objects, path: a.json}
      lookups:
        states:
          - {match: [Russia, Russian Federation], value: RU}
          - {contains: "(Islamic Republic of)", value: IR}
          - {regex: "^Norw", value: NO}
      parts:
        groups:
          when: {type: intrusion-set, revoked: [false, null]}
          map:
            id: {required: true}
            first_seen: {from: /seen/first, type: date, formats: [yyyy], precision: first_precision}
            state: {from: [country, sponsor], type: country, lookup: states}
            names: {from: aliases, type: list, of: text}
            source: {const: MITRE}
          load:
            table: dim_group
            key: [id]
            also:
              - table: dim_alias
                each: names
                key: [name, id]
                columns: {name: $each, id: id, authority: {const: MITRE}}
              - table: dim_reference
                each: /external_references
                when: {url: {regex: "."}}
                map: {url: {type: url, required: true}, seen: {type: date, precision: seen_part}}
                columns: {id: id}
                key: [id, url]
        others:
          source: {format: csv, header: [id, note], comment: "#", nulls: ["-0-"], path: b.csv}
          map: {id: {required: true}}
          load: {table: dim_other, mode: history, key: [id]}
      """;

  @TempDir Path folder;

  @Test
  void readsEveryKeyOfSeveralKindsOfRecord() throws IOException {
    JobSpec job = require(PARTS);
    PartSpec groups = job.parts().get(0);

    assertThat(job.sources()).hasSize(2);
    assertThat(job.source().records()).isEqualTo("/objects");
    assertThat(job.sources().get(1).csv()).isEqualTo(new CsvForm(',', List.of("id", "note"), "#"));
    assertThat(job.sources().get(1).nulls()).containsExactly("-0-");
    assertThat(groups.when()).extracting(Condition::field).containsExactly("type", "revoked");
    assertThat(groups.when().get(1).fits().fits("")).isTrue();
    assertThat(groups.when().get(1).fits().fits("true")).isFalse();
    assertThat(groups.columns().get(2).from()).containsExactly("country", "sponsor");
    assertThat(groups.load().compare())
        .containsExactly("first_seen", "first_precision", "state", "names", "source");
    assertThat(groups.load().also())
        .extracting(LoadSpec.Also::each)
        .containsExactly("names", "/external_references");
    assertThat(groups.load().also().get(0).own())
        .extracting(ColumnSpec::name, ColumnSpec::defaultValue)
        .containsExactly(tuple("name", null), tuple("authority", "MITRE"));
    assertThat(groups.fields())
        .contains("type", "revoked", "/seen/first", "sponsor", "/external_references")
        .doesNotContain("url");
    assertThat(job.parts().get(1).load().mode()).isEqualTo(LoadMode.HISTORY);
  }

  @Test
  void namibiaAndNorwayAreNeitherNothingNorFalse() throws IOException {
    JobSpec job =
        require(
            PARTS
                .replace("name: P", "name: P, country: NA")
                .replace("value: RU", "value: NA")
                .replace("revoked: [false, null]", "country: NO"));

    assertThat(job.publisher().country()).isEqualTo("NA");
    LookupSpec states = job.parts().get(0).columns().get(2).lookup();
    assertThat(states).isNotNull();
    assertThat(states.entries()).extracting(LookupSpec.Entry::value).contains("NA", "NO");
    assertThat(job.parts().get(0).when().get(1).fits().fits("NO")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      records: /objects | records: objects | 3 source.records: 'objects' is not a JSON pointer
      lookup: states | lookup: stats | 15 parts.groups.map.state.lookup: 'stats' is not one of
      value: RU | value: Ruritania | 15 parts.groups.map.state.lookup: match 'russia' or 'russian f
      - {match: [Russia, | - {match: [Norway, Norway, | 6 lookups.states[0].match: 'norway' stand
      {regex: "^Norw" | {regex: "^Norw(" | 8 lookups.states[2].regex: '^Norw(' is not a pattern
      value: NO | value: $1 | 8 lookups.states[2].value: regex has no group $1
      value: RU | value: $1 | 6 lookups.states[0].value: '$1' quotes groups, which only regex has
      {regex: "^Norw", | { | 8 lookups.states[2]: fits nothing; expected match, contains or regex
      , precision: first_precision | '' | 14 parts.groups.map.first_seen.formats: 'yyyy' does no
      type: country, lookup | map: {a: b}, lookup | 15 parts.groups.map.state.lookup: cannot go
      of: text | of: date | 16 parts.groups.map.names.of: 'date' is not one of text, cve, count
      of: text | notation: named | 16 parts.groups.map.names.notation: named finds countries in
      of: text | of: text, join: "-" | 16 parts.groups.map.names.join: needs several fields in f
      precision: first_precision | until: id | 14 parts.groups.map.first_seen: fills column 'id'
      each: /external | each: [/external_references] # | 27 parts.groups.load.also[1].each: '/ex
      of: text | notation: yaml | 16 parts.groups.map.names.notation: 'yaml' is not one of plai
      {const: MITRE}\\n | {const: }\\n | 17 parts.groups.map.source.const: is empty; leave the co
      each: names | each: name | 23 parts.groups.load.also[0].each: 'name' is not one of id, fi
      each: names | each: state | 23 parts.groups.load.also[0].each: column 'state' is not of t
      key: [name, id] | key: [name, authority, ip] | 24 parts.groups.load.also[0].key: 'ip' is n
      {type: url, required: true} | {type: url} | 31 parts.groups.load.also[1].key: column 'url'
      columns: {id: id}\\n | columns: {id: ip}\\n | 30 parts.groups.load.also[1].columns.id: 'ip'
      header: [id, note] | header: [id, id] | 33 parts.others.source.header: names 'id' twice
      groups:\\n    when | groups:\\n    whn | 11 parts.groups.whn: is not a key here; did you mea
      "^Norw", value: NO | "^Norw" | 8 lookups.states[2].value: is missing
      lookup: states | required: false | 4 lookups: 'states' is used by no column
      source: {format: csv | source: {format: document | 33 parts.others.source.header: is not a
      """)
  void tellsTheLineOfEveryFault(String right, String wrong, String message) throws IOException {
    String broken = PARTS.replace(unescaped(right), unescaped(wrong));
    assertThat(broken).isNotEqualTo(PARTS);

    assertThat(problems(broken))
        .anySatisfy(problem -> assertThat(problem).startsWith("job.yml:" + message));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  @Test
  void checksTheColumnsOfFurtherTablesAndPrecisions() throws IOException {
    Files.writeString(folder.resolve("job.yml"), PARTS);
    Map<String, Set<String>> tables =
        Map.of(
            "dim_group", Set.of("id", "first_seen", "state", "names", "source"),
            "dim_alias", Set.of("name", "id"),
            "dim_reference", Set.of("id", "url", "seen", "seen_part"),
            "dim_other", Set.of("id"));

    assertThat(JobCatalog.read(folder, tables).problems())
        .extracting(problem -> problem.line() + " " + problem.where() + ": " + problem.message())
        .containsExactly(
            "13 parts.groups.map.first_precision: table dim_group has no such column",
            "25 parts.groups.load.also[0].columns.authority: table dim_alias has no such column");
  }

  @Test
  void aSourceThatNoPartReadsIsAFault() throws IOException {
    String own =
        PARTS.replace(
            "    when: {type", "    source: {format: jsonl, path: c.jsonl}\n    when: {type");

    assertThat(problems(own))
        .containsExactly("job.yml:3 source: is read by no part: each has a source of its own");
  }

  @Test
  void aLaunchSaysOfWhichPartItChangesTheSource() throws IOException {
    JobSpec job = require(PARTS);

    JobSpec changed = job.with(Map.of("others.path", "x.csv", "groups.records", "/list"));
    assertThat(changed.sources().get(1).paths()).containsExactly("x.csv");
    assertThat(changed.source().records()).isEqualTo("/list");
    assertThatThrownBy(() -> job.with(Map.of("path", "x.csv")))
        .hasMessageStartingWith(
            "job job path: is not a parameter of a job with several sources (groups.path,");
    assertThatThrownBy(() -> job.with(Map.of("groups.format", "document")))
        .hasMessageContaining("'document' is not one of csv, json, jsonl");
  }

  @Test
  void theHashKnowsConditionsAndLookupsButNotTheirLines() throws IOException {
    String hash = require(PARTS).hash();

    assertThat(require("# a note\n" + PARTS).hash()).isEqualTo(hash);
    assertThat(require(PARTS.replace("intrusion-set", "campaign")).hash()).isNotEqualTo(hash);
    assertThat(require(PARTS.replace("value: RU", "value: BY")).hash()).isNotEqualTo(hash);
  }

  private JobSpec require(String yaml) throws IOException {
    Files.writeString(folder.resolve("job.yml"), yaml);
    return JobCatalog.read(folder).require("job");
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(folder.resolve("job.yml"), yaml);
    return JobCatalog.read(folder).problems().stream()
        .map(problem -> problem.toString().replaceAll(".*/(job\\.yml)", "$1"))
        .toList();
  }
}
