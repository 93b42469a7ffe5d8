package org.ascribe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes two annotated documents: one claim is found, one is missing, one is wrong. */
final class AnnotatedFolder {
  private AnnotatedFolder() {}

  static Path in(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("gold"));
    Files.writeString(
        folder.resolve("blame.txt"),
        """
        Norway blames Russia

        Norway accused Russia on Tuesday of a cyber attack on its parliament.
        """);
    Files.writeString(
        folder.resolve("blame.json"),
        """
        {"relevant": true, "published": null,
         "claims": [
           {"attributor": "Norway", "attributor_kind": "government", "attributor_party": "NO",
            "accused": "Russia", "accused_kind": "state", "accused_party": "RU",
            "stance": "asserts", "sentence": "Norway accused Russia on Tuesday"},
           {"attributor": "Microsoft", "attributor_kind": "company",
            "attributor_party": "Microsoft", "accused": "China", "accused_kind": "state",
            "accused_party": "CN", "stance": "suspects", "sentence": "Norway blames Russia"}],
         "groups": ["Lazarus Group"], "victim_countries": ["NO"],
         "responses": [{"kind": "statement", "by": "NO"}]}
        """);
    Files.writeString(
        folder.resolve("weather.txt"), "Nothing but the weather was reported on Monday.\n");
    Files.writeString(folder.resolve("weather.json"), "{\"relevant\": false, \"claims\": []}\n");
    return folder;
  }
}
