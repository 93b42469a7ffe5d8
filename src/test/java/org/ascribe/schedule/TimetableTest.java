package org.ascribe.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ascribe.job.JobSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {
  private static final Function<String, Optional<Instant>> NEVER_RAN = job -> Optional.empty();

  @TempDir private Path folder;

  private ScheduledJobs jobs;

  @BeforeEach
  void startWithNoJobs() {
    jobs = new ScheduledJobs(folder);
  }

  @Test
  void aJobIsDueAtItsTimeAndOnlyOnce() throws IOException {
    Timetable timetable = of("cron: \"0 15 6 * * *\"", "2026-03-01T05:00:00Z", NEVER_RAN);

    assertThat(timetable.next()).contains(at("2026-03-01T06:15:00Z"));
    assertThat(timetable.due(at("2026-03-01T06:14:59Z"))).isEmpty();
    assertThat(timetable.due(at("2026-03-01T06:15:00Z"))).hasSize(1);
    assertThat(timetable.due(at("2026-03-01T06:15:01Z"))).isEmpty();
    assertThat(timetable.next()).contains(at("2026-03-02T06:15:00Z"));
  }

  @Test
  void fiveFieldsAreTheCrontabsAndTheZoneIsTheJobs() throws IOException {
    Timetable timetable =
        of("cron: \"30 7 * * *\", zone: Europe/Paris", "2026-07-01T00:00:00Z", NEVER_RAN);

    assertThat(timetable.next()).contains(at("2026-07-01T05:30:00Z"));
  }

  @Test
  void anHourThatTheClockSkipsIsStillRunThatDay() throws IOException {
    Timetable timetable =
        of("cron: \"30 2 * * *\", zone: Europe/Paris", "2026-03-29T00:00:00Z", NEVER_RAN);

    assertThat(timetable.next()).contains(at("2026-03-29T01:30:00Z"));
    assertThat(timetable.due(at("2026-03-29T01:30:00Z"))).hasSize(1);
    assertThat(timetable.next()).contains(at("2026-03-30T00:30:00Z"));
  }

  @Test
  void anHourThatComesTwiceDoesNotStopAJobThatRunsEveryTwentyMinutes() throws IOException {
    Timetable timetable =
        of("cron: \"*/20 * * * *\", zone: Europe/Paris", "2026-10-24T23:50:00Z", NEVER_RAN);

    for (Instant time = at("2026-10-25T00:00:00Z");
        time.isBefore(at("2026-10-25T03:00:00Z"));
        time = time.plusSeconds(20 * 60)) {
      assertThat(timetable.next()).contains(time);
      assertThat(timetable.due(time)).hasSize(1);
    }
  }

  @Test
  void timesMissedWhileDownAreMadeUpForOnce() throws IOException {
    Timetable timetable =
        of(
            "cron: \"0 6 * * *\", missed: once",
            "2026-03-05T12:00:00Z",
            ranAt("2026-03-01T06:00:05Z"));

    assertThat(timetable.due(at("2026-03-05T12:00:00Z"))).hasSize(1);
    assertThat(timetable.due(at("2026-03-05T12:00:01Z"))).isEmpty();
    assertThat(timetable.next()).contains(at("2026-03-06T06:00:00Z"));
  }

  @Test
  void timesMissedWhileDownAreLeftOutWhereTheJobWantsIt() throws IOException {
    Timetable timetable =
        of(
            "cron: \"0 6 * * *\", missed: skip",
            "2026-03-05T12:00:00Z",
            ranAt("2026-03-01T06:00:05Z"));

    assertThat(timetable.due(at("2026-03-05T12:00:00Z"))).isEmpty();
    assertThat(timetable.due(at("2026-03-06T06:00:01Z"))).hasSize(1);
  }

  @Test
  void aJobThatNeverRanOrRanInTimeMissedNothing() throws IOException {
    String schedule = "cron: \"0 6 * * *\"";
    Instant noon = at("2026-03-05T12:00:00Z");

    assertThat(of(schedule, "2026-03-05T12:00:00Z", NEVER_RAN).due(noon)).isEmpty();
    assertThat(of(schedule, "2026-03-05T12:00:00Z", ranAt("2026-03-05T06:00:00Z")).due(noon))
        .isEmpty();
  }

  @Test
  void jobsWithoutAScheduleAreNeverDue() throws IOException {
    Timetable timetable =
        new Timetable(List.of(jobs.unscheduled("hand")), at("2026-03-05T12:00:00Z"), NEVER_RAN);

    assertThat(timetable.next()).isEmpty();
    assertThat(timetable.due(at("2030-01-01T00:00:00Z"))).isEmpty();
  }

  private Timetable of(String schedule, String now, Function<String, Optional<Instant>> lastStart)
      throws IOException {
    JobSpec job = jobs.scheduled("daily", schedule);
    return new Timetable(List.of(job), at(now), lastStart);
  }

  private static Function<String, Optional<Instant>> ranAt(String time) {
    return job -> Optional.of(at(time));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
