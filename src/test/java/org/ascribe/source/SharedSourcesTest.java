package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ascribe.job.JobCatalog;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every catalogue at hand can be read and mapped with nothing but a job file. */
class SharedSourcesTest {
  private static final Path DATA = Path.of("../shared/data");

  @TempDir Path folder;

  /** What became of the records of a source. */
  private record Tally(
      Map<String, Integer> outcomes, List<MappedRecord> first, ColumnMapper mapper) {

    int of(String outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    MappedRecord find(String column, Object value) {
      Predicate<MappedRecord> wanted = record -> value.equals(record.values().get(column));
      return first.stream().filter(wanted).findFirst().orElseThrow();
    }
  }

  @Test
  void kevAsJsonHasTheRowsOfTheCsvRelease() throws IOException {
    Path path = present("kev/2025-05-15.json");
    JobSpec job =
        JobCatalog.read(Path.of("jobs"))
            .require("kev")
            .with(Map.of("path", path.toString(), "format", "json", "records", "/vulnerabilities"));

    Tally tally = tally(job);

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 1345));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.find("cve_id", "CVE-2025-42999").values())
        .containsEntry("cwes", List.of("CWE-502"));
  }

  @Test
  void epssTakesItsDateFromTheLineAboveTheHeader() throws IOException {
    Tally tally = tally(project("epss", "epss/epss_scores-2025-06-29.csv.gz"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 284_155));
    assertThat(tally.first().get(0).values().toString())
        .contains("scored_on=2025-06-29", "model=v2025.03.14");
  }

  @Test
  void attackTellsItsKindsOfObjectApart() throws IOException {
    Path bundle = present("attack/enterprise-attack-18.1.json.gz");

    Tally tally =
        tally(
            """
            source: {format: json, records: /objects, path: "%s"}
            parts:
              groups:
                when: {type: intrusion-set}
                map:
                  stix_id: {from: id, required: true}
                  attack_id: {from: /external_references/0/external_id, required: true}
                  name: {required: true}
                  aliases: {type: list, optional: true}
                  revoked: {type: boolean, default: false, optional: true}
                  modified: {type: timestamp, required: true}
                  domains: {from: x_mitre_domains, type: list}
                load:
                  table: dim_threat_group
                  key: [stix_id]
                  also:
                    - table: dim_party_alias
                      each: aliases
                      key: [name, stix_id, authority]
                      columns: {name: $each, stix_id: stix_id, authority: {const: MITRE}}
                    - table: dim_reference
                      each: /external_references
                      when: {url: {regex: "."}}
                      map: {url: {type: url, required: true}, source: source_name}
                      columns: {stix_id: stix_id}
                      key: [stix_id, url]
              software:
                when: {type: [malware, tool]}
                map:
                  stix_id: {from: id, required: true}
                  name: {required: true}
                  kind: {from: type, required: true}
                load: {table: dim_software, key: [stix_id]}
              uses:
                when: {type: relationship, relationship_type: uses}
                map:
                  user: {from: source_ref, required: true}
                  used: {from: target_ref, required: true}
                load: {table: fact_use, key: [user, used]}
            """,
            bundle);

    assertThat(tally.outcomes().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(24_771);
    assertThat(tally.of("accepted groups")).isEqualTo(187);
    assertThat(tally.of("accepted software")).isEqualTo(787);
    assertThat(tally.outcomes().keySet())
        .containsExactlyInAnyOrder(
            "accepted groups", "accepted software", "accepted uses", "NO_PART");
    MappedRecord lazarus = tally.find("name", "Lazarus Group");
    assertThat(lazarus.values()).containsEntry("attack_id", "G0032");
    assertThat(lazarus.also())
        .extracting(row -> row.values().get("name"))
        .contains("HIDDEN COBRA", "Lazarus Group");
  }

  @Test
  void mispGalaxiesKeepTheirSynonymsAndSponsors() throws IOException {
    Tally tally =
        tally(
            """
            source: {format: json, records: /values, path: "%s"}
            map:
              uuid: {required: true}
              name: {from: value, required: true}
              description: {optional: true}
              country: {from: /meta/country, type: list}
              sponsor: /meta/cfr-suspected-state-sponsor
              victims: {from: /meta/cfr-suspected-victims, type: list}
              confidence: {from: /meta/attribution-confidence, type: int}
              release: {from: "#uuid"}
              ignore: [related]
            load:
              table: dim_threat_group
              key: [uuid]
              also:
                - table: dim_party_alias
                  each: /meta/synonyms
                  key: [name, uuid]
                  columns: {name: $each, uuid: uuid}
            """,
            present("misp/threat-actor-2024-01-01.json"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 562));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.find("name", "APT28").also())
        .extracting(row -> row.values().get("name"))
        .contains("FANCY BEAR");
    for (String other : List.of("country 252", "sector 118", "microsoft-activity-group 179")) {
      Tally values =
          tally(
              """
              source: {format: json, records: /values, path: "%s"}
              map: {uuid: {required: true}, name: {from: value, required: true}}
              load: {table: t, key: [uuid]}
              """,
              present("misp/" + other.split(" ")[0] + ".json"));
      assertThat(values.outcomes())
          .isEqualTo(Map.of("accepted", Integer.valueOf(other.split(" ")[1])));
    }
  }

  @Test
  void eurepocIsOneJobOfThreeRelatedFiles() throws IOException {
    Tally tally =
        tally(
            project(
                "eurepoc",
                Map.of(
                    "incidents.path", "eurepoc/EuRepoC_Global_Database_1.1.csv",
                    "attributions.path", "eurepoc/EuRepoC_Attribution_dataset_1.1.csv",
                    "receivers.path", "eurepoc/EuRepoC_Receiver_dataset_1.1.csv")));

    assertThat(tally.outcomes())
        .isEqualTo(
            Map.of(
                "accepted incidents", 1643,
                "accepted attributions", 2594,
                "accepted receivers", 6333,
                "MISSING_VALUE", 49));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.mapper().unusedLookups()).isEmpty();
    assertThat(tally.find("incident_id", 2L).values())
        .containsEntry("victim_countries", List.of("AM"))
        .containsEntry("started_precision", "year");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-04", "2022-12"})
  void cfrReadsBothReleasesThoughAColumnWasRenamed(String release) throws IOException {
    Tally tally = tally(project("cfr", "cfr/" + release + ".csv"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 481));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.first().get(0).values().get("sources")).asString().contains("https");
    assertThat(tally.find("name", "Catfishing of Israeli soldiers").values())
        .containsEntry("initiator_countries", List.of("PS"));
  }

  @Test
  void csisDatesAreAsPreciseAsTheyArePrinted() throws IOException {
    Tally tally = tally(project("csis", "csis/parsed_incidents.csv"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 1012));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.first().get(0).values().toString())
        .contains("reported_on=2023-05-01, reported_precision=month, reported_until=2023-05-31");
  }

  @Test
  void ofacHasNoHeaderAndItsOwnWordForNothing() throws IOException {
    Tally tally = tally(project("ofac", "ofac/sdn-2024-04-15.csv"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 243, "NO_PART", 14_598 - 243));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.first())
        .allMatch(record -> record.values().get("programmes").toString().contains("CYBER2"))
        .noneMatch(record -> String.valueOf(record.values().get("reason")).contains("-0-"))
        .noneMatch(record -> String.valueOf(record.values().get("aliases")).contains("k.a."))
        .noneMatch(
            record -> record.values().get("target").toString().matches("[^a-z]+, .*[a-z].*"));
    assertThat(tally.find("target", "Ali KHORASHADIZADEH").values())
        .containsEntry("nationality", "Iran")
        .containsEntry("aliases", List.of("Mastercartaria", "Iranvisacart"));
  }

  @Test
  void euSanctionsKeepTheirReasons() throws IOException {
    Tally tally = tally(project("eu-sanctions", "eu-sanctions/32019R0796.csv"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 38));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.find("target", "Emennet Pasargad").values().get("aliases"))
        .isEqualTo(
            List.of("Anzu Team", "Holy Souls", "Aria Sepehr Ayandehsazan", "Haywire Kitten"));
    assertThat(tally.first())
        .allMatch(record -> record.values().get("reason").toString().length() > 100);
  }

  @Test
  void namibiaStaysNamibia() throws IOException {
    Tally tally = tally(project("countries", "countries/countries.json"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 250));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.find("code", "NA").values().toString())
        .contains("name=Namibia", "capitals=[Windhoek]", "Namibie");
    assertThat(tally.find("code", "NO").values()).containsEntry("name", "Norway");
  }

  /** A job of the project over a file of the publisher. */
  /** A job of the project over a file of its publisher. */
  private static JobSpec project(String job, String file) {
    return project(job, Map.of("path", file));
  }

  private static JobSpec project(String job, Map<String, String> files) {
    Map<String, String> parameters = new TreeMap<>();
    files.forEach((key, file) -> parameters.put(key, present(file).toString()));
    return JobCatalog.read(Path.of("jobs")).require(job).with(parameters);
  }

  private Tally tally(String yaml, Path path) throws IOException {
    String head = "title: T\npublisher: {name: P}\n";
    Files.writeString(folder.resolve("job.yml"), head + yaml.formatted(path.toAbsolutePath()));
    return tally(JobCatalog.read(folder).require("job"));
  }

  private static Tally tally(JobSpec job) throws IOException {
    List<SourceFile> files = SourceFiles.open(job, TestJobs.NO_WEB);
    ColumnMapper mapper = new ColumnMapper(job, files);
    Tally tally = new Tally(new TreeMap<>(), new ArrayList<>(), mapper);
    for (SourceFile file : files) {
      try (RecordReader reader = Readers.open(job, file)) {
        for (Outcome<SourceRecord> read = reader.read(); read != null; read = reader.read()) {
          Outcome<MappedRecord> mapped = read.then(mapper::map);
          tally.outcomes().merge(named(mapped), 1, Integer::sum);
          if (mapped instanceof Outcome.Accepted<MappedRecord> accepted
              && tally.first().size() < 10_000) {
            tally.first().add(accepted.value());
          }
        }
      }
    }
    return tally;
  }

  private static String named(Outcome<MappedRecord> outcome) {
    if (outcome instanceof Outcome.Reject<MappedRecord> reject) {
      return reject.code();
    }
    return outcome instanceof Outcome.Accepted<MappedRecord> accepted
        ? ("accepted " + accepted.value().part().name()).strip()
        : ((Outcome.Filtered<MappedRecord>) outcome).rule();
  }

  private static Path present(String name) {
    Path path = DATA.resolve(name);
    assumeTrue(Files.exists(path), "../shared is absent");
    return path;
  }
}
