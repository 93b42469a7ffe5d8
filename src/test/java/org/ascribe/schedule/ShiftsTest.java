package org.ascribe.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.ascribe.job.JobSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftsTest {
  @TempDir private Path folder;

  /** Tasks wait here until the test works them off, in its own thread. */
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  private final List<String> ran = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Shifts shifts = new Shifts(waiting::add, job -> ran.add(job.name()), log::add);

  @Test
  void aJobThatIsDueWhileItRunsIsLeftOutAndSaidSo() throws IOException {
    JobSpec kev = job("kev", "overlap: skip");

    shifts.begin(kev);
    shifts.begin(kev);
    workOff();

    assertThat(ran).containsExactly("kev");
    assertThat(log).containsExactly("kev: due, but still running; left out");
  }

  @Test
  void aJobThatQueuesFollowsOnceHoweverOftenItWasDue() throws IOException {
    JobSpec kev = job("kev", "overlap: queue");

    shifts.begin(kev);
    shifts.begin(kev);
    shifts.begin(kev);
    workOff();

    assertThat(ran).containsExactly("kev", "kev");
  }

  @Test
  void aFinishedJobRunsAgainAndOthersAreNotHeldUp() throws IOException {
    shifts.begin(job("kev", "overlap: skip"));
    shifts.begin(job("news", "overlap: skip"));
    workOff();
    shifts.begin(job("kev", "overlap: skip"));
    workOff();

    assertThat(ran).containsExactly("kev", "news", "kev");
    assertThat(log).isEmpty();
  }

  @Test
  void afterClosingNothingBeginsNotEvenWhatWaited() throws IOException {
    JobSpec kev = job("kev", "overlap: queue");
    shifts.begin(kev);
    shifts.close();
    shifts.begin(job("news", "overlap: skip"));
    workOff();

    assertThat(ran).isEmpty();
  }

  @Test
  void aRunThatThrowsDoesNotBlockTheJobForEver() throws IOException {
    List<String> tried = new ArrayList<>();
    Shifts failing =
        new Shifts(
            waiting::add,
            job -> {
              tried.add(job.name());
              throw new IllegalStateException("no");
            },
            log::add);
    JobSpec kev = job("kev", "overlap: skip");

    failing.begin(kev);
    assertThat(catchThrowable(this::workOff)).hasMessage("no");
    failing.begin(kev);
    assertThat(catchThrowable(this::workOff)).hasMessage("no");

    assertThat(tried).containsExactly("kev", "kev");
  }

  private JobSpec job(String name, String overlap) throws IOException {
    return new ScheduledJobs(folder).scheduled(name, "cron: \"0 6 * * *\", " + overlap);
  }

  private void workOff() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }
}
