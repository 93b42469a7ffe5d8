package org.ascribe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportCatalogTest {
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

  private final ReportCatalog catalog = ReportCatalog.load();

  @Test
  void answersTheQuestionsTheReadmePromises() {
    assertThat(catalog.reports())
        .extracting(Report::name)
        .contains(
            "attributions", "denials", "exploited", "quotations", "rejects", "runs", "unresolved")
        .contains("who-accuses-whom")
        .isSorted();
  }

  @Test
  void everyReportExplainsItselfAndExactlyTheParametersItUses() {
    for (Report report : catalog.reports()) {
      assertThat(report.title()).as(report.name()).isNotBlank().hasSizeLessThan(80);
      assertThat(report.description()).as(report.name()).endsWith(".");
      assertThat(report.parameters().values()).as(report.name()).doesNotContain("");
      assertThat(report.columns().values()).as(report.name()).doesNotContain("");
      assertThat(report.parameters().keySet())
          .as(report.name())
          .containsExactlyInAnyOrderElementsOf(used(report.sql()));
    }
  }

  private static Set<String> used(String sql) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PARAMETER.matcher(sql);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
