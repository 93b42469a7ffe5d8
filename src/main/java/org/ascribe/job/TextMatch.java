package org.ascribe.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a value may look like: one of {@code match}, or with one of {@code contains} in it, or with
 * a place where one of {@code regex} fits. Letter case and the amount of white space do not matter
 * to the first two.
 */
public record TextMatch(List<String> match, List<String> contains, List<Pattern> regex) {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** Takes {@code match}, {@code contains} and {@code regex} from a section. */
  static TextMatch read(Section section) {
    List<Pattern> patterns = new ArrayList<>();
    List<String> match = section.texts("match").stream().map(TextMatch::folded).toList();
    List<String> contains = section.texts("contains").stream().map(TextMatch::folded).toList();
    for (String regex : section.texts("regex")) {
      try {
        patterns.add(Pattern.compile(regex));
      } catch (PatternSyntaxException wrong) {
        section.problem("regex", "'" + regex + "' is not a pattern: " + wrong.getDescription());
      }
    }
    return new TextMatch(match, contains, List.copyOf(patterns));
  }

  /** Exactly these values, in these letters; an empty one stands for a value that is not there. */
  static TextMatch exactly(List<String> values) {
    List<Pattern> patterns =
        values.stream()
            .map(value -> Pattern.compile("\\A" + Pattern.quote(value) + "\\z"))
            .toList();
    return new TextMatch(List.of(), List.of(), patterns);
  }

  boolean isEmpty() {
    return match.isEmpty() && !searches();
  }

  /** Whether a value must be searched to know that it does not fit. */
  public boolean searches() {
    return !contains.isEmpty() || !regex.isEmpty();
  }

  /** Whether a value looks like this. */
  public boolean fits(String value) {
    String folded = match.isEmpty() && contains.isEmpty() ? value : folded(value);
    return match.contains(folded) || fitsWithin(value, folded);
  }

  /** As {@link #fits} without looking at {@link #match}, which is better looked up. */
  public boolean fitsWithin(String value, String folded) {
    for (String part : contains) {
      if (folded.contains(part)) {
        return true;
      }
    }
    for (Pattern pattern : regex) {
      if (pattern.matcher(value).find()) {
        return true;
      }
    }
    return false;
  }

  /** The value as {@link #match} and {@link #contains} see it. */
  public static String folded(String value) {
    return WHITE_SPACE.matcher(value.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** As a message names it: {@code match 'russia'}. */
  @Override
  public String toString() {
    List<String> said = new ArrayList<>();
    say(said, "match", match);
    say(said, "contains", contains);
    say(said, "regex", regex.stream().map(Pattern::pattern).toList());
    return String.join(", ", said);
  }

  private static void say(List<String> said, String word, List<String> texts) {
    if (!texts.isEmpty()) {
      said.add(word + " '" + String.join("' or '", texts) + "'");
    }
  }
}
