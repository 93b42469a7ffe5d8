package org.ascribe.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the lists of {@code lexicon/*.txt} that hold plain words; {@code #} starts a comment. */
public final class WordList {
  private WordList() {}

  /**
   * The words of a list, lower case as in {@link Token#fold}.
   *
   * @param list name of the file without its ending
   */
  public static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    lines(list).forEach(line -> Collections.addAll(words, line.split("\\s+")));
    return Set.copyOf(words);
  }

  /** The lines of a list without comments; empty ones are left out. */
  public static List<String> lines(String list) {
    String path = "/lexicon/" + list + ".txt";
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(path), path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(WordList::bare).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String bare(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
