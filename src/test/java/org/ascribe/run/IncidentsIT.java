package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims about one operation under one incident, whatever they say. */
class IncidentsIT {
  @TempDir static Path folder;
  private static NewsDesk desk;

  @BeforeAll
  static void open() {
    desk = NewsDesk.in(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void clear() throws IOException {
    desk.clear();
  }

  @Test
  void contradictingClaimsAboutANamedOperationStandSideBySide() {
    desk.put(
        "accuses.txt",
        news("15 February 2018", "Britain accused Russia of the NotPetya cyber attack."));
    desk.put(
        "denies.txt",
        news("20 March 2019", "Russia denied that it was behind the NotPetya cyber attack."));
    desk.put(
        "differs.txt",
        news("2 July 2017", "Ukraine blamed North Korea for the NotPetya cyber attack."));
    desk.run();

    assertThat(claims())
        .containsExactly(
            "NotPetya: GB asserts RU (operation)",
            "NotPetya: RU denies RU (operation)",
            "NotPetya: UA asserts KP (operation)");
    assertThat(
            desk.list(
                "select concat_ws('|', claims, accused, denied_by, contested)"
                    + " from report.incident"))
        .containsExactly("3|KP, RU|RU|t");
    assertThat(desk.list("select distinct reason from report.incident_claim"))
        .containsExactly("names NotPetya in the sentence of the claim");
  }

  @Test
  void aMalwareFamilyJoinsClaimsOnlyWithinATimeAndAboutTheSameParty() {
    desk.put("a.txt", news("1 March 2020", "Japan accused China of the PlugX cyber attack."));
    desk.put("b.txt", news("20 March 2020", "Norway accused China of the PlugX cyber attack."));
    desk.put("c.txt", news("20 March 2022", "France accused China of the PlugX cyber attack."));
    desk.put("d.txt", news("21 March 2020", "Israel accused Iran of the PlugX cyber attack."));
    desk.run();

    assertThat(groups())
        .containsExactly("FR asserts CN", "IL asserts IR", "JP asserts CN + NO asserts CN");
    assertThat(
            desk.list(
                "select regexp_replace(reason, '/.*/', '') from report.incident_claim"
                    + " where attributor_party = 'NO'"))
        .containsExactly("names PlugX and is about CN, within 90 days of a.txt");
  }

  @Test
  void anExploitedVulnerabilityThatManyAreAccusedOfJoinsNothing() {
    String text = "%s accused %s of the cyber attack that exploited CVE-2021-44228.";
    desk.put("a.txt", news("1 March 2022", text.formatted("Japan", "China")));
    desk.put("b.txt", news("2 March 2022", text.formatted("Norway", "China")));
    desk.run();
    assertThat(groups()).containsExactly("JP asserts CN + NO asserts CN");

    desk.put("c.txt", news("3 March 2022", text.formatted("Israel", "Iran")));
    desk.put("d.txt", news("4 March 2022", text.formatted("Estonia", "Russia")));
    desk.put("e.txt", news("5 March 2022", text.formatted("Canada", "North Korea")));
    desk.run();
    assertThat(groups()).hasSize(5);
  }

  @Test
  void claimsOfOneStoryAreAboutOneIncidentAndCountTheirOrigins() {
    RegistryAttack.putAll(desk);
    desk.run();

    assertThat(
            desk.list(
                "select concat_ws(' ', attributor_party, stance, accused_party, documents, outlets,"
                    + " origins) from report.claim_coverage where documents > 1"))
        .contains("EE asserts RU 6 5 3");
    assertThat(
            desk.list(
                "select distinct rule from report.incident_claim"
                    + " where file like '%/reprint.txt' and accused_party = 'RU'"))
        .containsExactly("story");
  }

  @Test
  void aDocumentAboutSeveralPartiesIsAboutSeveralIncidents() {
    desk.put(
        "sanctions.txt",
        """
        Europe punishes three states

        30 July 2020

        The European Union accused Russia of the NotPetya cyber attack.

        The European Union accused North Korea of the WannaCry cyber attack.

        The European Union accused China of hacking companies in Europe.
        """);
    desk.run();

    assertThat(claims())
        .containsExactly(
            "Europe punishes three states: EU asserts CN (first)",
            "NotPetya: EU asserts RU (operation)",
            "WannaCry: EU asserts KP (operation)");
  }

  @Test
  void loadingAgainAndGroupingNeverTouchAClaim() {
    RegistryAttack.putAll(desk);
    desk.run();
    List<String> before = versions();
    desk.run();

    assertThat(versions()).isEqualTo(before);
    assertThat(
            desk.list(
                "select row_key from warehouse.fact_attribution_claim except"
                    + " select claim_key from warehouse.incident_claim"))
        .isEmpty();
  }

  private static String news(String date, String sentence) {
    return "Cyber attack: who is said to be behind it\n\n"
        + date
        + "\n\n"
        + sentence
        + "\n\nIt gave no details of the attack on Tuesday and said that it would speak again.\n";
  }

  private static List<String> claims() {
    return desk.list(
        "select format('%s: %s %s %s (%s)', incident, attributor_party, stance, accused_party,"
            + " rule) from report.incident_claim order by 1");
  }

  /** The claims of each incident, joined. */
  private static List<String> groups() {
    return desk.list(
        "select string_agg(concat_ws(' ', attributor_party, stance, accused_party), ' + '"
            + " order by attributor_party) from report.incident_claim"
            + " group by incident_key order by 1");
  }

  private static List<String> versions() {
    return desk.list(
        "select claim_key || incident_key || xmin from warehouse.incident_claim"
            + " union all select row_key || xmin from warehouse.dim_incident order by 1");
  }
}
