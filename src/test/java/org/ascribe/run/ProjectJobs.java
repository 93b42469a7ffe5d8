package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jobs of the project, as they are, and a warehouse of their own. */
final class ProjectJobs implements AutoCloseable {
  private static final Path JOBS = Path.of("jobs");

  private final Session session;
  private final List<String> warnings = new ArrayList<>();

  private ProjectJobs(Session session) {
    this.session = session;
  }

  static ProjectJobs in(Path home) {
    return new ProjectJobs(Session.open(new Settings(home, JOBS, null, Map.of())));
  }

  /** Loads the sample of a job, also when it is loaded already. */
  RunCounts run(String job) {
    return run(job, Map.of());
  }

  /** Loads a file that the job does not name. */
  RunCounts run(String job, Path file) {
    return run(job, Map.of("path", file.toString()));
  }

  RunCounts run(String job, Map<String, String> parameters) {
    RunReport report = launch(job, parameters);
    assertThat(report.status()).as(report.message()).isEqualTo(RunStatus.DONE);
    return report.counts();
  }

  /** A run that need not be published. */
  RunReport launch(String job, Map<String, String> parameters) {
    warnings.clear();
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void warning(String message) {
            warnings.add(message);
          }
        };
    LaunchOptions anew = new LaunchOptions(parameters, true, false);
    return session.runner().run(JobCatalog.read(JOBS).find(job).orElseThrow(), anew, listener);
  }

  /** What the last run warned of. */
  List<String> warnings() {
    return warnings;
  }

  /** {@code 12 BAD_DATE} for each line that was refused of a file. */
  List<String> refused(String file) {
    return list(
        "select line || ' ' || code from warehouse.reject where kind = 'rejected'"
            + " and file like '%/"
            + file
            + "' order by line");
  }

  /** Puts authorities in front of those that are asked what a name means. */
  void askFirst(String... authorities) {
    session.askFirst(List.of(authorities));
  }

  /** Rows with a bar between their columns and a dash for none, sorted. */
  List<String> rows(String columns, String from) {
    String shown =
        Arrays.stream(columns.split(", "))
            .map(column -> "coalesce(" + column + "::text, '-')")
            .collect(Collectors.joining(", "));
    return list("select concat_ws('|', " + shown + ") from " + from).stream().sorted().toList();
  }

  /** Empties the tables of facts and dimensions, and the account of runs. */
  void clear() {
    String tables =
        String.join(
            ", ",
            list(
                "select 'warehouse.' || tablename from pg_tables where schemaname = 'warehouse'"
                    + " and tablename ~ '^((fact|dim)_.*|run_count|source_file|reject)$'"));
    new JdbcTemplate(session.dataSource()).execute("truncate " + tables + " cascade");
  }

  List<String> list(String question) {
    return new JdbcTemplate(session.dataSource()).queryForList(question, String.class);
  }

  @Override
  public void close() {
    session.close();
  }
}
