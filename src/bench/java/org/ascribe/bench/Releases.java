package org.ascribe.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files like those of real sources, the same in every run. */
final class Releases {
  private static final String[] WORDS =
      ("the group has used a tool to send files over an encrypted channel and hides its processes"
              + " from users while it moves through networks of victims in several countries")
          .split(" ");

  private final Path folder;

  Releases(Path folder) {
    this.folder = folder;
  }

  /**
   * Scores like those of EPSS.
   *
   * @param changed share of the scores that differ from those of the release without changes; the
   *     percentiles all do
   */
  Path scores(String name, int rows, double changed) throws IOException {
    Path file = folder.resolve(name);
    Random scores = new Random(1);
    Random changes = new Random(2);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("#model_version:v1,score_date:2026-05-0" + (changed > 0 ? 2 : 1) + "\n");
      out.write("cve,epss,percentile\n");
      for (int i = 0; i < rows; i++) {
        int score = scores.nextInt(100_000);
        if (changes.nextDouble() < changed) {
          score = (score + 50_000) % 100_000;
        }
        int percentile = changed > 0 ? 99_999 - score : score;
        out.write("CVE-" + (1999 + i % 28) + "-" + (1000 + i / 28));
        out.write("," + fraction(score) + "," + fraction(percentile) + "\n");
      }
    }
    return file;
  }

  private static String fraction(int of100000) {
    return "0." + String.valueOf(100_000 + of100000).substring(1);
  }

  /** A STIX bundle of at least that many bytes, three of four objects of it relationships. */
  Path bundle(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    Random random = new Random(3);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [\n");
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        String object = i % 4 == 0 ? group(i, random) : relationship(i, random);
        out.write((i == 0 ? "" : ",\n") + object);
        written += object.length() + 2;
      }
      out.write("\n]}\n");
    }
    return file;
  }

  private static String group(int number, Random random) {
    return """
        {"type": "intrusion-set", "id": "intrusion-set--%1$d", "spec_version": "2.1",
         "created": "2020-01-02T03:04:05.678Z", "modified": "2026-01-02T03:04:05.678Z",
         "name": "Group %1$d", "aliases": ["Group %1$d", "Alias %1$d", "Team %1$d"],
         "description": "%2$s", "revoked": false, "x_mitre_version": "1.%1$d",
         "object_marking_refs": ["marking-definition--1"],
         "external_references": [
          {"source_name": "mitre-attack", "external_id": "G%1$d", "url": "https://attack.example/G%1$d"},
          {"source_name": "report", "description": "%3$s", "url": "https://news.example/%1$d"}]}"""
        .formatted(number, words(random, 250), words(random, 20));
  }

  private static String relationship(int number, Random random) {
    return """
        {"type": "relationship", "id": "relationship--%1$d", "spec_version": "2.1",
         "created": "2021-01-02T03:04:05.678Z", "modified": "2026-01-02T03:04:05.678Z",
         "relationship_type": "uses", "source_ref": "intrusion-set--%2$d",
         "target_ref": "attack-pattern--%3$d", "description": "%4$s", "x_mitre_deprecated": false,
         "external_references": [{"source_name": "report", "url": "https://news.example/%1$d"}]}"""
        .formatted(number, number / 4 * 4, random.nextInt(900), words(random, 60));
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }
}
