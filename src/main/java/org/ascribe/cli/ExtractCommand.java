package org.ascribe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ascribe.job.Format;
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
      description = "documents, folders of them, or - for standard input")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "document",
      description = {
        "document for text and HTML (the default); feed, warc",
        "or mail for files that hold many documents"
      })
  private Format format = Format.DOCUMENT;

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
    List<DocumentFiles.Entry> files = DocumentFiles.list(sources, format);
    DocumentPipeline pipeline = explain ? DocumentPipeline.explaining() : DocumentPipeline.load();
    Printer printer = new Printer(out == null ? null : new JsonFolder(out));
    for (DocumentFiles.Entry file : files) {
      long before = printer.documents;
      read(pipeline, file, outcome -> printer.print(outcome, file.name()));
      if (printer.documents == before) {
        printer.refuse(file.name() + ": found no document");
      }
      if (out == null && ascribe.out().checkError()) {
        break; // nobody reads any more
      }
    }
    return printer.exitCode;
  }

  private void read(
      DocumentPipeline pipeline, DocumentFiles.Entry file, Consumer<Outcome<ReadDocument>> each)
      throws IOException {
    if (file.path() != null) {
      pipeline.read(file.path(), file.name(), format, each);
      return;
    }
    Path copy = Files.createTempFile("ascribe-", ".txt");
    try (InputStream in = System.in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      pipeline.read(copy, file.name(), format, each);
    } finally {
      Files.delete(copy);
    }
  }

  /** Writes what was read, and remembers whether anything was refused. */
  private final class Printer {
    private final @Nullable JsonFolder folder;
    private int exitCode = DONE;
    private long documents;

    private Printer(@Nullable JsonFolder folder) {
      this.folder = folder;
    }

    private void print(Outcome<ReadDocument> outcome, String name) {
      documents++;
      if (outcome instanceof Outcome.Accepted<ReadDocument> accepted) {
        write(DocumentJson.of(accepted.value()), name);
      } else if (outcome instanceof Outcome.Reject) {
        refuse(DocumentPipeline.refusal(outcome));
      } else {
        tell(DocumentPipeline.refusal(outcome));
      }
    }

    private void refuse(String message) {
      tell(message);
      exitCode = SOME_REFUSED;
    }

    private void tell(String message) {
      ascribe.err().println("ascribe: " + message);
    }

    private void write(String json, String name) {
      if (folder == null) {
        ascribe.out().println(json);
        return;
      }
      try {
        Files.writeString(folder.fileFor(name), json + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
