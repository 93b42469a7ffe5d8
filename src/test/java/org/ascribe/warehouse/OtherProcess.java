package org.ascribe.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A second Java process that uses a warehouse until it is told to leave. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final int port;

  private OtherProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("the other process ended without a word");
    }
    this.port = Integer.parseInt(line);
  }

  /** What the other process does. */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(Path.of(arguments[0]))) {
      System.out.println(warehouse.port());
      System.in.read();
    }
  }

  /** Starts it, and returns when it has joined. */
  static OtherProcess joining(Path home) {
    try {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx128m",
              "-Dlogging.level.root=off",
              "-cp",
              System.getProperty("java.class.path"),
              OtherProcess.class.getName(),
              home.toString());
      return new OtherProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it leave the warehouse and end. */
  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
