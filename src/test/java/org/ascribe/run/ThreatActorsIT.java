package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs attack, misp and microsoft over their samples, and what is made of their names. */
class ThreatActorsIT {
  @TempDir static Path folder;
  private static ProjectJobs jobs;
  private static RunCounts attack;
  private static RunCounts misp;
  private static RunCounts microsoft;

  @BeforeAll
  static void load() {
    jobs = ProjectJobs.in(folder.resolve("home"));
    attack = jobs.run("attack");
    assertThat(jobs.warnings()).isEmpty();
    misp = jobs.run("misp");
    assertThat(jobs.warnings()).isEmpty();
    microsoft = jobs.run("microsoft");
    assertThat(jobs.warnings()).isEmpty();
  }

  @AfterAll
  static void close() {
    jobs.close();
  }

  @AfterEach
  void asDelivered() {
    jobs.askFirst("MITRE", "MISP", "Microsoft", "Ascribe");
  }

  @Test
  void everyRecordOfTheSamplesIsLoadedRefusedOrFiltered() {
    assertThat(attack).isEqualTo(new RunCounts(58, 50, 0, 0, 3, 5));
    assertThat(misp).isEqualTo(new RunCounts(43, 40, 0, 0, 3, 0));
    assertThat(microsoft).isEqualTo(new RunCounts(23, 22, 0, 0, 1, 0));
    assertThat(
            jobs.list(
                "select code || ' ' || pointer from warehouse.reject where kind = 'rejected'"
                    + " and file like 'sample-data/%' order by 1"))
        .containsExactly(
            "BAD_INT /values/23/meta/attribution-confidence",
            "BAD_TIMESTAMP /objects/55/modified",
            "MISSING_VALUE /objects/56/name",
            "MISSING_VALUE /values/22/value",
            "MISSING_VALUE /values/24/uuid",
            "MISSING_VALUE /values/9/meta/ISO",
            "NOT_A_RECORD /objects/57");
    assertThat(
            jobs.list(
                "select code from warehouse.reject where kind = 'filtered'"
                    + " and file like 'sample-data/%' order by 1"))
        .containsExactly("DUPLICATE_KEY", "NO_PART", "NO_PART", "NO_PART", "NO_PART");
  }

  @Test
  void whatMitreGaveUpStaysWithItsFlagsAndItsSuccessor() {
    assertThat(
            jobs.list(
                "select concat_ws(' ', g.attack_id, g.name, g.revoked, g.deprecated, s.successor)"
                    + " from warehouse.dim_threat_group g"
                    + " left join warehouse.successor s on s.entry_id = g.group_id"
                    + " where g.authority = 'MITRE' and (g.revoked or g.deprecated) order by 1"))
        .containsExactly(
            "G0014 Night Dragon f t",
            "G0057 APT34 t f OilRig",
            "G0074 Dragonfly 2.0 t f Dragonfly",
            "G0086 Stolen Pencil t f Kimsuky");
    assertThat(
            jobs.list(
                "select concat_ws(' ', attack_id, name, tactics, revoked, deprecated)"
                    + " from warehouse.dim_technique where revoked or deprecated order by 1"))
        .containsExactly(
            "T1064 Scripting {defense-evasion,execution} f t",
            "T1193 Spearphishing Attachment {initial-access} t f");
    assertThat(
            jobs.list(
                "select version from warehouse.dim_software where name = 'Mimikatz' and kind ="
                    + " 'tool'"))
        .as("of two states of one object the one behind")
        .containsExactly("1.10");
  }

  @Test
  void groupsUseWhatTheirCampaignsUsed() {
    assertThat(
            jobs.list(
                "select concat_ws(' | ', used_kind, used, campaign) from report.group_use"
                    + " where user_name = 'Sandworm Team' order by 1"))
        .containsExactly(
            "malware | Industroyer2",
            "malware | NotPetya",
            "technique | Data Destruction | 2022 Ukraine Electric Power Attack",
            "technique | Spearphishing Attachment | 2015 Ukraine Electric Power Attack",
            "tool | Mimikatz");
  }

  @Test
  void sponsorsAndVictimsComeWithWhoSaysSoAndWithConfidenceOrNone() {
    assertThat(
            jobs.list(
                "select concat_ws('|', resolved, group_name, country, sponsor, basis, authority,"
                    + " coalesce(confidence::text, 'none')) from report.group_sponsor"
                    + " where resolved in ('OilRig', 'APT41', 'Kimsuky') order by 1"))
        .containsExactly(
            "APT41|APT41|CN|CN|origin|MISP|none",
            "APT41|APT41|CN|People's Republic of China|sponsor|MISP|none",
            "APT41|Brass Typhoon|CN|CN|origin|Microsoft|none",
            "Kimsuky|APT43|KP|KP|origin|MISP|none",
            "Kimsuky|Emerald Sleet|KP|KP|origin|Microsoft|none",
            "Kimsuky|Kimsuky|KP|KP|origin|MISP|50",
            "OilRig|Hazel Sandstorm|IR|IR|origin|Microsoft|none",
            "OilRig|OilRig|IR|IR|origin|MISP|50",
            "OilRig|OilRig|IR|Iran (Islamic Republic of)|sponsor|MISP|50");
    assertThat(
            jobs.list(
                "select concat_ws('|', kind, victim, country) from report.group_victim"
                    + " where resolved in ('Lazarus Group', 'FIN7') order by 1"))
        .containsExactly(
            "sector|Government",
            "sector|Hospitality",
            "sector|Private sector",
            "sector|Retail",
            "victim|Bangladesh Bank",
            "victim|Restaurants in the United States",
            "victim|Sony Pictures Entertainment",
            "victim|South Korea|KR",
            "victim|United States|US");
    assertThat(
            jobs.list(
                "select concat_ws('|', kind, likelihood) from warehouse.fact_group_link l"
                    + " join warehouse.dim_threat_group g using (authority, group_id)"
                    + " where name in ('Diamond Sleet', 'Forest Blizzard')"))
        .containsExactlyInAnyOrder("similar|almost-certain", "similar|likely");
  }

  @Test
  void countriesAndSectorsHaveTheirNamesToo() {
    assertThat(
            jobs.list(
                "select concat_ws('|', kind, party, party_id) from report.resolution where name_key"
                    + " in ('na', 'nam', 'namibia') order by 1"))
        .containsExactly("country|Namibia|NA", "country|Namibia|NA", "country|Namibia|NA");
    assertThat(
            jobs.list(
                "select concat_ws('|', party, authority, source_version) from warehouse.dim_alias"
                    + " where kind = 'sector' and name = 'Financial'"))
        .containsExactly("Finance|MISP|6");
    assertThat(
            jobs.list(
                "select code || cybercrime_convention from warehouse.dim_galaxy_country"
                    + " where cybercrime_convention is not null order by code"))
        .containsExactly("DEparties", "KRobservers", "UAparties", "USparties");
  }

  @Test
  void anotherOrderOfAuthoritiesIsAnotherResolutionAndBack() {
    List<String> before = parties();
    assertThat(before)
        .containsExactly(
            "Andariel: Andariel (MITRE) by MITRE",
            "APT-C-20: APT28 (MITRE) by MISP",
            "Berserk Bear: Dragonfly (MITRE) by MITRE",
            "Fancy Bear: APT28 (MITRE) by MITRE",
            "GRIZZLY STEPPE: ? by MISP",
            "NOBELIUM: APT29 (MITRE) by MITRE",
            "Stolen Pencil: Kimsuky (MITRE) by MITRE",
            "Storm-0558: Antique Typhoon (Microsoft) by Microsoft");

    jobs.askFirst("microsoft", "misp");
    assertThat(jobs.list("select authority from report.authority order by rank"))
        .startsWith("Microsoft", "MISP", "MITRE");
    assertThat(parties())
        .containsExactly(
            "Andariel: Onyx Sleet (Microsoft) by Microsoft",
            "APT-C-20: Forest Blizzard (Microsoft) by MISP",
            "BERSERK BEAR: Ghost Blizzard (Microsoft) by MISP",
            "Fancy Bear: Forest Blizzard (Microsoft) by Microsoft",
            "GRIZZLY STEPPE: ? by MISP",
            "NOBELIUM: Midnight Blizzard (Microsoft) by Microsoft",
            "Stolen Pencil: Emerald Sleet (Microsoft) by MITRE",
            "Storm-0558: Antique Typhoon (Microsoft) by Microsoft");

    jobs.askFirst("MITRE", "MISP");
    assertThat(parties()).isEqualTo(before);
    assertThatThrownBy(() -> jobs.askFirst("CrowdStrike"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "'CrowdStrike' is not an authority; expected one of"
                + " MITRE, MISP, Microsoft, Ascribe, OFAC, EU");
  }

  private static List<String> parties() {
    return jobs.list(
        "select name || ': ' || coalesce(party || ' (' || party_authority || ')', '?') || ' by ' ||"
            + " authority from report.resolution where kind = 'party' and name_key in"
            + " ('andariel', 'aptc20', 'berserkbear', 'fancybear', 'grizzlysteppe', 'nobelium',"
            + " 'stolenpencil', 'storm0558') order by name_key");
  }

  @Test
  void tellsWhatIsAmbiguousWithinAnAuthorityAndWhereAuthoritiesDisagree() {
    assertThat(
            jobs.list(
                "select concat_ws(' ', authority, name, parties, main_name)"
                    + " from report.ambiguous_alias where kind = 'party' order by 1"))
        .containsExactly(
            "MISP ALLANITE {ALLANITE,\"ENERGETIC BEAR\"} t",
            "MISP APT43 {APT43,Kimsuky} t",
            "MISP Andariel {\"Lazarus Group\",\"Silent Chollima\"} f",
            "MISP Cobalt Gypsy {Cleaver,OilRig} f",
            "MISP G0013 {APT30,Naikon} f",
            "MISP GRIZZLY STEPPE {APT28,APT29} f",
            "MISP Hippo Team {APT26,Turla} f",
            "MISP IRIDIUM {IRIDIUM,Sandworm} t",
            "Microsoft Labyrinth Chollima {\"Citrine Sleet\",\"Diamond Sleet\"} f",
            "Microsoft WICKED PANDA {\"Brass Typhoon\",\"Leopard Typhoon\"} f");
    assertThat(
            jobs.list(
                "select concat_ws(' ', authority, party, '-', other_authority, other_party, names)"
                    + " from report.alias_disagreement where 'MITRE' in (authority,"
                    + " other_authority) order by 1"))
        .containsExactly(
            "MISP Lazarus Group - MITRE Andariel {Andariel}",
            "MISP Lazarus Group - MITRE Lazarus Group {\"Guardians of Peace\",\"Hidden"
                + " Cobra\",\"Labyrinth Chollima\",\"Lazarus Group\",\"NICKEL ACADEMY\",ZINC}");
  }

  @Test
  void namesOfTheWordListsAreAnAuthorityOnceDocumentsHoldThem() {
    jobs.run("news");

    jobs.askFirst("Ascribe");
    assertThat(
            jobs.list(
                "select concat_ws('|', name, party, authority) from report.resolution"
                    + " where name_key in ('darkside', 'hafnium', 'snake') and authority ="
                    + " 'Ascribe' and kind = 'party' order by 1"))
        .containsExactly(
            "DarkSide|DarkSide|Ascribe", "Hafnium|HAFNIUM|Ascribe", "Snake|Turla|Ascribe");
  }

  @Test
  void aLaterReleaseMovesAnAliasRevokesAGroupAndLacksATool() throws IOException {
    String sample = Files.readString(Path.of("sample-data/attack.json"));
    Path later = folder.resolve("attack-19.json");
    Files.writeString(
        later,
        sample
            .replace("bundle--5a3b0f5e-18d1", "bundle--5a3b0f5e-1900")
            .replace("        \"NOBELIUM\",\n", "")
            .replace("\"Operation Exchange Marauder\",", "\"NOBELIUM\",")
            .replaceFirst("(?s)(\"Night Dragon\"\\s+],\\s+\"revoked\": )false", "$1true")
            .replace("\"name\": \"PsExec\",", "\"name\": \"\","));

    RunCounts counts = jobs.run("attack", later);

    assertThat(counts).isEqualTo(new RunCounts(58, 0, 3, 46, 4, 5));
    assertThat(aliases())
        .containsExactly(
            "NOBELIUM APT29 f gone",
            "NOBELIUM HAFNIUM f",
            "Night Dragon Night Dragon t",
            "Operation Exchange Marauder HAFNIUM f gone",
            "PsExec PsExec f gone");
    assertThat(parties()).contains("NOBELIUM: HAFNIUM (MITRE) by MITRE");
    assertThat(
            jobs.list(
                "select distinct right(source_version, 3) || (withdrawn_at is null) from"
                    + " warehouse.dim_alias where authority = 'MITRE' order by 1"))
        .hasSize(2);

    assertThat(jobs.run("attack")).isEqualTo(new RunCounts(58, 0, 4, 46, 3, 5));
    assertThat(aliases())
        .containsExactly(
            "NOBELIUM APT29 f",
            "NOBELIUM HAFNIUM f gone",
            "Night Dragon Night Dragon f",
            "Operation Exchange Marauder HAFNIUM f",
            "PsExec PsExec f");
  }

  private static List<String> aliases() {
    return jobs.list(
        "select concat_ws(' ', name, party, revoked, case when withdrawn_at is not null then 'gone'"
            + " end) from warehouse.dim_alias where authority = 'MITRE' and name in ('NOBELIUM',"
            + " 'Night Dragon', 'Operation Exchange Marauder', 'PsExec') order by 1");
  }

  @Test
  void loadsOneGalaxyBesideTheOthersOfTheSample() throws IOException {
    Path later = folder.resolve("threat-actor.json");
    Files.writeString(
        later,
        Files.readString(Path.of("sample-data/misp/threat-actor.json"))
            .replace("          \"Hippo Team\",\n", "")
            .replace("\"version\": 296", "\"version\": 297"));

    RunCounts counts = jobs.run("misp", Map.of("actors.path", later.toString()));

    assertThat(counts).isEqualTo(new RunCounts(43, 0, 1, 39, 3, 0));
    assertThat(
            jobs.list(
                "select concat_ws(' ', party, source_version, withdrawn_at is null)"
                    + " from warehouse.dim_alias where authority = 'MISP' and name = 'Hippo Team'"
                    + " order by 1"))
        .containsExactly("APT26 297 t", "Turla 296 f");
    jobs.run("misp");
  }
}
