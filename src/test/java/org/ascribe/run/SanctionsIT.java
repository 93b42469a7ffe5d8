package org.ascribe.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs ofac and eu-sanctions over their samples. */
class SanctionsIT {
  @TempDir static Path folder;
  private static ProjectJobs jobs;
  private static RunCounts ofac;
  private static RunCounts eu;

  @BeforeAll
  static void load() {
    jobs = ProjectJobs.in(folder.resolve("home"));
    ofac = jobs.run("ofac");
    assertThat(jobs.warnings()).isEmpty();
    eu = jobs.run("eu-sanctions");
    assertThat(jobs.warnings()).isEmpty();
  }

  @AfterAll
  static void close() {
    jobs.close();
  }

  @Test
  void everyEntryOfTheSamplesIsLoadedRefusedOrFiltered() {
    assertThat(ofac).isEqualTo(new RunCounts(30, 26, 0, 0, 2, 2));
    assertThat(eu).isEqualTo(new RunCounts(22, 20, 0, 0, 2, 0));
    assertThat(jobs.refused("ofac.csv")).containsExactly("11 BAD_INT", "22 SHORT_ROW");
    assertThat(jobs.refused("eu-sanctions.csv")).containsExactly("12 BAD_INT", "14 BAD_DATE");
  }

  @Test
  void ofacNamesPersonsFamilyNameFirstAndHidesAliasesInRemarks() {
    assertThat(designations("'21324', '22951', '26663', '33151', '36216', '27197'"))
        .containsExactly(
            "21324 Aleksey Alekseyevich BELAN|person|Latvia"
                + "|{Abyrvaig,Magg,\"Anthony Anthony\"}|{CYBER2}",
            "22951 Ahmad FATHI|person|Iran|{\"Farhad MOHAMMADI\",M3S3C3}|{CYBER2}",
            "26663 Maksim Viktorovich YAKUBETS|person|Russia|{AQUA}|{CYBER2}",
            "27197 RA-02791|other|-|-|{UKRAINE-EO13661,CYBER2,ELECTION-EO13848}",
            "33151 SUEX OTC, S.R.O.|other|-|{\"SUCCESSFUL EXCHANGE\"}|{CYBER2}",
            "36216 HYDRA MARKET|other|-|-|{CYBER2}");
    assertThat(
            jobs.list(
                "select entry from report.designation where reason is null or reason like '%-0-%'"
                    + " order by 1"))
        .as("entries of which the list says nothing more")
        .containsExactly("24027", "36216");
  }

  private static List<String> designations(String entries) {
    return jobs.list(
        "select entry || ' ' || concat_ws('|', target, target_kind, coalesce(nationality, '-'),"
            + " coalesce(aliases::text, '-'), programmes) from report.designation"
            + " where authority = 'OFAC' and entry in ("
            + entries
            + ") order by entry");
  }

  @Test
  void theEuGivesDaysAndReasonsAndNumbersPersonsAndBodiesApart() {
    assertThat(
            jobs.list(
                "select concat_ws('|', list, target, listed_on, aliases) from report.designation"
                    + " where authority = 'EU' and entry = '2' order by list"))
        .containsExactly(
            "I.A|ZHANG Shilong|2020-07-30",
            "I.B|Chosun Expo|2020-07-30|{\"Chosen Expo\",\"Korea Export Joint Venture\"}");
    assertThat(
            jobs.list(
                "select array_to_string(aliases, '+') from report.designation where target in"
                    + " ('Mikhail Mikhailovich TSAREV') or target like 'Tianjin%' order by target"))
        .containsExactly(
            "Михаил Михайлович ЦАРЕВ+Mango+Alexander Grachev+Super Misha",
            "Haitai Technology Development Co.");
    assertThat(
            jobs.list(
                "select reason from report.designation where authority = 'EU' and entry = '1'"
                    + " and list = 'I.A'"))
        .singleElement()
        .asString()
        .startsWith("Tied to the group ‘APT10’")
        .endsWith("who ran their networks.\nWas employed by Huaying Haitai.");
  }

  @Test
  void whoIsOnBothListsIsOneParty() {
    assertThat(
            jobs.list(
                "select concat_ws(' ', by_party, also_by) from report.designation"
                    + " where target = 'Igor Olegovich KOSTYUKOV' order by by_party"))
        .containsExactly("EU US", "US EU");
    assertThat(
            jobs.list(
                "select concat_ws('|', kind, code, authority) from warehouse.dim_party"
                    + " where name = 'Igor Olegovich KOSTYUKOV'"))
        .containsExactly("person|Igor Olegovich KOSTYUKOV|sanctions list");
    assertThat(
            jobs.list(
                "select count(*)::text from warehouse.fact_response r join warehouse.dim_party p"
                    + " on p.name = r.target and p.code = r.target"))
        .containsExactly("46");
  }

  @Test
  void namesAndAliasesStandForWhomTheListSays() {
    assertThat(
            jobs.list(
                "select concat_ws('|', authority, party, party_id) from report.alias"
                    + " where name in ('Bentley', 'GAO Qiang', 'Chosen Expo') order by 1"))
        .containsExactly(
            "EU|Chosun Expo|Chosun Expo",
            "EU|GAO Qiang|GAO Qiang",
            "EU|Maksim Sergeevich GALOCHKIN|Maksim Sergeevich GALOCHKIN",
            "OFAC|Vitaly Nikolayevich KOVALEV|40769");
  }

  @Test
  void theCountryOfANationalityIsThatOfANameOrDemonym() {
    jobs.run("countries");

    assertThat(
            jobs.list(
                "select distinct country || ' ' || nationality from report.designation"
                    + " where country is not null order by 1"))
        .containsExactly(
            "CN China", "CN Chinese", "IR Iran", "LV Latvia", "RU Russia", "RU Russian");
  }

  @Test
  void whoIsTakenOffTheListIsKeptAsWithdrawn() throws IOException {
    Path sample = Path.of("sample-data/ofac.csv");
    String shorter =
        Files.readAllLines(sample, US_ASCII).stream()
            .filter(line -> !line.contains("TORNADO CASH"))
            .collect(Collectors.joining("\r\n"));
    Path later = Files.writeString(folder.resolve("sdn.csv"), shorter);

    assertThat(jobs.run("ofac", later)).isEqualTo(new RunCounts(29, 0, 0, 25, 2, 2));
    assertThat(withdrawn()).containsExactly("TORNADO CASH");
    assertThat(jobs.run("ofac")).isEqualTo(new RunCounts(30, 0, 1, 25, 2, 2));
    assertThat(withdrawn()).isEmpty();
  }

  private static List<String> withdrawn() {
    return jobs.list("select target from report.designation where withdrawn_at is not null");
  }
}
