package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ascribe.warehouse.WarehouseSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hedges are kept as said; what they are worth stands in a table of its own. */
class HedgesIT {
  @TempDir static Path folder;
  private static NewsDesk desk;

  @BeforeAll
  static void load() {
    desk = NewsDesk.in(folder);
    desk.put(
        "likely.txt",
        """
        Who broke into the shipyard

        4 May 2022

        Norway said that Russia was likely behind the cyber attack on the shipyard.

        Canada said that China was probably behind the cyber attack on the bank.
        """);
    desk.run();
    desk.jdbc()
        .update(
            """
            update warehouse.fact_attribution_claim c set hedge = 'Highly-likely'
            from warehouse.dim_party p
            where p.row_key = c.attributor_party_key and p.code = 'NO'""");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void theLongestPhraseOfTheScaleCounts() {
    assertThat(hedges())
        .containsExactly(
            "CA|probably|probably|likelihood|5|0.55|0.80",
            "NO|Highly-likely|highly likely|likelihood|6|0.80|0.90");
  }

  @Test
  void anotherVersionOfTheScaleTouchesNoClaim() {
    List<String> before = claims();
    desk.jdbc()
        .update(
            """
            insert into warehouse.hedge_scale
            values (2, 'likely', 'likelihood', 6, 0.6, 0.9, 'a yardstick of our own')""");
    try {
      WarehouseSchema.migrate(desk.session().dataSource());

      assertThat(hedges())
          .containsExactly("CA|probably|||||", "NO|Highly-likely|likely|likelihood|6|0.60|0.90");
      assertThat(claims()).isNotEmpty().isEqualTo(before);
    } finally {
      desk.jdbc().update("delete from warehouse.hedge_scale where version = 2");
    }
  }

  @Test
  void theShippedVersionIsMendedWithoutWritingWhatIsTheSame() {
    String versions = "select phrase || xmin from warehouse.hedge_scale order by 1";
    List<String> before = desk.list(versions);
    WarehouseSchema.migrate(desk.session().dataSource());
    assertThat(desk.list(versions)).hasSizeGreaterThan(50).isEqualTo(before);

    desk.jdbc().update("update warehouse.hedge_scale set level = 1 where phrase = 'likely'");
    WarehouseSchema.migrate(desk.session().dataSource());
    assertThat(desk.list("select level::text from warehouse.hedge_scale where phrase = 'likely'"))
        .containsExactly("5");
  }

  private static List<String> hedges() {
    return desk.list(
        "select format('%s|%s|%s|%s|%s|%s|%s', attributor_party, hedge, phrase, measure, level,"
            + " low, high) from report.hedge order by 1");
  }

  /** All bytes of the claims, and which transaction wrote them. */
  private static List<String> claims() {
    return desk.list("select xmin || to_jsonb(c)::text from warehouse.fact_attribution_claim c");
  }
}
