package org.ascribe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ascribe.model.Outcome;
import org.ascribe.run.DocumentJson;
import org.ascribe.run.DocumentPipeline;
import org.ascribe.run.ReadDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Prints what is extracted from documents, one JSON object each; needs no warehouse and builds no
 * Spring context, so that it answers at once.
 */
@Command(
    name = "extract",
    description = "Print the facts of documents as JSON; needs no warehouse.")
final class ExtractCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int SOME_REFUSED = 3;

  @ParentCommand private Ascribe ascribe;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "documents, folders with .txt and .html files, or - for standard input")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write DIR/NAME.json for each document instead")
  private @Nullable Path out;

  @Option(
      names = "--explain",
      description = {
        "add to each claim why it was found, and list the sentences",
        "with a word of accusing that gave no claim, with the reason"
      })
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    List<DocumentFiles.Entry> files = DocumentFiles.list(sources);
    DocumentPipeline pipeline = explain ? DocumentPipeline.explaining() : DocumentPipeline.load();
    JsonFolder folder = out == null ? null : new JsonFolder(out);
    int exitCode = DONE;
    for (DocumentFiles.Entry file : files) {
      Outcome<ReadDocument> outcome = read(pipeline, file);
      if (outcome instanceof Outcome.Accepted<ReadDocument> accepted) {
        write(accepted.value(), file, folder);
      } else {
        ascribe.err().println("ascribe: " + DocumentPipeline.refusal(outcome));
        exitCode = SOME_REFUSED;
      }
      if (folder == null && ascribe.out().checkError()) {
        break; // nobody reads any more
      }
    }
    return exitCode;
  }

  private static Outcome<ReadDocument> read(DocumentPipeline pipeline, DocumentFiles.Entry file)
      throws IOException {
    if (file.path() != null) {
      return pipeline.read(file.path(), file.name());
    }
    Path copy = Files.createTempFile("ascribe-", ".txt");
    try (InputStream in = System.in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return pipeline.read(copy, file.name());
    } finally {
      Files.delete(copy);
    }
  }

  private void write(ReadDocument document, DocumentFiles.Entry file, @Nullable JsonFolder folder)
      throws IOException {
    String json = DocumentJson.of(document);
    if (folder == null) {
      ascribe.out().println(json);
    } else {
      Files.writeString(folder.fileFor(file.name()), json + "\n");
    }
  }
}
