package org.ascribe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** The jobs that {@link LoadBench} runs, one with a table of its own for each round. */
final class BenchJobs {
  private final Path folder;
  private final JdbcTemplate jdbc;

  BenchJobs(Path folder, JdbcTemplate jdbc) {
    this.folder = folder;
    this.jdbc = jdbc;
  }

  static String job(String part, int round) {
    return "bench-" + part + "-" + round;
  }

  static String table(String part, int round) {
    return "fact_bench_" + part + "_" + round;
  }

  /** Tables are made before the first run, since a session reads what there is once. */
  void prepare(String part, int round) throws IOException {
    String table = table(part, round);
    boolean history = part.equals("history");
    boolean stix = part.equals("stix");
    jdbc.execute(
        "create table warehouse."
            + table
            + (stix
                ? " (id text not null, type text, name text, description text, aliases text[],"
                    + " modified timestamptz, source text, target text, number text, urls text[])"
                : " (cve_id text not null, score numeric not null, percentile numeric, day date)"));
    jdbc.execute(
        "do $$ begin perform warehouse.make_loadable('%s', %s); end $$".formatted(table, history));
    Files.writeString(
        folder.resolve(job(part, round) + ".yml"),
        (stix ? stix() : scores())
            .formatted(table, history ? "history" : "merge", history ? ", as_of: day" : ""));
  }

  private static String scores() {
    return """
        title: Scores
        publisher: {name: Bench}
        source: {format: csv, path: none.csv, comment: "#"}
        map:
          cve_id: {from: cve, type: cve, required: true}
          score: {from: epss, type: decimal, required: true}
          percentile: {from: percentile, type: decimal}
          day: {from: "#score_date", type: date}
          ignore: ["#model_version"]
        load: {table: %s, mode: %s, key: [cve_id], compare: [score]%s}
        """;
  }

  private static String stix() {
    return """
        title: Objects
        publisher: {name: Bench}
        source: {format: json, path: none.json, records: /objects}
        map:
          id: {from: id, required: true}
          type: type
          name: {from: name, optional: true}
          description: description
          aliases: {from: aliases, type: list, optional: true}
          modified: {from: modified, type: timestamp}
          source: {from: source_ref, optional: true}
          target: {from: target_ref, optional: true}
          number: {from: /external_references/0/external_id, optional: true}
          urls: {from: /external_references/*/url, type: list}
          ignore: [created, object_marking_refs, relationship_type, revoked, spec_version,
            x_mitre_deprecated, x_mitre_version]
        load: {table: %s, mode: %s, key: [id]%s}
        """;
  }
}
