package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascribe.job.JobCatalog;
import org.ascribe.model.RunCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Bad input, one folder of {@code src/test/resources/cases} each: {@code job.yml}, the input, and
 * in {@code expected.txt} how the run ends, its counts, and each record that was not loaded.
 */
class CasesIT {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir static Path home;
  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open(new Settings(home, CASES, null, Map.of()));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @TestFactory
  List<DynamicTest> everyCaseEndsAsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .sorted()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      folder.getFileName().toString(),
                      () ->
                          assertThat(outcome(folder))
                              .isEqualTo(Files.readString(folder.resolve("expected.txt")))))
          .toList();
    }
  }

  /** Runs the case's job under the name {@code job}, and tells what became of its records. */
  private static String outcome(Path folder) {
    emptyWarehouse();
    JobCatalog catalog = JobCatalog.read(folder);
    assertThat(catalog.problems()).isEmpty();
    List<String> lines = new ArrayList<>();
    ProgressListener warnings =
        new ProgressListener() {
          @Override
          public void warning(String message) {
            lines.add("warning: " + plain(message, folder));
          }
        };
    RunReport report =
        session.runner().run(catalog.find("job").orElseThrow(), LaunchOptions.NONE, warnings);
    lines.add(0, report.status() + ", exit code " + report.status().exitCode());
    RunCounts counts = report.counts();
    lines.add(
        "read %d, new %d, changed %d, same %d, rejected %d, filtered %d"
            .formatted(
                counts.read(),
                counts.fresh(),
                counts.changed(),
                counts.same(),
                counts.rejected(),
                counts.filtered()));
    if (!report.message().isEmpty()) {
      lines.add(plain(report.message(), folder));
    }
    lines.addAll(notLoaded(report.runId(), folder));
    return String.join("\n", lines) + "\n";
  }

  /** Cases share a server, not rows. */
  private static void emptyWarehouse() {
    JdbcTemplate jdbc = new JdbcTemplate(session.dataSource());
    List<String> tables =
        jdbc.queryForList(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname in ('warehouse', 'staging')",
            String.class);
    jdbc.execute("truncate " + String.join(", ", tables));
  }

  private static List<String> notLoaded(long runId, Path folder) {
    return new JdbcTemplate(session.dataSource())
        .query(
            "select kind, stage, code, message from warehouse.reject where run_id = ?"
                + " order by file, record, code",
            (row, number) ->
                row.getString(1)
                    + " "
                    + (row.getString(2) == null ? "-" : row.getString(2))
                    + " "
                    + row.getString(3)
                    + ": "
                    + plain(row.getString(4), folder),
            runId);
  }

  private static String plain(String message, Path folder) {
    return message.replace(folder.toString().replace('\\', '/') + "/", "");
  }
}
