package org.ascribe.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** News enough for several chunks; the same text for the same number. */
final class GeneratedNews {
  private static final String[] ACCUSERS = {
    "Australia", "Canada", "Estonia", "France", "Germany", "Japan", "New Zealand", "Norway"
  };
  private static final String[] ACCUSED = {
    "China's Ministry of State Security", "Russia's GRU", "North Korea", "Iran", "APT28"
  };
  private static final String[] VICTIMS = {
    "a water utility", "its parliament", "two hospitals", "a shipyard", "the tax office"
  };

  private GeneratedNews() {}

  /** Writes documents and the job file that reads them; every tenth document cannot be read. */
  static void write(Path folder, int documents) throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    for (int i = 0; i < documents; i++) {
      Path file = news.resolve(String.format("%04d.txt", i));
      Files.writeString(file, i % 10 == 9 ? "" : text(i));
    }
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs/news.yml"),
        """
        title: Generated news
        publisher: {name: Test}
        source: {format: document, path: ../news/*.txt}
        extract: attributions
        load: {table: dim_document}
        expect: {max_reject_ratio: 0.2}
        """);
  }

  private static String text(int i) {
    String accuser = ACCUSERS[i % ACCUSERS.length];
    String accused = ACCUSED[i % ACCUSED.length];
    return """
        %1$s blames %2$s for attack number %4$d

        %5$d March 2021

        %1$s accused %2$s of a cyber attack on %3$s, number %4$d of its kind. The hackers stole data and \
        left malware behind.

        "We hold those who did this to account," Foreign Minister Alex Example said. "This is cyber \
        attack number %4$d on our networks and it has to end."

        The accused rejected the accusation as groundless.
        """
        .formatted(accuser, accused, VICTIMS[i % VICTIMS.length], i, 1 + i % 28);
  }
}
