package org.ascribe.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ascribe.model.Document;
import org.ascribe.model.Extraction;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Stage;

/** Stands in until the real one is merged. */
public final class DocumentPipeline {
  public static DocumentPipeline load() {
    return new DocumentPipeline();
  }

  public Outcome<ReadDocument> read(Path file, String name) {
    SourceLocation place = SourceLocation.ofFile(name);
    try {
      String text = Files.readString(file);
      if (text.isEmpty()) {
        return new Outcome.Reject<>(place, Stage.READ, "EMPTY", name + ": the file is empty", "");
      }
      Document document =
          new Document(place, null, null, null, null, "en", "UTF-8", text, text, List.of());
      Extraction nothing =
          new Extraction(List.of(), List.of(), List.of(), List.of(), List.of(), "0");
      return new Outcome.Accepted<>(place, new ReadDocument(document, nothing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
