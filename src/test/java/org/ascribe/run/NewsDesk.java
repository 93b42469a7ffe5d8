package org.ascribe.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ascribe.job.JobCatalog;
import org.springframework.jdbc.core.JdbcTemplate;

/** A folder of documents, the job that reads them and a warehouse, for tests of what comes out. */
final class NewsDesk implements AutoCloseable {
  private final Path folder;
  private final Session session;
  private final List<String> warnings = new CopyOnWriteArrayList<>();

  private NewsDesk(Path folder, Session session) {
    this.folder = folder;
    this.session = session;
  }

  static NewsDesk in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("news"));
      Files.writeString(
          folder.resolve("news.yml"),
          """
          title: Documents of a test
          publisher: {name: Test}
          source: {format: document, path: news/*}
          extract: attributions
          load: {table: dim_document}
          expect: {min_rows: 0}
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NewsDesk(
        folder, Session.open(new Settings(folder.resolve("home"), folder, null, Map.of())));
  }

  NewsDesk put(String name, String text) {
    try {
      Files.writeString(folder.resolve("news").resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Empties the folder and the warehouse. */
  void clear() throws IOException {
    try (var files = Files.list(folder.resolve("news"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    jdbc()
        .execute(
            "truncate "
                + String.join(
                    ", ",
                    list(
                        "select format('%I.%I', schemaname, tablename) from pg_tables"
                            + " where schemaname = 'warehouse' and tablename not in ('hedge_scale',"
                            + " 'operation_name', 'alias_authority')")));
  }

  /** Loads every document anew. */
  RunReport run() {
    return run(Map.of());
  }

  /** Loads one document. */
  RunReport run(String name) {
    return run(Map.of("path", folder.resolve("news").resolve(name).toString()));
  }

  private RunReport run(Map<String, String> parameters) {
    return session
        .runner()
        .run(
            JobCatalog.read(folder).find("news").orElseThrow(),
            new LaunchOptions(parameters, true, false),
            new ProgressListener() {
              @Override
              public void warning(String message) {
                warnings.add(message);
              }
            });
  }

  /** What the runs warned of so far. */
  List<String> warnings() {
    return warnings;
  }

  List<String> list(String question) {
    return jdbc().queryForList(question, String.class);
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(session.dataSource());
  }

  Session session() {
    return session;
  }

  @Override
  public void close() {
    session.close();
  }
}
