package org.ascribe.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists of the class path: lines of text, where {@code #} begins a comment. */
final class PhraseFile {
  private PhraseFile() {}

  /** The lines that say something. */
  static List<String> lines(String resource) {
    InputStream list =
        Objects.requireNonNull(PhraseFile.class.getResourceAsStream(resource), resource);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new IllegalStateException("cannot read " + resource, unreadable);
    }
  }

  /** Of lines {@code kind | phrase; phrase} the phrases of each kind as one regular expression. */
  static Map<String, String> read(String resource) {
    Map<String, String> phrases = new HashMap<>();
    for (String line : lines(resource)) {
      String[] fields = line.split("\\|", 2);
      phrases.put(
          fields[0].strip(),
          Arrays.stream(fields[1].split(";"))
              .map(phrase -> Pattern.quote(phrase.strip()))
              .collect(Collectors.joining("|")));
    }
    return phrases;
  }
}
