package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascribe.job.ScheduleSpec.Missed;
import org.ascribe.job.ScheduleSpec.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCatalogTest {
  private static final String SOUND =
      """
      title: A catalogue
      publisher: {name: CISA, country: US}
      schedule: {cron: "15 6 * * mon-fri", zone: Europe/Paris, missed: skip, overlap: queue}
      source:
        format: csv
        path: [../data/a.csv, ../data/more/*.csv]
        charset: windows-1252
        delimiter: "\\t"
      map:
        cve_id: {from: cveID, type: cve, required: true}
        added_on: {from: dateAdded, type: date, formats: [dd/MM/yyyy, d MMM yyyy]}
        ransomware: {from: known, map: {Known: true, Unknown: false, "-": }}
        vendor: vendorProject
        ignore: [notes]
      load:
        table: fact_exploited_vulnerability
        key: [cve_id]
        also:
          - {table: dim_vulnerability, key: [cve_id], columns: {cve_id: cve_id, name: vendor}}
      expect: {min_rows: 20, max_reject_ratio: 0.01}
      """;

  @TempDir Path folder;

  @Test
  void readsEveryKeyOfASoundFile() throws IOException {
    JobSpec job = catalog("kev", SOUND).require("kev");

    assertThat(job.publisher()).isEqualTo(new Publisher("CISA", "US"));
    assertThat(job.schedule())
        .isEqualTo(
            new ScheduleSpec(
                "0 15 6 * * MON-FRI", ZoneId.of("Europe/Paris"), Missed.SKIP, Overlap.QUEUE));
    assertThat(job.source().paths()).containsExactly("../data/a.csv", "../data/more/*.csv");
    assertThat(job.source().base()).isEqualTo(folder);
    assertThat(job.source().charset()).isEqualTo("windows-1252");
    assertThat(job.source().csv().delimiter()).isEqualTo('\t');
    assertThat(job.parts().get(0).columns())
        .extracting(ColumnSpec::name)
        .containsExactly("cve_id", "added_on", "ransomware", "vendor");
    assertThat(job.parts().get(0).ignore()).containsExactly("notes");
    assertThat(job.load().key()).containsExactly("cve_id");
    assertThat(job.load().also())
        .containsExactly(
            new LoadSpec.Also(
                "dim_vulnerability",
                "",
                Beside.NONE,
                List.of(),
                List.of("cve_id"),
                Map.of("cve_id", "cve_id", "name", "vendor"),
                List.of()));
    assertThat(job.expect()).isEqualTo(new ExpectSpec(20L, 0.01, null));
  }

  @Test
  void takesAMapOntoTrueAndFalseForABoolean() throws IOException {
    ColumnSpec ransomware = catalog("kev", SOUND).require("kev").parts().get(0).columns().get(2);

    assertThat(ransomware.type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(ransomware.valueMap())
        .isEqualTo(Map.of("Known", "true", "Unknown", "false", "-", ""));
  }

  @Test
  void comparesAllColumnsButTheKeyUnlessToldOtherwise() throws IOException {
    assertThat(catalog("kev", SOUND).require("kev").load().compare())
        .containsExactly("added_on", "ransomware", "vendor");
  }

  @Test
  void saysPlaceFoundAndExpectedForATypo() throws IOException {
    assertThat(lines(SOUND.replace("format: csv", "format: cvs")))
        .containsExactly(
            "job.yml:5 source.format: 'cvs' is not one of csv, json, jsonl, document, feed, warc,"
                + " mail; did you mean 'csv'?");
  }

  @Test
  void namesTheNearestKeyAndAllThatAreAllowed() throws IOException {
    assertThat(lines(SOUND.replace("publisher: {name", "publisher: {nam")))
        .containsExactly(
            "job.yml:2 publisher.name: is missing",
            "job.yml:2 publisher.nam: is not a key here; did you mean 'name'? (name, country)");
  }

  @Test
  void showsAllProblemsOfAFileAtOnceInTheOrderOfItsLines() throws IOException {
    String broken =
        SOUND
            .replace("country: US", "country: USA")
            .replace("15 6 * * mon-fri", "75 6 * * mon-fri")
            .replace("type: cve", "type: vce")
            .replace("dd/MM/yyyy", "dd/mm/yyyy")
            .replace("min_rows: 20", "min_rows: many");

    assertThat(lines(broken))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactly(
            "job.yml:2 publisher.country",
            "job.yml:3 schedule.cron",
            "job.yml:10 map.cve_id.type",
            "job.yml:11 map.added_on.formats",
            "job.yml:20 expect.min_rows");
  }

  @Test
  void tellsAMissingSectionOnceAndNotItsKeysToo() throws IOException {
    assertThat(lines(SOUND.replace("publisher: {name: CISA, country: US}\n", "")))
        .containsExactly("job.yml:1 publisher: is missing");
  }

  @Test
  void tellsWhatItFoundInsteadOfTheRightKindOfValue() throws IOException {
    assertThat(lines(SOUND.replace("title: A catalogue", "title: [a, b]")))
        .contains("job.yml:1 title: expected text, found a list");
    assertThat(lines(SOUND.replace("{name: CISA, country: US}", "CISA")))
        .containsExactly("job.yml:2 publisher: expected keys with values, found 'CISA'");
  }

  @Test
  void refusesAKeyThatIsGivenTwice() throws IOException {
    assertThat(lines("title: First\n" + SOUND))
        .containsExactly("job.yml:2 title: is given twice, first on line 1");
  }

  @Test
  void refusesAKeyColumnThatMayBeEmptyOrIsNotMapped() throws IOException {
    assertThat(lines(SOUND.replace("\n  key: [cve_id]", "\n  key: [vendor, cve]")))
        .containsExactly(
            "job.yml:17 load.key: 'cve' is not one of cve_id, added_on, ransomware, vendor;"
                + " did you mean 'cve_id'?",
            "job.yml:17 load.key: column 'vendor' must be required: true to be in the key");
  }

  @Test
  void checksDefaultsAndMappedValuesAgainstTheTypeOfTheColumn() throws IOException {
    String broken =
        SOUND.replace(
            "vendor: vendorProject",
            "vendor: {from: v, type: int, default: none, map: {a: 1, b: two}}");

    assertThat(lines(broken))
        .containsExactly(
            "job.yml:13 map.vendor.default: 'none' is not a whole number",
            "job.yml:13 map.vendor.map: b: 'two' is not a whole number");
  }

  @Test
  void checksNamesAgainstTheTablesOfTheWarehouseWhenTheyAreKnown() throws IOException {
    Files.writeString(folder.resolve("job.yml"), SOUND);
    Map<String, Set<String>> tables =
        Map.of(
            "fact_exploited_vulnerability", Set.of("cve_id", "added_on", "ransomware", "vendors"),
            "dim_vulnerabilities", Set.of("cve_id", "name"));

    assertThat(JobCatalog.read(folder, tables).problems())
        .extracting(problem -> problem.where() + ": " + problem.message())
        .containsExactly(
            "map.vendor: table fact_exploited_vulnerability has no such column;"
                + " did you mean 'vendors'?",
            "load.also[0].table: the warehouse has no table 'dim_vulnerability';"
                + " did you mean 'dim_vulnerabilities'?");
  }

  @Test
  void documentsNeedNeitherAMapNorAKey() throws IOException {
    String news =
        """
        title: News
        publisher: {name: Various}
        source: {format: document, path: news/*}
        extract: attributions
        load: {table: dim_document}
        """;
    JobSpec job = catalog("news", news).require("news");

    assertThat(job.extract()).isTrue();
    assertThat(job.parts().get(0).columns()).isEmpty();
    assertThat(job.schedule()).isNull();
    assertThat(job.expect().minRows()).isEqualTo(1);
    assertThat(lines(news.replace("extract: attributions\n", "")))
        .containsExactly("job.yml:1 extract: is missing; expected attributions");
    assertThat(lines(news.replace("dim_document", "dim_party")))
        .containsExactly(
            "job.yml:5 load.table: 'dim_party' cannot hold documents; expected dim_document");
  }

  @Test
  void documentsAreMergedWhateverTheirJobAsksFor() throws IOException {
    assertThat(
            lines(
                """
                title: Papers
                publisher: {name: Test}
                source: {format: document, path: a.txt}
                extract: attributions
                load: {table: dim_document, mode: snapshot}
                """))
        .containsExactly(
            "job.yml:5 load.mode: is merge for documents, each of which is known by its text");
  }

  @Test
  void refusesExpectationsThatNoRunCanMeetOrMiss() throws IOException {
    assertThat(
            lines(
                SOUND.replace(
                    "min_rows: 20, max_reject_ratio: 0.01",
                    "min_rows: 1.5, max_reject_ratio: 0.01, warn_reject_ratio: 0.1")))
        .containsExactly(
            "job.yml:20 expect.min_rows: '1.5' is not a whole number",
            "job.yml:20 expect.warn_reject_ratio: is above max_reject_ratio, so it could never"
                + " warn");
    assertThat(lines(SOUND.replace("0.01", "1.01")))
        .containsExactly("job.yml:20 expect.max_reject_ratio: '1.01' is not a number from 0 to 1");
  }

  @Test
  void tellsTheLineOfASyntaxError() throws IOException {
    assertThat(lines("title: x\npublisher: {name: [}\n"))
        .singleElement()
        .asString()
        .startsWith("job.yml:2: is not YAML: ");
  }

  @Test
  void survivesFilesThatAreNoJobAtAll() throws IOException {
    assertThat(lines(""))
        .containsExactly("job.yml:1: is empty; expected title, publisher, source, load");
    assertThat(lines("[".repeat(60_000))).singleElement().asString().contains("is not YAML");
    assertThat(lines("# ".repeat(60_000))).singleElement().asString().contains("is larger than");
    assertThat(lines("a: &a [*a]\n")).isNotEmpty();
    Files.write(folder.resolve("job.yml"), new byte[] {'a', ':', (byte) 0xFF});
    assertThat(JobCatalog.read(folder).problems())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("is not UTF-8 text");
  }

  @Test
  void keepsSoundJobsBesideBrokenOnes() throws IOException {
    Files.writeString(folder.resolve("bad.yml"), "title: x\n");
    JobCatalog catalog = catalog("kev", SOUND);

    assertThat(catalog.jobs()).extracting(JobSpec::name).containsExactly("kev");
    assertThat(catalog.find("bad")).isEmpty();
    assertThatThrownBy(() -> catalog.require("bad"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("source: is missing");
  }

  @Test
  void namesTheNearestJobForAnUnknownOne() throws IOException {
    JobCatalog catalog = catalog("kev", SOUND);

    assertThatThrownBy(() -> catalog.require("kve"))
        .hasMessageContaining("there is no job 'kve'")
        .hasMessageEndingWith("; did you mean 'kev'? (kev)");
  }

  @Test
  void refusesFileNamesThatMakeNoJobName() throws IOException {
    Files.writeString(folder.resolve("Kev.yml"), SOUND);
    Files.writeString(folder.resolve("kev.yaml"), SOUND);

    assertThat(JobCatalog.read(folder).problems())
        .hasSize(2)
        .allMatch(problem -> problem.message().contains("is not a name for a job file"));
  }

  @Test
  void saysSoWhenThereIsNoFolderOfJobs() {
    assertThatThrownBy(() -> JobCatalog.read(folder.resolve("none")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("none: is not a folder that can be listed");
  }

  private JobCatalog catalog(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve(name + ".yml"), yaml);
    return JobCatalog.read(folder);
  }

  /** The problems of a file as they are printed, the folder left out. */
  private List<String> lines(String yaml) throws IOException {
    String prefix = folder.toString().replace('\\', '/') + "/";
    return catalog("job", yaml).problems().stream()
        .map(problem -> problem.toString().replace(prefix, ""))
        .toList();
  }
}
