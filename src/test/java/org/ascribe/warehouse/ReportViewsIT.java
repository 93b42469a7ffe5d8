package org.ascribe.warehouse;

import static org.ascribe.warehouse.TestWarehouse.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two documents: Australia and Microsoft accuse Chinese actors, China denies. */
class ReportViewsIT {
  @TempDir static Path home;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void load() {
    warehouse = TestWarehouse.in(home);
    List<Outcome<LoadRecord>> documents =
        List.of(
            document(
                "release.txt",
                "a",
                "2",
                LocalDate.of(2021, 7, 19),
                claim("a", "2", "AU", "CN", "asserts"),
                claim("a", "2", "AU", "MSS", "suspects"),
                claim("a", "1", "AU", "US", "asserts"),
                mention("a", "2", "CVE-2021-26855")),
            document(
                "reply.txt",
                "b",
                "2",
                LocalDate.of(2021, 7, 20),
                claim("b", "2", "CN", "CN", "denies"),
                claim("b", "2", "Acme", "MSS", "suspects"),
                mention("b", "2", "CVE-2021-26855"),
                mention("b", "1", "CVE-2020-0001")));
    warehouse.load(new RunKey(1, 1, "news", "spec"), "release.txt", documents);
    List<Outcome<LoadRecord>> catalogue =
        List.of(vulnerability(2, "CVE-2021-26855"), vulnerability(3, "CVE-2020-0001"));
    warehouse.load(new RunKey(2, 2, "kev", "spec"), "kev.csv", catalogue);
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @Test
  void attributionHasOneRowPerClaimOfTheCurrentExtractor() {
    assertThat(
            rows(
                "published, attributor, attributor_kind, stance, accused, accused_kind,"
                    + " accused_party, accused_country, file, run_id",
                "attribution order by file, attributor, accused"))
        .containsExactly(
            "2021-07-19|Australia|government|asserts|China|state|CN|CN|release.txt|1",
            "2021-07-19|Australia|government|suspects|Ministry of State"
                + " Security|agency|CN|CN|release.txt|1",
            "2021-07-20|Acme|company|suspects|Ministry of State Security|agency|CN|CN|reply.txt|1",
            "2021-07-20|China|government|denies|China|state|CN|CN|reply.txt|1");
  }

  @Test
  void denialStandsBesideTheAccusations() {
    assertThat(
            rows(
                "denier, denier_party, cleared, cleared_party, accusers, accusing_parties,"
                    + " all_accusers, accusations, accusing_documents",
                "denial"))
        .containsExactly("China|CN|China|CN|Acme|2|Acme, Australia|3|2");
  }

  @Test
  void whoAccusesWhomCountsDocumentsOnceByTheStrongerStance() {
    assertThat(
            rows(
                "attributor_party, accused_party, accused, asserts, suspects, claims,"
                    + " first_published",
                "who_accuses_whom order by attributor_party"))
        .containsExactly(
            "AU|CN|China, Ministry of State Security|1|0|2|2021-07-19",
            "Acme|CN|Ministry of State Security|0|1|1|2021-07-20");
  }

  @Test
  void exploitedVulnerabilityNamesTheDocumentsThatMentionIt() {
    assertThat(rows("cve_id, documents, files", "exploited_vulnerability order by cve_id"))
        .containsExactly("CVE-2020-0001|0", "CVE-2021-26855|2|{release.txt,reply.txt}");
  }

  @Test
  void unresolvedPartyCountsTheClaimsOfNamesThatNoListKnows() {
    assertThat(rows("name, kind, claims, documents, example", "unresolved_party"))
        .containsExactly("Acme|company|1|1|Acme suspects MSS.");
  }

  @Test
  void runJoinsSpringBatchsTablesWithTheAccount() {
    warehouse.jdbc().sql("insert into batch.batch_job_instance values (2, 0, 'kev', 'k')").update();
    warehouse
        .jdbc()
        .sql(
            "insert into batch.batch_job_execution values (2, 1, 2, now(),"
                + " '2026-01-01 10:00:00', '2026-01-01 10:00:02.5', 'COMPLETED', 'COMPLETED', '',"
                + " now())")
        .update();

    assertThat(
            rows(
                "run_id, job, status, seconds, read, new, changed, same, rejected, filtered, files",
                "run"))
        .containsExactly("2|kev|COMPLETED|2.5|2|2|0|0|0|0|{kev.csv}");
  }

  private static List<String> rows(String columns, String viewAndOrder) {
    return warehouse.list("select concat_ws('|', " + columns + ") from report." + viewAndOrder);
  }

  private static Outcome<LoadRecord> document(
      String file, String key, String version, LocalDate published, LoadRow... facts) {
    List<LoadRow> rows = new ArrayList<>();
    rows.add(
        new LoadRow(
            "dim_document",
            key,
            Map.of(
                "text", "text of " + key, "published", published, "extractor_version", version)));
    rows.add(party("AU", "Australia", "state", "AU", true));
    rows.add(party("US", "United States", "state", "US", true));
    rows.add(party("CN", "China", "state", "CN", true));
    rows.add(party("MSS", "Ministry of State Security", "agency", "CN", true));
    rows.add(party("Acme", "Acme", "company", "Acme", false));
    rows.addAll(List.of(facts));
    return accepted(file, 1, rows.toArray(LoadRow[]::new));
  }

  private static LoadRow party(
      String key, String name, String kind, String code, boolean resolved) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", name);
    values.put("kind", kind);
    values.put("code", code);
    values.put("country", code.length() == 2 ? code : null);
    values.put("resolved", resolved);
    return new LoadRow("dim_party", key, values);
  }

  private static LoadRow claim(
      String document, String version, String attributor, String accused, String stance) {
    return new LoadRow(
        "fact_attribution_claim",
        document + attributor + accused + stance,
        Map.of(
            "document_key", document,
            "attributor_party_key", attributor,
            "accused_party_key", accused,
            "stance", stance,
            "sentence", attributor + " " + stance + " " + accused + ".",
            "extractor_version", version));
  }

  private static LoadRow mention(String document, String version, String cve) {
    return new LoadRow(
        "fact_mention",
        document + cve,
        Map.of("document_key", document, "kind", "cve", "name", cve, "extractor_version", version));
  }

  private static Outcome<LoadRecord> vulnerability(int line, String cve) {
    return accepted(
        "kev.csv",
        line,
        new LoadRow("fact_exploited_vulnerability", cve, Map.of("cve_id", cve, "product", "x")));
  }
}
