package org.ascribe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportParserTest {
  private static final String COMPLETE =
      """
      -- Denials by party
      --
      -- One row for each party,
      -- most first.
      --
      -- Parameters
      --   party   its code
      -- Columns
      --   party   its code
      --   count   how often
      select party, -- not part of the head
             count(*) from report.denial
      """;

  @Test
  void readsTitleDescriptionParametersAndColumnsFromTheHead() {
    Report report = ReportParser.parse("denied", COMPLETE);

    assertThat(report.title()).isEqualTo("Denials by party");
    assertThat(report.description()).isEqualTo("One row for each party, most first.");
    assertThat(report.parameters()).isEqualTo(Map.of("party", "its code"));
    assertThat(report.columns().keySet()).containsExactly("party", "count");
    assertThat(report.sql()).startsWith("select party").endsWith("report.denial");
  }

  @Test
  void namesTheFileThatHasNoHead() {
    assertThatThrownBy(() -> ReportParser.parse("bare", "select 1"))
        .hasMessageStartingWith("report/bare.sql: expected a head");
  }
}
