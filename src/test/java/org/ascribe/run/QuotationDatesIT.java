package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quotation stands once, with the most exact date that one of its documents states. */
class QuotationDatesIT {
  private static final String WORDS =
      "\"We know very well who broke into the shipyard and they will hear from us,\"";

  @TempDir Path folder;

  @Test
  void theDocumentThatStatesTheDayCounts() {
    try (NewsDesk desk = NewsDesk.in(folder)) {
      desk.put(
          "weekly.txt",
          "Who broke into the shipyard\n\n9 May 2022\n\nNorway accused Russia of the cyber attack. "
              + WORDS
              + " Foreign Minister Anna Berg said this month.\n");
      desk.put(
          "daily.txt",
          "Oslo names the hackers\n\n5 May 2022\n\nNorway accused Russia of the cyber attack. "
              + WORDS
              + " Foreign Minister Anna Berg said on Tuesday.\n");

      desk.run();

      assertThat(
              desk.list(
                  "select concat_ws('|', speaker, documents, said_on, said_precision)"
                      + " from report.quotation"))
          .containsExactly("Anna Berg|2|2022-05-03|day");
    }
  }
}
