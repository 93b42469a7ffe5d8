package org.ascribe.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the program is talking to.
 *
 * @param live true where standard error is a terminal that can redraw a line
 * @param width columns that tables may take
 */
record Terminal(boolean live, int width) {
  private static final int DEFAULT_WIDTH = 120;
  private static final int LEAST_WIDTH = 40;

  /** Neither live nor of a known width. */
  static final Terminal NONE = new Terminal(false, DEFAULT_WIDTH);

  static Terminal detect(Map<String, String> environment) {
    String size = sizeOfStandardError();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    String columns =
        environment.getOrDefault("COLUMNS", size.isEmpty() ? "" : size.split(" ", 2)[1]);
    return new Terminal(!size.isEmpty() && !dumb, width(columns));
  }

  /**
   * Lines and columns, or empty where standard error is no terminal. Java cannot tell by itself.
   */
  private static String sizeOfStandardError() {
    if (isWindows()) {
      return System.console() == null ? "" : "0 0";
    }
    try {
      Process stty =
          new ProcessBuilder("sh", "-c", "stty size <&2 2>/dev/null")
              .redirectError(Redirect.INHERIT)
              .start();
      stty.getOutputStream().close();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      return size.strip().matches("\\d+ \\d+") ? size.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static int width(String columns) {
    int width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 0;
    return width == 0 ? DEFAULT_WIDTH : Math.max(width, LEAST_WIDTH);
  }

  /**
   * A writer in UTF-8 whatever the locale, since data must not depend on it; only a Windows console
   * is written to in its own code page. Errors such as a closed pipe are kept, not thrown.
   */
  static PrintWriter writer(PrintStream stream) {
    Console console = System.console();
    Charset charset = isWindows() && console != null ? console.charset() : StandardCharsets.UTF_8;
    return new PrintWriter(stream, false, charset);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
