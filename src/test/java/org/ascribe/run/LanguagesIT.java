package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in other languages are kept, flagged and counted, and yield nothing. */
class LanguagesIT {
  @TempDir static Path folder;
  private static NewsDesk desk;
  private static RunReport report;

  @BeforeAll
  static void load() {
    desk = NewsDesk.in(folder);
    desk.put(
        "en.txt",
        """
        Estonia blames Russia for attack on its registry

        12 March 2021

        Estonia accused Russia of the cyber attack on its registry on Friday.

        "We know who was behind this attack on our registry," Foreign Minister Anna Example said.
        """);
    desk.put(
        "de.txt",
        """
        Estland macht Russland verantwortlich

        12. März 2021

        Estland hat Russland den Cyberangriff auf sein Register vorgeworfen, sagte die Ministerin.
        "Wir wissen, wer hinter dem Angriff steht", sagte sie. APT28 sei von Russland gesteuert.
        """);
    desk.put(
        "zh.txt",
        """
        爱沙尼亚指责俄罗斯发动网络攻击

        爱沙尼亚外交部长周五表示，俄罗斯是这次网络攻击的幕后黑手。“我们知道是谁干的，”她说。APT28是俄罗斯的黑客组织。
        """);
    desk.put(
        "mostly-french.txt",
        """
        L'Estonie accuse la Russie d'une cyberattaque

        La ministre a déclaré vendredi que les pirates étaient dans le réseau depuis des mois et que
        la Russie était derrière cette attaque contre le registre du pays. L'ambassade de Russie a
        rejeté ces accusations, qui sont selon elle sans aucun fondement.

        Estonia accused Russia of the cyber attack.
        """);
    desk.put(
        "mostly-english.txt",
        """
        Kremlin rejects blame for attack on registry

        Russia denied on Saturday that it was behind the cyber attack on the registry of Estonia, and
        said that no evidence had been shown to it by the government.

        Посольство отвергло обвинения и заявило, что доказательств нет.
        """);
    report = desk.run();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void allOfThemAreStoredUnderTheirMainLanguage() {
    assertThat(report.counts()).isEqualTo(new RunCounts(5, 5, 0, 0, 0, 0));
    assertThat(
            desk.list(
                "select concat_ws(' ', language, unread, relevant) from warehouse.dim_document"
                    + " order by file collate \"C\""))
        .containsExactly("de language f", "en t", "en t", "fr language f", "zh language f");
  }

  @Test
  void onlyEnglishYieldsFacts() {
    for (String table :
        new String[] {"fact_attribution_claim", "fact_mention", "fact_response", "fact_amount"}) {
      assertThat(
              desk.list(
                  "select distinct d.language from warehouse."
                      + table
                      + " f join warehouse.dim_document d on d.row_key = f.document_key"
                      + " where d.language <> 'en'"))
          .as(table)
          .isEmpty();
    }
    assertThat(desk.list("select quote from report.quotation"))
        .containsExactly("We know who was behind this attack on our registry,");
  }

  @Test
  void theRunAndAReportCountThem() {
    assertThat(desk.warnings())
        .singleElement()
        .asString()
        .contains("other languages than English, stored and not read for claims: 3, the first in")
        .endsWith(".txt");
    assertThat(desk.list("select other_language::text from report.run")).containsExactly("3");
    assertThat(
            desk.list(
                "select concat_ws(' ', language, documents, read_for_claims, with_claims)"
                    + " from report.language order by language"))
        .containsExactly("de 1 0 0", "en 2 2 2", "fr 1 0 0", "zh 1 0 0");
  }
}
