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
    Tally tally = tally(project("attack", "attack/enterprise-attack-18.1.json.gz"));

    assertThat(tally.outcomes())
        .isEqualTo(
            Map.of(
                "accepted groups", 187,
                "accepted software", 787,
                "accepted techniques", 835,
                "accepted campaigns", 52,
                "accepted relationships", 17_912,
                "NO_PART", 4_998));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.mapper().missingColumns()).isEmpty();
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
            JobCatalog.read(Path.of("jobs"))
                .require("misp")
                .with(
                    Map.of(
                        "actors.path", present("misp/threat-actor-2024-01-01.json").toString(),
                        "countries.path", present("misp/country.json").toString(),
                        "sectors.path", present("misp/sector.json").toString())));

    assertThat(tally.outcomes())
        .isEqualTo(
            Map.of("accepted actors", 562, "accepted countries", 252, "accepted sectors", 118));
    assertThat(tally.mapper().unknownColumns()).isEmpty();
    assertThat(tally.mapper().unusedLookups()).isEmpty();
    MappedRecord apt28 = tally.find("name", "APT28");
    assertThat(apt28.values())
        .containsEntry("confidence", 50L)
        .containsEntry("source_version", "296");
    assertThat(apt28.also().toString())
        .contains("FANCY BEAR", "sponsor=Russian Federation", "country=RU", "country=GE");
  }

  @Test
  void microsoftGivesUpItsFormerScheme() throws IOException {
    Tally tally = tally(project("microsoft", "misp/microsoft-activity-group.json"));

    assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 179));
    assertThat(tally.first())
        .filteredOn(record -> Boolean.TRUE.equals(record.values().get("revoked")))
        .hasSize(14)
        .extracting(record -> record.values().get("name"))
        .contains("STRONTIUM", "NOBELIUM");
  }

  @Test
  void eurepocIsOneJobOfThreeRelatedFiles() throws IOException {
    present("eurepoc/EuRepoC_Global_Database_1.1.csv");

    Tally tally =
        tally(
            """
            parts:
              incidents:
                source: {format: csv, path: "%1$s/EuRepoC_Global*.csv", nulls: [Not available]}
                map:
                  incident_id: {from: ID, type: int, required: true}
                  name: {required: true}
                  started_on: {from: start_date, type: date}
                  countries: {from: receiver_country, type: list, notation: python}
                  regions: {from: receiver_region, type: list, notation: python}
                  sources: {from: sources_url, type: list, notation: python}
                load:
                  table: fact_incident
                  key: [incident_id]
                  also:
                    - table: fact_receiver
                      each: countries
                      key: [incident_id, country]
                      columns: {incident_id: incident_id, country: $each}
              attributions:
                source: {format: csv, path: "%1$s/EuRepoC_Attribution*.csv"}
                map:
                  incident_id: {from: incident_ID, type: int, required: true}
                  attribution_id: {from: attribution_ID, type: int, default: 0}
                  attributed_on: {from: attribution_date, type: date}
                  basis: {from: attribution_basis, nulls: [Not available]}
                load: {table: fact_attribution, key: [incident_id, attribution_id]}
              receivers:
                source: {format: csv, path: "%1$s/EuRepoC_Receiver*.csv"}
                map:
                  incident_id: {from: ID, type: int, required: true}
                  country: {from: receiver_country, default: unknown}
                  regions: {from: receiver_region, type: list, separator: ";"}
                load: {table: fact_receiver, key: [incident_id, country]}
            """,
            DATA.resolve("eurepoc").toAbsolutePath());

    assertThat(tally.outcomes())
        .isEqualTo(
            Map.of(
                "accepted incidents", 1643,
                "accepted attributions", 2643,
                "accepted receivers", 6333));
    assertThat(tally.find("incident_id", 6L).values())
        .containsEntry("regions", List.of("ASIA", "SCS", "EASIA", "NEA", "SCO"));
  }

  @Test
  void cfrReadsBothReleasesThoughAColumnWasRenamed() throws IOException {
    for (String release : List.of("2021-04", "2022-12")) {
      Tally tally =
          tally(
              """
              source: {format: csv, path: "%s"}
              map:
                title: {from: Title, required: true}
                happened_on: {from: Date, type: date, formats: [M/d/yyyy]}
                sponsor: {from: Sponsor, type: country, lookup: sponsors}
                first_source: {from: [Sources_1, Source]}
              lookups:
                sponsors:
                  - {match: China, value: CN}
                  - {match: Russian Federation, value: RU}
                  - {contains: "democratic people's republic", value: KP}
                  - {regex: "^(?!China$|Russian Fed|Korea [(]Dem)", value: }
              load: {table: fact_incident, key: [title]}
              """,
              present("cfr/" + release + ".csv"));

      assertThat(tally.outcomes()).isEqualTo(Map.of("accepted", 481));
      assertThat(tally.first().get(0).values().get("first_source")).asString().startsWith("https");
    }
  }

  @Test
  void csisDatesAreAsPreciseAsTheyArePrinted() throws IOException {
    Tally tally =
        tally(
            """
            source: {format: csv, path: "%s", nulls: [Unknown, unspecified]}
            map:
              number: {from: column 1, type: int, required: true}
              adversary: adversary
              published_on:
                from: publish date
                type: date
                formats: [MMMM yyyy, yyyy]
                precision: published_precision
            load: {table: fact_incident, key: [number]}
            """,
            present("csis/parsed_incidents.csv"));

    assertThat(tally.of("accepted") + tally.of("BAD_DATE")).isEqualTo(1012);
    assertThat(tally.of("BAD_DATE")).isLessThan(40);
    assertThat(tally.first().get(0).values().toString())
        .contains("published_on=2023-05-01, published_precision=month");
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
  private static JobSpec project(String job, String file) {
    return JobCatalog.read(Path.of("jobs"))
        .require(job)
        .with(Map.of("path", present(file).toString()));
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
