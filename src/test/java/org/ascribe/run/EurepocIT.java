package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three related files in one job, and later versions of them. */
class EurepocIT {
  private static final Path SAMPLES = Path.of("sample-data/eurepoc");
  private static final List<String> FILES = List.of("incidents", "attributions", "receivers");

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
  void loadsIncidentsAttributionsReceiversAndResponses() {
    assertThat(jobs.run("eurepoc")).isEqualTo(new RunCounts(151, 138, 0, 0, 11, 2));

    assertThat(
            jobs.rows(
                "name, started_on, started_precision, ended_on, ended_precision,"
                    + " initiator_countries",
                "warehouse.fact_incident_record where incident_id in ('509', '503', '513')"))
        .containsExactly(
            "Democratic National Committee|2015-01-01|year|2016-06-01|month|{RU,RU}",
            "Saudi Aramco / Shamoon|2012-08-15|day|2012-01-01|year|{IR}",
            "SolarWinds Orion / SUNBURST|2020-03-01|month|2020-12-13|day|{RU}");
    assertThat(
            jobs.rows(
                "attributor, attributor_country, attributor_kind, stance, accused,"
                    + " accused_country, accused_kind, attributed_on",
                "warehouse.fact_incident_attribution where attribution_id in (7012, 7017, 7040)"))
        .contains(
            "National Security Agency (NSA)|US|government|asserts|MSS|CN|state|2021-07-19",
            "HomeLand Justice|-|attacker|admits|HomeLand Justice|-|group|2022-07-18",
            "FireEye|US|-|contested|APT28/Fancy Bear/Sofacy (GRU, Unit"
                + " 26165)|RU|state-affiliated|2015-06-09")
        .hasSize(8);
    assertThat(
            jobs.rows(
                "kind, responded_on, country, place, actor",
                "warehouse.fact_incident_response where incident_id = '501'"))
        .contains(
            "legal|2020-07-30|-|EU (region)|Council of the European Union (European Council)",
            "political|2018-02-15|GB|United Kingdom|Lord (Tariq) Ahmad of Wimbledon (Foreign Office"
                + " Minister; GBR)")
        .hasSize(5);
    assertThat(
            jobs.rows(
                "place, country, name",
                "warehouse.fact_incident_receiver where incident_id in ('527', '533', '534')"))
        .containsExactly(
            "Holy See (Vatican City State)|VA|-",
            "Hong Kong|HK|Diocese of Hong Kong",
            "Namibia|NA|Telecom Namibia",
            "United Nations|-|United Nations Office at Geneva");
  }

  @Test
  void refusesRowsWithoutContentAndKeepsThoseWithoutIdOrIncident() {
    jobs.run("eurepoc");

    assertThat(
            jobs.rows(
                "substring(file from '[a-z]+.csv$'), line, code",
                "warehouse.reject where kind = 'rejected'"))
        .containsExactly(
            "attributions.csv|35|BAD_COUNTRY",
            "attributions.csv|48|BAD_DATE",
            "attributions.csv|53|NOT_MAPPED",
            "attributions.csv|65|MISSING_VALUE",
            "attributions.csv|66|MISSING_VALUE",
            "incidents.csv|34|BAD_DATE",
            "incidents.csv|35|BAD_INT",
            "incidents.csv|36|BAD_LIST",
            "incidents.csv|37|BAD_LIST",
            "receivers.csv|49|BAD_COUNTRY",
            "receivers.csv|50|BAD_INT");
    assertThat(
            jobs.rows(
                "incident_id, orphan, attributor, accused_party",
                "report.incident_attribution where orphan or attribution_id = 0"))
        .containsExactly(
            "499|true|Korea Communications Commission|KP",
            "520|false|BAE Systems|Lazarus Group/HIDDEN COBRA");
    assertThat(
            jobs.rows(
                "description, intensity",
                "warehouse.fact_incident_record where incident_id = '518'"))
        .containsExactly(
            "Mail accounts of members and staff of the Norwegian parliament were taken over.|3.0");
  }

  @Test
  void aLaterVersionWithdrawsCorrectsAndBringsBack() throws IOException {
    jobs.run("eurepoc");
    Map<String, String> later =
        version(
            Map.of(
                "incidents", text -> without(text, "(?m)^526,.*\\R"),
                "attributions",
                    text ->
                        without(text, "(?m)^526,.*\\R")
                            .replace("503,7009.0,2021-04-15", "503,7009.0,2021-04-16")));

    assertThat(jobs.run("eurepoc", later)).isEqualTo(new RunCounts(149, 0, 1, 135, 11, 2));
    assertThat(withdrawn()).containsExactly("attribution", "record");
    assertThat(jobs.rows("incident", "report.incident_attribution where incident_id = '526'"))
        .isEmpty();
    assertThat(
            jobs.rows(
                "first_attributed_on",
                "report.incident_record where incident_id in ('503', '526')"))
        .containsExactly("2021-01-05");

    assertThat(jobs.run("eurepoc")).isEqualTo(new RunCounts(151, 0, 3, 135, 11, 2));
    assertThat(withdrawn()).isEmpty();
    assertThat(
            jobs.rows(
                "attributed_on",
                "report.incident_attribution where attribution_id in (7009, 7050)"))
        .containsExactly("2021-04-15", "2022-06-27");
  }

  @Test
  void aColumnThatWasRenamedStopsTheJobBeforeAnythingIsPublished() throws IOException {
    jobs.run("eurepoc");
    Map<String, String> renamed =
        version(Map.of("incidents", text -> text.replace(",legal_response_actor", ",legal_actor")));

    RunReport report = jobs.launch("eurepoc", renamed);

    assertThat(report.status()).isEqualTo(RunStatus.FAILED);
    assertThat(report.message())
        .contains("there is no field 'legal_response_actor', which each needs");
    assertThat(withdrawn()).isEmpty();
  }

  private static List<String> withdrawn() {
    return jobs.rows(
        "place",
        "(select 'attribution' as place, withdrawn_at from warehouse.fact_incident_attribution"
            + " union all select 'record', withdrawn_at from warehouse.fact_incident_record"
            + " union all select 'receiver', withdrawn_at from warehouse.fact_incident_receiver"
            + " union all select 'response', withdrawn_at from warehouse.fact_incident_response)"
            + " where withdrawn_at is not null");
  }

  /** The sample with some of its files edited, as the parameters that name them. */
  private Map<String, String> version(Map<String, UnaryOperator<String>> edits) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    for (String name : FILES) {
      String text = Files.readString(SAMPLES.resolve(name + ".csv"));
      Path file = folder.resolve(name + ".csv");
      Files.writeString(file, edits.getOrDefault(name, UnaryOperator.identity()).apply(text));
      parameters.put(name + ".path", file.toString());
    }
    return parameters;
  }

  private static String without(String text, String lines) {
    String less = text.replaceAll(lines, "");
    assertThat(less).isNotEqualTo(text);
    return less;
  }
}
