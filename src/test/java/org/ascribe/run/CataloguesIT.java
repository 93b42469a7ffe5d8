package org.ascribe.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The jobs kev, epss and countries over their samples, and over what might follow them. */
class CataloguesIT {
  @TempDir static Path folder;
  private static ProjectJobs jobs;

  @BeforeAll
  static void open() {
    jobs = ProjectJobs.in(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    jobs.close();
  }

  @Test
  void epssKeepsARowForEachScoreOfACveAndTheDaysItHeld() throws IOException {
    RunCounts first = jobs.run("epss");

    assertThat(first).isEqualTo(new RunCounts(49, 47, 0, 0, 2, 0));
    assertThat(jobs.warnings()).isEmpty();
    assertThat(jobs.refused("epss.csv.gz")).containsExactly("14 MISSING_VALUE", "30 BAD_CVE");
    assertThat(jobs.run("epss", nextDay())).isEqualTo(new RunCounts(49, 0, 1, 46, 2, 0));
    assertThat(
            jobs.list(
                "select concat_ws(' ', score, percentile, from_day, until_day, model) from"
                    + " report.exploit_score_history where cve_id in ('CVE-2014-3566',"
                    + " 'CVE-2024-3094') order by cve_id, from_day"))
        .containsExactly(
            "0.94196 0.99909 2025-06-29 v2025.03.14",
            "0.84011 0.99240 2025-06-29 2025-06-30 v2025.03.14",
            "0.9 0.90000 2025-06-30 v2025.03.14");
    assertThat(
            jobs.list(
                "select concat_ws(' ', score, since, previous) from report.exploit_score"
                    + " where cve_id = 'CVE-2024-3094'"))
        .containsExactly("0.9 2025-06-30 0.84011");
  }

  /** Another percentile for all, another score for one. */
  private static Path nextDay() throws IOException {
    try (GZIPInputStream sample =
        new GZIPInputStream(Files.newInputStream(Path.of("sample-data/epss.csv.gz")))) {
      String text = new String(sample.readAllBytes(), UTF_8);
      return Files.writeString(
          folder.resolve("epss_scores-2025-06-30.csv"),
          text.replace("2025-06-29", "2025-06-30")
              .replaceAll("(?m)^(CVE.*),.*$", "$1,0.90000")
              .replace("CVE-2024-3094,0.84011", "CVE-2024-3094,0.9"));
    }
  }

  @Test
  void scoresStandBesideTheCatalogueOfExploitedVulnerabilities() {
    jobs.run("kev");
    jobs.run("epss");

    assertThat(
            jobs.list(
                "select concat_ws(' ', cve_id, score, exploited_since, product, ransomware) from"
                    + " report.exploit_score where cve_id in ('CVE-2021-44228', 'CVE-2022-1471')"
                    + " order by cve_id"))
        .containsExactly("CVE-2021-44228 0.94358 2021-12-10 Log4j2 t", "CVE-2022-1471 0.93849");
  }

  @Test
  void theJsonReleaseOfKevIsTheSameCatalogueAndWhatItLacksIsWithdrawn() throws IOException {
    jobs.run("kev");
    Path json = Files.writeString(folder.resolve("kev.json"), kevAsJson("CVE-2017-0144"));
    Map<String, String> release =
        Map.of("path", json.toString(), "format", "json", "records", "/vulnerabilities");

    assertThat(jobs.run("kev", release)).isEqualTo(new RunCounts(39, 0, 0, 35, 3, 1));
    assertThat(jobs.warnings()).isEmpty();
    assertThat(withdrawn()).containsExactly("CVE-2017-0144");
    assertThat(jobs.list("select count(*)::text from report.exploited_vulnerability"))
        .containsExactly("35");

    assertThat(jobs.run("kev")).isEqualTo(new RunCounts(41, 0, 1, 35, 4, 1));
    assertThat(withdrawn()).isEmpty();
  }

  private static List<String> withdrawn() {
    return jobs.list(
        "select cve_id from warehouse.fact_exploited_vulnerability where withdrawn_at is not null");
  }

  /** The whole rows of the sample as the publisher writes them in JSON, but for one. */
  private static String kevAsJson(String without) throws IOException {
    CSVFormat form = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Map<String, Object>> entries = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(Path.of("sample-data/kev.csv"), UTF_8, form)) {
      for (CSVRecord row : rows) {
        if (row.isConsistent() && !row.get(0).equals(without)) {
          Map<String, Object> entry = new LinkedHashMap<>(row.toMap());
          String weaknesses = row.get("cwes");
          entry.put("cwes", weaknesses.isEmpty() ? List.of() : List.of(weaknesses.split(", ")));
          entries.add(entry);
        }
      }
    }
    return JsonMapper.shared()
        .writeValueAsString(Map.of("count", entries.size(), "vulnerabilities", entries));
  }

  @Test
  void namibiaIsACountryAndNotNothing() {
    assertThat(jobs.run("countries")).isEqualTo(new RunCounts(29, 27, 0, 0, 2, 0));

    assertThat(jobs.warnings()).isEmpty();
    assertThat(jobs.refused("countries.json"))
        .containsExactly("98 BAD_COUNTRY", "242 MISSING_VALUE");
    assertThat(
            jobs.list(
                "select concat_ws(' ', code, name, demonym, capitals, native_names, independent)"
                    + " from report.country where code in ('NA', 'NO', 'BV', 'XK', 'ZA')"
                    + " order by code"))
        .containsExactly(
            "BV Bouvet Island {Bouvetøya} f",
            "NA Namibia Namibian {Windhoek} {Namibia,Namibië} t",
            "NO Norway Norwegian {Oslo} {Norge,Noreg} t",
            "XK Kosovo Kosovar {Pristina} {Kosova,Косово}",
            "ZA South Africa South African {Pretoria,Bloemfontein,\"Cape Town\"}"
                + " {\"South Africa\",\"iNingizimu Afrika\"} t");
    assertThat(jobs.run("countries")).isEqualTo(new RunCounts(29, 0, 0, 27, 2, 0));
  }
}
