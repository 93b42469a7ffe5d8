package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ascribe.model.RunCounts;
import org.ascribe.run.RunReport;
import org.ascribe.run.RunStatus;
import org.junit.jupiter.api.Test;

class ClosingTest {

  @Test
  void saysSoWhenEverythingWasLoadedBefore() {
    assertThat(Closing.of(List.of(report(RunStatus.DONE, new RunCounts(9, 0, 0, 9, 0, 0))), false))
        .singleElement()
        .asString()
        .contains("nothing was duplicated");
  }

  @Test
  void doesNotSaySoWhenSomethingIsNewOrAJobFailed() {
    assertThat(Closing.of(List.of(report(RunStatus.DONE, new RunCounts(9, 1, 0, 8, 0, 0))), false))
        .isEmpty();
    assertThat(Closing.of(List.of(report(RunStatus.FAILED, RunCounts.NONE)), false))
        .singleElement()
        .asString()
        .contains("runs restart ")
        .doesNotContain("duplicated");
  }

  @Test
  void pointsToTheRejects() {
    assertThat(Closing.of(List.of(report(RunStatus.DONE, new RunCounts(9, 8, 0, 0, 1, 0))), false))
        .singleElement()
        .asString()
        .endsWith("rejects\"");
  }

  @Test
  void theGravestExitCodeWins() {
    assertThat(JobQueue.worst(List.of(0, 3, 0))).isEqualTo(3);
    assertThat(JobQueue.worst(List.of(75, 3))).isEqualTo(75);
    assertThat(JobQueue.worst(List.of(75, 4, 3))).isEqualTo(4);
    assertThat(JobQueue.worst(List.of(4, 1, 75))).isEqualTo(1);
    assertThat(JobQueue.worst(List.of())).isZero();
  }

  @Test
  void commandsAreShownInTheWayThisProcessWasStarted() {
    assertThat(Invocation.of("report denials", "target/ascribe.jar"))
        .isEqualTo("java -jar target/ascribe.jar report denials");
    assertThat(Invocation.of("report denials", "target/classes:lib/some.jar"))
        .isEqualTo("./mvnw -q spring-boot:run -Dspring-boot.run.arguments=\"report denials\"");
  }

  private static RunReport report(RunStatus status, RunCounts counts) {
    return new RunReport("news", 7, status, counts, Duration.ofSeconds(1), "");
  }
}
