package org.ascribe.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The version of all that decides what is read out of a text: a number raised by hand when
 * something outside the digest changes (a reader, a library), and the beginning of the digest that
 * the build makes of the rules and word lists.
 */
final class RulesVersion {
  private static final String GENERATION = "2-";

  /** Of classes that the build did not make, as in an IDE: changes of rules go unnoticed there. */
  static final String UNBUILT = GENERATION + "unbuilt";

  /** Absolute, so that it does not depend on where this class stands; the build writes it. */
  private static final String FILE = "/org/ascribe/extract/rules.properties";

  private static final int SHOWN = 8;

  private RulesVersion() {}

  static String read() {
    try (InputStream file = RulesVersion.class.getResourceAsStream(FILE)) {
      return of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  static String of(@Nullable InputStream file) throws IOException {
    if (file == null) {
      return UNBUILT;
    }
    Properties properties = new Properties();
    properties.load(file);
    String digest = properties.getProperty("sha256", "");
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalStateException(FILE + " holds no SHA-256: '" + digest + "'");
    }
    return GENERATION + digest.substring(0, SHOWN);
  }
}
