package org.ascribe.extract.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that speak for something, read from {@code lexicon/NAME.txt}: lines of {@code
 * value | phrase; phrase}, {@code #} starts a comment. In a phrase, {@code word*} stands for every
 * word that starts so and {@code ~} for up to {@value #GAP} words between. {@code ?phrase} is weak.
 * A line {@code @name | phrases} gives a set of phrases a name; {@code @name} within the phrases of
 * later lines stands for each of them.
 *
 * <p>Immutable after loading. Finding is linear: a phrase has at most one {@code ~}.
 */
final class Cues {
  static final int GAP = 4;
  private static final String ANY = "~";

  private static final Pattern SET = Pattern.compile("@[a-z_]+");

  private final Node root = new Node();

  /** The phrases of each named set; used while loading only. */
  private final Map<String, List<String>> sets = new HashMap<>();

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Cue> cues = new ArrayList<>(0);
    @Nullable Letters stems;
  }

  /**
   * Beginnings of words, letter by letter, so that a word that fits none is left after few steps.
   */
  private static final class Letters {
    final Map<Character, Letters> next = new HashMap<>(2);
    @Nullable Node end;
  }

  private record Cue(String value, boolean weak) {}

  /**
   * A phrase found.
   *
   * @param value what it speaks for
   * @param from index of its first token
   * @param to index behind its last token
   */
  record Found(String value, boolean weak, int from, int to) {}

  private Cues() {}

  static Cues load(String name) {
    Cues cues = new Cues();
    try (InputStream in = Cues.class.getResourceAsStream("/lexicon/" + name + ".txt")) {
      Objects.requireNonNull(in, name);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cues.read(name, line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cues.sets.clear();
    return cues;
  }

  private void read(String name, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalStateException(
          "lexicon/" + name + ".txt: expected 'value | phrases', found '" + line + "'");
    }
    String value = line.substring(0, bar).strip();
    List<String> phrases = new ArrayList<>();
    for (String phrase : line.substring(bar + 1).split(";")) {
      if (!phrase.isBlank()) {
        expand(phrase.strip(), phrases);
      }
    }
    if (value.startsWith("@")) {
      sets.put(value, phrases);
    } else {
      phrases.forEach(phrase -> add(value, phrase));
    }
  }

  /** Adds the phrase once for each choice out of the sets that it names. */
  private void expand(String phrase, List<String> expanded) {
    Matcher set = SET.matcher(phrase);
    if (!set.find()) {
      expanded.add(phrase);
      return;
    }
    List<String> choices = sets.get(set.group());
    if (choices == null) {
      throw new IllegalStateException("'" + phrase + "': no set " + set.group() + " above it");
    }
    for (String choice : choices) {
      expand(phrase.substring(0, set.start()) + choice + phrase.substring(set.end()), expanded);
    }
  }

  private void add(String value, String printed) {
    boolean weak = printed.startsWith("?");
    List<Token> tokens = Tokenizer.tokens(weak ? printed.substring(1) : printed);
    Node node = root;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).fold();
      if (i + 1 < tokens.size() && tokens.get(i + 1).fold().equals("*")) {
        node = stem(node, word);
        i++;
      } else {
        node = node.next.computeIfAbsent(word, w -> new Node());
      }
    }
    Cue cue = new Cue(value, weak);
    if (!node.cues.contains(cue)) {
      node.cues.add(cue);
    }
  }

  /** The node behind every word that starts so. */
  private static Node stem(Node node, String stem) {
    if (node.stems == null) {
      node.stems = new Letters();
    }
    Letters letters = node.stems;
    for (int i = 0; i < stem.length(); i++) {
      letters = letters.next.computeIfAbsent(stem.charAt(i), c -> new Letters());
    }
    if (letters.end == null) {
      letters.end = new Node();
    }
    return letters.end;
  }

  /** All phrases in the tokens, in the order of their first token. */
  List<Found> in(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      follow(root, tokens, i, i, found);
    }
    return found;
  }

  /** True where the folded word alone is a phrase of the value. */
  boolean has(String value, String word) {
    Node whole = root.next.get(word);
    boolean found = whole != null && speaks(whole, value);
    Letters letters = root.stems;
    for (int i = 0; letters != null && !found && i < word.length(); i++) {
      letters = letters.next.get(word.charAt(i));
      found = letters != null && letters.end != null && speaks(letters.end, value);
    }
    return found;
  }

  /**
   * What a word stands for in values of two parts: {@code USD} for the sort {@code mark} and a word
   * of the value {@code mark USD}; null where it is no word of the sort.
   */
  @Nullable String value(String sort, String word) {
    Node whole = root.next.get(word);
    if (whole != null) {
      for (Cue cue : whole.cues) {
        if (cue.value().startsWith(sort + " ")) {
          return cue.value().substring(sort.length() + 1);
        }
      }
    }
    return null;
  }

  private static boolean speaks(Node node, String value) {
    return node.cues.stream().anyMatch(cue -> cue.value().equals(value));
  }

  private static void follow(Node node, List<Token> tokens, int from, int at, List<Found> found) {
    for (Cue cue : node.cues) {
      found.add(new Found(cue.value(), cue.weak(), from, at));
    }
    if (at >= tokens.size()) {
      return;
    }
    String word = tokens.get(at).fold();
    step(node.next.get(word), tokens, from, at + 1, found);
    Letters letters = node.stems;
    for (int i = 0; letters != null && i < word.length(); i++) {
      letters = letters.next.get(word.charAt(i));
      if (letters != null) {
        step(letters.end, tokens, from, at + 1, found);
      }
    }
    Node gap = node.next.get(ANY);
    for (int skip = 0; gap != null && skip <= GAP && at + skip < tokens.size(); skip++) {
      follow(gap, tokens, from, at + skip, found);
    }
  }

  private static void step(
      @Nullable Node node, List<Token> tokens, int from, int at, List<Found> found) {
    if (node != null) {
      follow(node, tokens, from, at, found);
    }
  }
}
