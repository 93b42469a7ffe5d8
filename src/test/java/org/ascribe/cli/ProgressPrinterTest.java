package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ascribe.model.RunCounts;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
  private static final RunReport DONE =
      new RunReport("news", 7, RunStatus.DONE, RunCounts.NONE, Duration.ofMillis(1240), "");

  private final StringWriter written = new StringWriter();
  private final Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void elsewhereThanOnATerminalEachStepIsOnePlainLine() {
    ProgressPrinter progress = printer(false);
    progress.step("news", "load");
    progress.progress("news", "load", 1500, 3000);
    progress.progress("news", "load", 3000, 3000);
    progress.step("news", "merge");
    progress.finished(DONE);

    assertThat(written.toString().lines())
        .containsExactly(
            "news: load 3,000 of 3,000 records (100 %)", "news: merge", "news: done in 1.2 s");
  }

  @Test
  void onATerminalALineIsRedrawnButNotMoreOftenThanTheEyeFollows() {
    ProgressPrinter progress = printer(true);
    progress.step("news", "load");
    for (int i = 1; i <= 1000; i++) {
      progress.progress("news", "load", i, -1);
    }
    progress.finished(DONE);

    assertThat(written.toString().split("\r", -1)).hasSize(3);
    assertThat(written.toString()).contains("\r\u001B[Knews: load 1,000 records\n");
  }

  @Test
  void aWarningStandsOnItsOwnLine() {
    ProgressPrinter progress = printer(true);
    progress.step("news", "load");
    progress.warning("run 6 died");

    assertThat(written.toString()).contains("\r\u001B[Kwarning: run 6 died\n\r\u001B[Knews: load");
  }

  private ProgressPrinter printer(boolean live) {
    return new ProgressPrinter(new PrintWriter(written), live, stopped);
  }
}
