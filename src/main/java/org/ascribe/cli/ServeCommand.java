package org.ascribe.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ascribe.job.JobSpec;
import org.ascribe.run.Service;
import org.ascribe.run.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs jobs on their schedules until the process is asked to stop. */
@Command(name = "serve", description = "Run jobs on their schedules until stopped by a signal.")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Ascribe ascribe;

  @Override
  public Integer call() throws InterruptedException {
    List<JobSpec> jobs = JobSelection.of(ascribe.settings().jobs(), List.of());
    Answers answers = new Answers(ascribe);
    CountDownLatch asked = new CountDownLatch(1);
    StopSignal.onStop(asked::countDown);
    try (Session session = Session.open(ascribe.settings())) {
      Service.Context context =
          new Service.Context(
              session.runner(),
              jobs,
              job -> answers.lastStart(job, session.dataSource()),
              this::log);
      List<Service> services =
          ServiceLoader.load(Service.class).stream().map(ServiceLoader.Provider::get).toList();
      services.forEach(service -> service.start(context));
      asked.await();
      log("asked to stop: finishing what is in hand");
      services.forEach(Service::stop);
    }
    return 0;
  }

  private synchronized void log(String line) {
    ascribe.err().println(line);
    ascribe.err().flush();
  }
}
