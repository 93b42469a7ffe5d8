package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several related files in one job, with rows for the elements of a list. */
class PartsIT {
  private static final String JOB =
      """
      title: Two files
      publisher: {name: Test}
      parts:
        bulletins:
          source: {format: csv, path: bulletins.csv}
          map:
            cve_id: {type: cve, required: true}
            vendor: vendor
            product: {required: true}
            cwes: {from: exploited, type: list, notation: python, of: cve}
          load:
            table: dim_vulnerability
            key: [cve_id]
            also:
              - table: fact_exploited_vulnerability
                each: cwes
                key: [cve_id]
                columns: {cve_id: $each, product: product, vendor_project: {const: Test}}
        known:
          source: {format: jsonl, path: known.jsonl}
          map: {cve_id: {from: id, type: cve, required: true}, product: /products/0}
          load: {table: fact_exploited_vulnerability, key: [cve_id]}
      """;

  @TempDir Path folder;

  @Test
  void everyRecordCountsOnceWhateverItsTableAndChildRowsFollowTheirParent() throws IOException {
    Files.writeString(folder.resolve("job.yml"), JOB);
    Files.writeString(
        folder.resolve("bulletins.csv"),
        "cve_id,vendor,product,exploited\n"
            + "CVE-2021-0001,A,P,\"['CVE-2021-0007', 'cve-2021-0008']\"\n"
            + "CVE-2021-0002,B,Q,[]\nx,C,R,\n");
    Files.writeString(folder.resolve("known.jsonl"), known("one"));
    try (Session session =
        Session.open(new Settings(folder.resolve("home"), folder, null, Map.of()))) {
      assertThat(run(session)).isEqualTo(new RunCounts(5, 4, 0, 0, 1, 0));
      assertThat(exploited(session))
          .containsExactly(
              "CVE-2021-0001 one -",
              "CVE-2021-0003 - -",
              "CVE-2021-0007 P Test",
              "CVE-2021-0008 P Test");

      Files.writeString(folder.resolve("known.jsonl"), known("other"));
      assertThat(run(session)).isEqualTo(new RunCounts(5, 0, 1, 3, 1, 0));
    }
  }

  private static String known(String product) {
    return "{\"id\": \"CVE-2021-0001\", \"products\": [\"%s\"]}\n{\"id\": \"CVE-2021-0003\"}\n"
        .formatted(product);
  }

  private RunCounts run(Session session) {
    JobCatalog catalog = JobCatalog.read(folder);
    assertThat(catalog.problems()).isEmpty();
    RunReport report =
        session.runner().run(catalog.require("job"), LaunchOptions.NONE, new ProgressListener() {});
    assertThat(report.message()).isEmpty();
    return report.counts();
  }

  private static List<String> exploited(Session session) {
    return new JdbcTemplate(session.dataSource())
        .queryForList(
            "select concat_ws(' ', cve_id, coalesce(product, '-'), coalesce(vendor_project, '-'))"
                + " from warehouse.fact_exploited_vulnerability order by 1",
            String.class);
  }
}
