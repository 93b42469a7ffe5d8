package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFolderTest {
  private static final String NOTHING = "{\"relevant\": false, \"claims\": []}";

  @TempDir private Path above;
  private Path folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createDirectory(above.resolve("gold"));
  }

  @Test
  void aDocumentIsAnAnnotationBesideItsText() throws IOException {
    document("b", NOTHING);
    document("a", "{\"relevant\": false, \"claims\": [], \"groups\": null, \"notes\": {\"x\": 1}}");
    Files.writeString(folder.resolve("a.meta.json"), "[");
    Files.writeString(folder.resolve("c.txt"), "not annotated");

    GoldFolder gold = GoldFolder.open(folder);

    assertThat(gold.documents()).containsExactly("a", "b");
    assertThat(gold.text("b")).hasContent("text");
    assertThat(gold.annotation("b")).isEqualTo(Annotation.NOTHING);
  }

  @Test
  void aliasesStandInTheFolderOrAboveIt() throws IOException {
    document("a", NOTHING);
    assertThat(GoldFolder.open(folder).names().canonical("Fancy Bear")).isEqualTo("fancy bear");

    Files.writeString(above.resolve("aliases.json"), "{\"fancy bear\": \"APT28\"}");
    assertThat(GoldFolder.open(folder).names().canonical("Fancy Bear")).isEqualTo("apt28");

    Files.writeString(folder.resolve("aliases.json"), "{\"fancy bear\": \"Sofacy\"}");
    assertThat(GoldFolder.open(folder).names().canonical("Fancy Bear")).isEqualTo("sofacy");
    assertThat(GoldFolder.open(folder).documents()).containsExactly("a");
  }

  @Test
  void theDigestChangesWithAnnotationTextAndAliasesOnly() throws IOException {
    document("a", NOTHING);
    String first = GoldFolder.open(folder).sha256();
    assertThat(first).matches("[0-9a-f]{64}");

    Files.writeString(folder.resolve("readme.md"), "other");
    assertThat(GoldFolder.open(folder).sha256()).isEqualTo(first);

    Files.writeString(folder.resolve("a.txt"), "other text");
    String second = GoldFolder.open(folder).sha256();
    Files.writeString(folder.resolve("a.json"), NOTHING + "\n");
    String third = GoldFolder.open(folder).sha256();
    Files.writeString(folder.resolve("aliases.json"), "{}");

    assertThat(GoldFolder.open(folder).sha256()).isNotIn(first, second, third);
    assertThat(third).isNotIn(first, second);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void saysAllThatIsWrongWithItsPlace() throws IOException {
    document(
        "a",
        """
        {"relevant": "yes",
         "claims": [{"attributor": "A", "attributor_party": "US", "accused": "B",
                     "accused_party": "CN", "stance": "assert"},
                    {"attributor": "A", "attributor_party": null, "accused": "B",
                     "stance": "denies", "accused_kind": "sate"}],
         "cves": ["cve-2021-1"],
         "published": "2021-02-30",
         "activities": "spying"}
        """);
    document("b", "{\"claims\": [}");
    Files.writeString(folder.resolve("c.json"), NOTHING);
    document("d", "{\"relevant\": true, \"claims\": [], \"claims\": []}");

    assertThatThrownBy(() -> GoldFolder.open(folder))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("a.json:1 relevant: expected true or false, found 'yes'")
        .hasMessageContaining(
            "a.json:3 claims[0].stance: 'assert' is not one of asserts, suspects, denies")
        .hasMessageContaining("a.json:4 claims[1].attributor_party: expected text, found null")
        .hasMessageContaining("a.json:5 claims[1].accused_kind: 'sate' is not one of state,")
        .hasMessageContaining("a.json:4 claims[1].accused_party: is missing")
        .hasMessageContaining("a.json:6 cves[0]: 'cve-2021-1' is not a CVE identifier")
        .hasMessageContaining("a.json:7 published: '2021-02-30' is not a date (yyyy-MM-dd)")
        .hasMessageContaining("a.json:8 activities: expected a list, found 'spying'")
        .hasMessageContaining("b.json:1: is not JSON: Unexpected close marker '}': expected ']'\n")
        .hasMessageContaining("c.txt: is missing; it is the text of c.json")
        .hasMessageContaining("d.json:1: is not JSON: Duplicate");
  }

  @Test
  void aFolderWithoutAnnotationsIsNoGold() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "text");
    Files.writeString(folder.resolve("aliases.json"), "{}");

    assertThatThrownBy(() -> GoldFolder.open(folder))
        .hasMessage(folder + ": there is no annotated document in it (NAME.json beside NAME.txt)");
    assertThatThrownBy(() -> GoldFolder.open(folder.resolve("none")))
        .hasMessageEndingWith("there is no such folder");
  }

  private void document(String name, String annotation) throws IOException {
    Files.writeString(folder.resolve(name + ".json"), annotation);
    Files.writeString(folder.resolve(name + ".txt"), "text");
  }
}
