package org.ascribe.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents come from one another, read from files into a real database. */
class StoriesIT {
  @TempDir static Path folder;
  private static NewsDesk desk;

  @BeforeAll
  static void open() {
    desk = NewsDesk.in(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void clear() throws IOException {
    desk.clear();
  }

  @Test
  void tellsCopiesAndRewritesFromIndependentReports() {
    RegistryAttack.putAll(desk);
    desk.run();

    assertThat(documents())
        .containsExactly(
            "independent independent of release",
            "release original",
            "reprint copy of wire",
            "rewrite rewrite of release",
            "round-up original, round-up",
            "wire independent of release");
    // Both prints of the wire name AP alone, hence one outlet.
    assertThat(
            desk.list(
                "select concat_ws('|', documents, outlets, origins, copies, rewrites, independent)"
                    + " from report.story where documents > 1"))
        .containsExactly("5|4|3|1|1|2");
  }

  @Test
  void givesTheReasonOfEach() {
    RegistryAttack.putAll(desk);
    desk.run();

    assertThat(reason("reprint")).matches("\\d+ % of its text stands in .*wire.txt; it credits AP");
    assertThat(reason("rewrite"))
        .matches(".*release.txt; both quote 26 words: \"we have established beyond doubt.*");
    assertThat(reason("wire")).contains("same claim within days: EE accuses RU, Shamoon");
    assertThat(reason("release"))
        .isEqualTo("no earlier document has its text, quotations or claims");
    assertThat(
            desk.list(
                "select roundup_reason from report.story_document where roundup"
                    + " and file like '%round-up.txt'"))
        .containsExactly(
            "the title says \"week in review\", and 4 parties are accused: CN, IR, KP, RU");
  }

  @Test
  void theOrderOfLoadingMakesNoDifference() throws IOException {
    RegistryAttack.putAll(desk);
    desk.run();
    List<String> together = documents();
    List<String> names =
        new ArrayList<>(
            List.of("release", "wire", "reprint", "rewrite", "independent", "round-up"));
    Random random = new Random(3);
    for (int round = 0; round < 4; round++) {
      desk.clear();
      RegistryAttack.putAll(desk);
      Collections.shuffle(names, random);
      names.forEach(name -> desk.run(name + ".txt"));
      assertThat(documents()).as("order %s", names).isEqualTo(together);
    }
  }

  @Test
  void loadingAgainChangesNothing() {
    RegistryAttack.putAll(desk);
    desk.run();
    List<String> before = versions();
    desk.run();

    assertThat(versions()).isEqualTo(before);
  }

  @Test
  void aDocumentThatIsReplacedLeavesAndItsCopiesFindAnotherOrigin() {
    RegistryAttack.putAll(desk);
    desk.run();
    desk.put("release.txt", "Estonia opens a new museum of the sea. Entry is free on Sundays.");
    desk.run("release.txt");

    assertThat(documents())
        .containsExactly(
            "independent independent of wire",
            "release original",
            "reprint copy of wire",
            "rewrite original",
            "round-up original, round-up",
            "wire original");
    desk.put("release.txt", RegistryAttack.RELEASE);
    desk.run("release.txt");
    assertThat(documents()).contains("wire independent of release", "rewrite rewrite of release");
  }

  @Test
  void everyDocumentOfAStoryIsInItAndEveryStoryHasDocuments() {
    RegistryAttack.putAll(desk);
    desk.run();

    assertThat(
            desk.list(
                "select story_key from warehouse.story except"
                    + " select story_key from warehouse.story_document"))
        .isEmpty();
    assertThat(
            desk.list(
                "select s.document_key from warehouse.story_document s"
                    + " join warehouse.story_document f on f.document_key = s.from_key"
                    + " where f.story_key <> s.story_key"))
        .isEmpty();
  }

  private static List<String> documents() {
    return desk.list(
        "select regexp_replace(file, '.*/|\\.txt', '', 'g') || ' ' || kind"
            + " || coalesce(' of ' || regexp_replace(from_file, '.*/|\\.txt', '', 'g'), '')"
            + " || case when roundup then ', round-up' else '' end"
            + " from report.story_document order by 1");
  }

  private static String reason(String name) {
    return desk.list(
            "select reason from report.story_document where file like '%/" + name + ".txt'")
        .get(0);
  }

  /** Which transaction wrote each row last. */
  private static List<String> versions() {
    return desk.list(
        "select document_key || xmin from warehouse.story_document"
            + " union all select story_key || xmin from warehouse.story"
            + " union all select bucket::text || document_key || xmin from warehouse.story_bucket"
            + " order by 1");
  }
}
