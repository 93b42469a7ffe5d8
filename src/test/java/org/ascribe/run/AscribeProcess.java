package org.ascribe.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Ascribe in a process of its own, which can be killed. */
final class AscribeProcess {
  private static final long MINUTES = 3;

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder seen = new StringBuilder();

  private AscribeProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the command line with standard error and output in one stream. */
  static AscribeProcess start(Path workingDirectory, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.ascribe.cli.Ascribe");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("NO_COLOR", "1");
    return new AscribeProcess(builder.start());
  }

  boolean running() {
    return process.isAlive();
  }

  /** Kills the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(MINUTES, TimeUnit.MINUTES);
  }

  /** Lets the process end by itself; returns its exit code. */
  int await() throws IOException, InterruptedException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      seen.append(line).append('\n');
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the process did not end:\n" + seen);
    }
    return process.exitValue();
  }

  /** All that it printed so far. */
  String output() {
    return seen.toString();
  }
}
