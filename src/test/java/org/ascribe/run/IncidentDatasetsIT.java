package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets without identifiers or attributions of their own, and all of them beside the news. */
class IncidentDatasetsIT {
  @TempDir static Path home;
  @TempDir Path folder;
  private static ProjectJobs jobs;

  @BeforeAll
  static void open() {
    jobs = ProjectJobs.in(home);
  }

  @AfterAll
  static void close() {
    jobs.close();
  }

  @BeforeEach
  void empty() {
    jobs.clear();
  }

  @Test
  void cfrGivesEachSponsorVictimAndResponse() {
    assertThat(jobs.run("cfr")).isEqualTo(new RunCounts(29, 24, 0, 0, 3, 2));

    assertThat(
            jobs.rows(
                "name, reported_on, initiator_countries, victim_countries",
                "warehouse.fact_incident_record"
                    + " where name ~ '^(Stuxnet|Molerats|Trisis|Targeting of U)'"))
        .containsExactly(
            "Molerats|2013-08-23|{PS}|{IL,PS,GB}",
            "Stuxnet|2010-07-15|{US,IL}|{IR}",
            "Targeting of Ukrainian government entities|2019-11-25|{RU}|{UA}",
            "Trisis|-|{RU}|{SA}");
    assertThat(
            jobs.rows(
                "attributor, stance, accused, accused_party",
                "report.incident_attribution where incident in ('Stuxnet', 'NotPetya')"))
        .containsExactly(
            "Council on Foreign Relations|suspects|Believed to be the work of Sandworm.|RU",
            "Council on Foreign Relations|suspects|Equation Group|IL",
            "Council on Foreign Relations|suspects|Equation Group|US");
    assertThat(jobs.rows("measure, count(*)", "warehouse.fact_incident_response group by measure"))
        .contains("-|1", "Denial|1", "Hack Back|1", "Sanctions|3");
    assertThat(jobs.rows("line, code, kind", "warehouse.reject"))
        .containsExactly(
            "22|DUPLICATE_KEY|filtered",
            "23|DUPLICATE_KEY|filtered",
            "27|BAD_DATE|rejected",
            "29|BAD_COUNTRY|rejected",
            "30|MISSING_VALUE|rejected");
  }

  @Test
  void csisTellsTheTimeAsPreciselyAsItsWordsAndTheStatesInThem() {
    assertThat(jobs.run("csis")).isEqualTo(new RunCounts(29, 24, 0, 0, 4, 1));

    assertThat(
            jobs.rows(
                "initiators, initiator_countries, reported_on, reported_until, reported_precision",
                "warehouse.fact_incident_record where reported_on is null or reported_until - reported_on > 30"))
        .contains(
            "{\"China-based hackers\"}|{CN}|2015-01-01|2015-12-31|year",
            "{China}|{CN}|2021-01-01|2021-03-31|month",
            "{\"Chinese hackers\"}|{CN}|2017-08-01|2017-09-30|month",
            "{\"Hackers linked to the Chinese government\"}|{CN}|2014-12-01|2015-01-31|month",
            "{\"United States and Israel\"}|{US,IL}|2009-01-01|2010-12-31|year",
            "{Anonymous}|-|-|-|-");
    assertThat(
            jobs.rows(
                "initiators, victim_countries",
                "warehouse.fact_incident_record where initiator_countries is null"))
        .contains("{\"A pro-Russian hacking group\"}|{DE}", "{\"Russian-speaking criminals\"}|-");
    assertThat(jobs.rows("line, code", "warehouse.reject"))
        .containsExactly(
            "24|DUPLICATE_KEY", "26|BAD_DATE", "27|BAD_DATE", "28|MISSING_VALUE", "29|BAD_DATE");
  }

  @Test
  void aColumnThatIsPartOfTheKeyMustBeThere() throws IOException {
    Path file = folder.resolve("csis.csv");
    Files.writeString(
        file, Files.readString(Path.of("sample-data/csis.csv")).replace(",technique,", ",method,"));

    RunReport report = jobs.launch("csis", Map.of("path", file.toString()));

    assertThat(report.status()).isEqualTo(RunStatus.FAILED);
    assertThat(report.message()).contains("there is no field 'technique'");
    assertThat(jobs.rows("name", "warehouse.fact_incident_record")).isEmpty();
  }

  @Test
  void recordsStandBesideTheClaimsOfTheNews() {
    jobs.run("eurepoc");
    jobs.run("cfr");
    jobs.run("news", Map.of("path", "sample-data/news/2018-02-1*-notpetya-*.txt"));

    assertThat(
            jobs.rows(
                "dataset, incident, attributor_party, stance, agrees, rule",
                "report.incident_record_claim where attributor_party in ('GB', 'RU')"
                    + " group by dataset, incident, attributor_party, stance, agrees, rule"))
        .containsExactly(
            "CFR|NotPetya|GB|asserts|true|name",
            "CFR|NotPetya|RU|denies|false|name",
            "EuRepoC|NotPetya|GB|asserts|true|name",
            "EuRepoC|NotPetya|RU|denies|false|name");
  }

  @Test
  void daysToAnAttributionAreCountedOnlyWhereBothDatesAreDays() {
    jobs.run("eurepoc");

    assertThat(
            jobs.rows(
                "name, first_attributor_kind, days_to_attribution, least_days, most_days,"
                    + " ends_before_start",
                "report.incident_record where incident_id in ('501', '503', '510', '513', '516')"))
        .containsExactly(
            "NotPetya|company|3|3|3|false",
            "Saudi Aramco / Shamoon|attacker|0|0|0|false",
            "SolarWinds Orion / SUNBURST|government|-|280|310|false",
            "Sony Pictures|attacker|0|0|0|false",
            "Ukrainian power grid 2015|government|5|5|5|false");
  }
}
